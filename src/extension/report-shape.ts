import { KINDS } from '@/core/backgrounder/backgrounder';
import type { DocumentReport, FrameBand } from '@/core/page/join-reports';
import { type FoundTerm, PAGE_STATES, type PageReport, type TermLabel } from '@/core/page/page-report';
import { flag, listOf, number, oneOf, orNull, record, text, wholeNumber } from '@/core/shape/shape';

const label = { termId: text, name: text, kind: oneOf(KINDS) };

const pageReportShape = record<PageReport>({
  state: oneOf(PAGE_STATES),
  site: text,
  isArticle: flag,
  isOnSubject: flag,
  terms: listOf(record<FoundTerm>({ ...label, count: wholeNumber, positions: listOf(number) })),
  quietTerms: listOf(record<TermLabel>(label)),
  leftOutCount: wholeNumber,
});

/** What `readDocument` brings from a document. */
export const documentReportShape = record<DocumentReport>({
  path: listOf(wholeNumber),
  report: orNull(pageReportShape),
  bands: listOf(record<FrameBand>({ top: number, height: number })),
});

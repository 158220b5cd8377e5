import { joinReports } from '@/core/page/join-reports';
import type { PageReport } from '@/core/page/page-report';
import { listOf, text } from '@/core/shape/shape';
import { documentReportShape } from '@/extension/report-shape';
import { runInFrames } from '@/extension/run-in-frames';
import { readDocument } from '@/page/frames/read-document';
import { readTermIds } from '@/page/frames/read-term-ids';

const termIdsShape = listOf(text);

/** Asks all documents of a tab; `null` where nothing of ours runs in it. For the worker and the extension's own pages. */
export async function readTabReport(tabId: number): Promise<PageReport | null> {
  const documents = await runInFrames(tabId, 'all', readDocument).catch(() => []);
  // A frame that goes away while it is asked has no result.
  return joinReports(documents.flatMap(({ result }) => (result ? [documentReportShape(result)] : [])));
}

/** How many terms a tab shows, a term of several documents once; 0 where nothing of ours runs in it. */
export async function countTabTerms(tabId: number): Promise<number> {
  const documents = await runInFrames(tabId, 'all', readTermIds).catch(() => []);
  return new Set(documents.flatMap(({ result }) => termIdsShape(result ?? []))).size;
}

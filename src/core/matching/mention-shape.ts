import { flag, listOf, number, oneOf, record, text, wholeNumber } from '@/core/shape/shape';

import { type BlockFindings, type Mention, STANDINGS, type TextRange } from './mention';

export const textRangeShape = record<TextRange>({ start: wholeNumber, end: wholeNumber });

const mentionShape = record<Mention>({
  start: wholeNumber,
  end: wholeNumber,
  termId: text,
  broad: flag,
  standing: oneOf(STANDINGS),
  evidence: number,
  backgrounderIds: listOf(text),
  keyOf: listOf(text),
});

/** Findings as they arrive in a message. */
export const blockFindingsShape = record<BlockFindings>({
  mentions: listOf(mentionShape),
  rivalTermIds: listOf(text),
});

import * as v from 'valibot';

import { type BlockFindings, type Mention, STANDINGS, type TextRange } from './mention';

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const TextRangeShape: v.GenericSchema<unknown, TextRange> = v.object({ start: Offset, end: Offset });

const MentionShape: v.GenericSchema<unknown, Mention> = v.object({
  start: Offset,
  end: Offset,
  termId: v.string(),
  broad: v.boolean(),
  standing: v.picklist(STANDINGS),
  evidence: v.pipe(v.number(), v.minValue(0)),
  backgrounderIds: v.array(v.string()),
  keyOf: v.array(v.string()),
});

/** Findings as they arrive in a message. */
export const BlockFindingsShape: v.GenericSchema<unknown, BlockFindings> = v.object({
  mentions: v.array(MentionShape),
  rivalTermIds: v.array(v.string()),
});

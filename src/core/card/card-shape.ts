import * as v from 'valibot';

import { KINDS } from '@/core/backgrounder/backgrounder';
import { TextRangeShape } from '@/core/matching/mention-shape';

import type { Card } from './card';

const NamingTextShape = v.object({ text: v.string(), names: v.array(TextRangeShape) });

/** A card as it arrives in a message. */
export const CardShape: v.GenericSchema<unknown, Card> = v.object({
  termId: v.string(),
  backgrounderId: v.string(),
  name: v.string(),
  kind: v.picklist(KINDS),
  summary: v.string(),
  passages: v.array(NamingTextShape),
  answers: v.array(v.object({ question: v.string(), answer: NamingTextShape })),
  related: v.array(v.object({ termId: v.string(), name: v.string(), kind: v.picklist(KINDS) })),
  title: v.string(),
  date: v.string(),
  source: v.string(),
  sourceNote: v.nullable(v.string()),
  language: v.string(),
});

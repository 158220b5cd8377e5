import { KINDS } from '@/core/backgrounder/backgrounder';
import { textRangeShape } from '@/core/matching/mention-shape';
import { listOf, oneOf, orNull, record, text } from '@/core/shape/shape';

import type { Card, CardAnswer, NamingText, RelatedTerm } from './card';

const namingTextShape = record<NamingText>({ text, names: listOf(textRangeShape) });

/** A card as it arrives in a message. */
export const cardShape = record<Card>({
  termId: text,
  backgrounderId: text,
  name: text,
  kind: oneOf(KINDS),
  summary: text,
  note: orNull(text),
  passages: listOf(namingTextShape),
  answers: listOf(record<CardAnswer>({ question: text, answer: namingTextShape })),
  related: listOf(record<RelatedTerm>({ termId: text, name: text, kind: oneOf(KINDS) })),
  title: text,
  date: text,
  source: text,
  sourceNote: orNull(text),
  language: text,
});

import { flag, listOf, oneOf, orNull, record, type Shape, tableOf, text } from '@/core/shape/shape';

import { type Backgrounder, type FaqEntry, KINDS, type Term } from './backgrounder';
import { isCalendarDay } from './is-calendar-day';

const day: Shape<string> = (data, where = 'data') => {
  const written = text(data, where);
  if (!isCalendarDay(written)) throw new TypeError(`Expected a day such as 2024-02-29 at ${where}`);
  return written;
};

/** Names by language, as they come out of storage or a message. */
export const namesShape = tableOf(listOf(text));

const termShape = record<Term>({
  id: text,
  name: text,
  kind: oneOf(KINDS),
  broad: flag,
  summary: text,
  aliases: namesShape,
  broadAliases: namesShape,
});

/** A backgrounder as it comes out of storage or a message. Files are read by `parseBackgrounder`, which says more. */
export const backgrounderShape = record<Backgrounder>({
  id: text,
  title: text,
  date: day,
  source: text,
  author: (data, where) => orNull(text)(data, where) ?? undefined,
  sourceNote: orNull(text),
  language: text,
  paragraphs: listOf(text),
  faq: listOf(record<FaqEntry>({ question: text, answer: text })),
  terms: listOf(termShape),
});

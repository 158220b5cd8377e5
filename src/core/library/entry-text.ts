import type { Backgrounder } from '@/core/backgrounder/backgrounder';

import type { Notes } from './entry';
import { foldName } from './own-names';

/** Whether a document or the reader's notes on it hold the words, whatever their case. */
export function holdsText(
  { backgrounder, notes }: { backgrounder: Backgrounder; notes: Notes },
  words: string,
): boolean {
  const wanted = foldName(words.trim());
  const { title, source, sourceNote, paragraphs, faq, terms } = backgrounder;
  const texts = [
    title,
    source,
    sourceNote ?? '',
    ...paragraphs,
    ...faq.flatMap(({ question, answer }) => [question, answer]),
    ...terms.flatMap(({ name, summary, aliases, broadAliases }) =>
      [name, summary].concat(...Object.values(aliases), ...Object.values(broadAliases)),
    ),
    ...Object.values(notes),
  ];
  return texts.some((text) => foldName(text).includes(wanted));
}

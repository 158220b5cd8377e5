import type { NamingText } from './card';
import type { NamedSentence } from './name-paragraph';

/** The text from the first of some sentences to the last, with the places where it names the term. */
export function toNamingText(text: string, sentences: readonly NamedSentence[], termId: string): NamingText {
  const start = sentences[0]?.start ?? 0;
  const end = sentences.at(-1)?.end ?? 0;
  const names = sentences
    .flatMap((sentence) => sentence.names)
    .filter((name) => name.termId === termId)
    .map((name) => ({ start: name.start - start, end: name.end - start }));
  return { text: text.slice(start, end), names };
}

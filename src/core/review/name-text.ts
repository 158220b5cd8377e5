import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import type { FindNames } from '@/core/card/name-paragraph';

/** A stretch of a text: a name, or what is between two names (`termId` is `null`). */
export interface NamedStretch {
  readonly text: string;
  readonly termId: string | null;
  /** Offset in the whole text. */
  readonly start: number;
}

/** A document's texts with its names told apart: the paragraphs, then each question and its answer. */
export function nameTexts(
  { paragraphs, faq }: Backgrounder,
  findNames: FindNames,
): readonly (readonly NamedStretch[])[] {
  const texts = [...paragraphs, ...faq.flatMap(({ question, answer }) => [question, answer])];
  return texts.map((text) => nameText(text, findNames));
}

/** A text cut at its names; empty stretches are left out. */
export function nameText(text: string, findNames: FindNames): readonly NamedStretch[] {
  const stretches: NamedStretch[] = [];
  let from = 0;
  for (const { start, end, termId } of findNames(text)) {
    stretches.push({ text: text.slice(from, start), termId: null, start: from });
    stretches.push({ text: text.slice(start, end), termId, start });
    from = end;
  }
  stretches.push({ text: text.slice(from), termId: null, start: from });
  return stretches.filter((stretch) => stretch.text !== '');
}

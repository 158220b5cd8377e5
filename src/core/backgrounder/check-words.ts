import { findHiddenCharacter } from './find-hidden-character';
import type { Place, Report } from './problem';

/** How long the texts of a backgrounder may be, in UTF-16 units: far more than anything that a card or a list has room for. */
export const LONGEST = { title: 300, source: 200, author: 200, sourceNote: 1000, name: 120, question: 500 } as const;

/** Reports a text that has what cannot be seen, or more than `longest` UTF-16 units. */
export function checkWords(text: string, longest: number, place: Place, report: Report): void {
  const hidden = findHiddenCharacter(text);
  if (hidden !== null) report(place, `has a character that cannot be seen (${hidden})`, 'remove it');
  if (text.length > longest) {
    report(place, `has ${text.length} characters, more than the ${longest} there may be`, 'shorten it');
  }
}

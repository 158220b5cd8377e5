import type { Term } from './backgrounder';
import type { Report } from './problem';
import { placeOf, type Fields } from './read-field';
import { readTerm, type ReadTerm } from './read-term';

const TERMS_FIX = 'list the names that the text explains, each with id, name, kind and summary';

/** One text explains a few dozen; a whole lexicon has as many. */
export const MOST_TERMS = 2000;

/** Reads the field `terms` of the front matter. `language` is that of the text. */
export function readTerms(parent: Fields, language: string, report: Report): readonly Term[] {
  const value = parent.values.get('terms');
  if (value?.type !== 'list') {
    report(placeOf(parent, 'terms'), value ? 'is not a list of terms' : 'is missing', TERMS_FIX);
    return [];
  }
  if (value.items.length > MOST_TERMS) {
    const wrong = `has ${value.items.length} terms, more than the ${MOST_TERMS} there may be`;
    report(placeOf(parent, 'terms'), wrong, 'split the document');
    return [];
  }
  const read = value.items.flatMap((item, index) => {
    if (item.type === 'fields') return [readTerm(item, index + 1, language, report)];
    report({ line: item.line, field: `terms.${index + 1}` }, 'is not a group of fields', TERMS_FIX);
    return [];
  });
  reportSharedIds(read, report);
  reportSharedNames(read, report);
  return read.map(({ term }) => term);
}

function reportSharedIds(read: readonly ReadTerm[], report: Report): void {
  const firstLines = new Map<string, number>();
  for (const { term, idPlace } of read) {
    const firstLine = firstLines.get(term.id);
    if (firstLine === undefined) firstLines.set(term.id, idPlace.line);
    else if (term.id !== '') {
      report(
        idPlace,
        `“${term.id}” is already the id of the term on line ${firstLine}`,
        'give each term an id of its own',
      );
    }
  }
}

/** One name cannot open two cards of one backgrounder. Case makes no difference: at a sentence's start it is lost. */
function reportSharedNames(read: readonly ReadTerm[], report: Report): void {
  const owners = new Map<string, { readonly term: Term; readonly line: number }>();
  for (const { term, names } of read) {
    for (const { name, place } of names) {
      const key = name.normalize('NFKC').toLowerCase();
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, { term, line: place.line });
      else if (owner.term !== term && name !== '') {
        report(
          place,
          `“${name}” already names ${owner.term.id || 'another term'} on line ${owner.line}`,
          'keep it in one of the two',
        );
      }
    }
  }
}

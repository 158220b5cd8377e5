import { KINDS, type Kind, type Term } from './backgrounder';
import type { FieldValue } from './field-value';
import { findNearestWord } from './find-nearest-word';
import type { Place, Report } from './problem';
import { checkFieldNames, placeOf, readFlag, readText, type Fields } from './read-field';
import { checkName, readNames, toNamesByLanguage, type NameUse } from './read-names';
import { splitSentences } from './split-sentences';

/** A term, and where the file gives its id and each of its names. */
export interface ReadTerm {
  readonly term: Term;
  readonly idPlace: Place;
  readonly names: readonly NameUse[];
}

const TERM_FIELDS = ['id', 'name', 'kind', 'broad', 'summary', 'aliases', 'broadAliases'];
const TERM_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ID_FIX = 'write lower-case words joined by hyphens, such as `id: nikol-pashinyan`';
const NAME_FIX = 'write the name as the card is to show it';
const KIND_FIX = `write one of ${KINDS.join(', ')}`;
const SUMMARY_FIX = 'write one sentence that says who or what this is';

/** In characters. A summary is the first thing a card says: four lines of it at most. */
const LONGEST_SUMMARY = 220;

/** Reads one group of fields as a term. `position` counts from 1; `language` is that of the text. */
export function readTerm(
  { values, line }: Extract<FieldValue, { type: 'fields' }>,
  position: number,
  language: string,
  report: Report,
): ReadTerm {
  const fields: Fields = { path: `terms.${labelOf(values, position)}`, line, values };
  checkFieldNames(fields, TERM_FIELDS, report);

  const id = readText(fields, 'id', ID_FIX, report);
  if (id !== '' && !TERM_ID.test(id)) report(placeOf(fields, 'id'), `“${id}” cannot be an id`, ID_FIX);
  const name = readText(fields, 'name', NAME_FIX, report);
  if (name !== '') checkName(name, language, placeOf(fields, 'name'), report);
  const kind = readKind(fields, report);
  const broad = readFlag(fields, 'broad', report);
  const summary = readSummary(fields, language, report);
  const aliases = readNames(fields, 'aliases', language, report);
  const broadAliases = readNames(fields, 'broadAliases', language, report);

  const ownName = { name, place: placeOf(fields, 'name') };
  return {
    term: {
      id,
      name,
      kind,
      broad,
      summary,
      aliases: toNamesByLanguage(aliases),
      broadAliases: toNamesByLanguage(broadAliases),
    },
    idPlace: placeOf(fields, 'id'),
    names: [ownName, ...aliases.values(), ...broadAliases.values()].flat(),
  };
}

/** What problems call a term: its id where it has a good one, else its place in the list. */
function labelOf(values: ReadonlyMap<string, FieldValue>, position: number): string {
  const id = values.get('id');
  return id?.type === 'text' && TERM_ID.test(id.text) ? id.text : String(position);
}

function readKind(fields: Fields, report: Report): Kind {
  const text = readText(fields, 'kind', KIND_FIX, report);
  const kind = KINDS.find((known) => known === text);
  if (text !== '' && kind === undefined) {
    const nearest = findNearestWord(text, KINDS);
    report(
      placeOf(fields, 'kind'),
      `“${text}” is no kind of term`,
      nearest ? `write \`${nearest}\`, if that was meant` : KIND_FIX,
    );
  }
  return kind ?? 'concept';
}

function readSummary(fields: Fields, language: string, report: Report): string {
  const summary = readText(fields, 'summary', SUMMARY_FIX, report);
  const place = placeOf(fields, 'summary');
  const sentenceCount = splitSentences(summary, language).length;
  if (sentenceCount > 1) report(place, `has ${sentenceCount} sentences`, SUMMARY_FIX);
  if (summary.length > LONGEST_SUMMARY) {
    report(
      place,
      `has ${summary.length} characters, more than the ${LONGEST_SUMMARY} a card has room for`,
      'shorten it',
    );
  }
  return summary;
}

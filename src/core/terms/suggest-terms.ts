import type { FaqEntry, Term } from '@/core/backgrounder/backgrounder';
import { makeTermId } from '@/core/review/make-term-id';

import { isCapital } from './capital-runs';
import { findAcronyms } from './find-acronyms';
import { findForeignNames } from './find-foreign-names';
import { findGroupNames } from './find-group-names';
import { findProseNames } from './find-prose-names';
import { joinNames } from './join-names';
import { isPeople } from './is-people';
import { guessName, type NameGuess, silentVoice, type Voice } from './name-guess';
import { listCities, listCountries } from './place-names';
import { summariseName } from './summarise-name';

/** The words of a document that names are looked for in. */
export interface TermText {
  readonly paragraphs: readonly string[];
  /** `null` where there is none. */
  readonly sourceNote: string | null;
  readonly faq: readonly FaqEntry[];
  /** BCP 47 tag. */
  readonly language: string;
}

/** More are no help to whoever has to look them over. */
const MOST_TERMS = 60;

/**
 * The names that a document seems to explain, in the order in which it brings them up, for the reader to choose from: with a
 * kind, other names, a sentence of the text as summary, and broad where the name is a country's or an acronym alone.
 */
export function suggestTerms(
  { paragraphs, sourceNote, faq, language }: TermText,
  voice: Voice = silentVoice,
): readonly Term[] {
  const questions = faq.flatMap(({ question, answer }) => [question, answer]);
  const texts = [...paragraphs, ...(sourceNote === null ? [] : [sourceNote]), ...questions];
  const text = texts.join('\n\n');
  const guesses = texts.length === 0 ? [] : findGuesses(texts, text, language, voice);
  const taken = new Set<string>();
  return guesses.slice(0, MOST_TERMS).map((guess) => {
    const id = makeTermId(guess.name, taken);
    taken.add(id);
    return {
      id,
      name: guess.name,
      kind: guess.kind ?? 'concept',
      broad: guess.isBroad || isBareAcronym(guess),
      summary: summariseName(guess, texts, language),
      aliases: guess.aliases.length > 0 ? { [language]: guess.aliases } : {},
      broadAliases: {},
    };
  });
}

function findGuesses(texts: readonly string[], text: string, language: string, voice: Voice): readonly NameGuess[] {
  const [base = ''] = language.split('-');
  const gazetteer = {
    countries: new Set(listCountries(language)),
    cities: new Set(base === 'en' ? listCities() : []),
  };
  const spelled = findAcronyms(text);
  if (!hasCapitals(text) || base === 'de') return joinNames(findForeignNames(text, gazetteer.countries), spelled);
  const prose = joinProse(texts.map((each) => findProseNames(each, language, gazetteer)));
  const places = prose.filter(({ kind }) => kind === 'place').map(({ name }) => name);
  const groups = base === 'en' ? findGroupNames(text, places) : [];
  const heard = voice(text);
  const kinds = new Map(heard.map(({ name, kind }) => [name, kind]));
  const named = prose
    .filter(({ name }) => !isPeople(name, base === 'en' ? [...places, ...gazetteer.countries] : places))
    .map((guess) => ({
      ...guess,
      kind: guess.kind ?? kinds.get(guess.name) ?? null,
    }));
  const known = new Set(named.flatMap(({ name }) => name.split(' ')));
  const isNew = (name: string) => name.split(/[ -]/).every((word) => isCapital(word) && !known.has(word));
  const more = heard.filter(({ name }) => isNew(name) && !isPeople(name, places));
  return joinNames(
    [
      ...named,
      ...groups.map(({ name, aliases }) => guessName(name, { aliases, kind: 'concept' })),
      ...more.map(({ name, kind }) => guessName(name, { kind })),
    ],
    spelled,
  );
}

function joinProse(lists: readonly (readonly NameGuess[])[]): readonly NameGuess[] {
  const byName = new Map<string, NameGuess>();
  for (const guess of lists.flat()) {
    const known = byName.get(guess.name);
    byName.set(guess.name, known === undefined ? guess : { ...known, kind: known.kind ?? guess.kind });
  }
  return [...byName.values()];
}

/** Short and without its full name, it may be anything's. */
function isBareAcronym({ name, aliases }: NameGuess): boolean {
  return aliases.length === 0 && /^\p{Lu}{2,5}$/u.test(name);
}

/** Scripts without capital letters (Arabic, Georgian, Chinese) do not show a name. */
function hasCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(/[\p{Lu}\p{Ll}]/gu)?.length ?? 0) > letters / 2;
}

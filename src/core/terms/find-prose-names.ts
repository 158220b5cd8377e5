import { splitSentences } from '@/core/backgrounder/split-sentences';
import type { Kind } from '@/core/backgrounder/backgrounder';

import { type CapitalRun, findCapitalRuns, isCapital } from './capital-runs';
import { isPeople } from './is-people';
import { guessName, type NameGuess } from './name-guess';
import { isForeignRole, isRole, MEDIA_AFTER, MEDIA_BEFORE, readKind, readKnownKind } from './roles';

/** What a text is about, besides its words. */
export interface Gazetteer {
  /** Countries, as the text's language writes them. */
  readonly countries: ReadonlySet<string>;
  readonly cities: ReadonlySet<string>;
}

/** Words that begin a sentence with a capital letter are no name for that; nor are these, wherever they stand. */
const NO_NAMES =
  /^(?:I|A|An|The|FAQ|Q|Mr|Mrs|Ms|Dr|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Frequently Asked Questions?)$/;

/** Words of Slavic names that go on in lower case (*Верховный суд*): alone they name nothing. */
const HALF_NAMES =
  /^(?:федеральн|верховн|государственн|национальн|центральн|конституционн|генеральн|народн|верховн|державн|національн|центральн)[а-яёії]{2,3}$/iu;

/** Peoples whose name is not made from their country's, creeds, and sides of the world: they light up far too often. */
const PEOPLES =
  /^(?:(?:Turk|Kurd|Azeri|Afghan|German|Greek|Swede|Dane|Finn|Pole|Czech|Slovak|Serb|Croat|Arab|Tajik|Uzbek|Kazakh|Scot|Soviet|African|Asian|European|American|Christian|Muslim|Jew|Catholic|Protestant|Republican|Democrat|Conservative|Liberal)s?|Dutch|French|British|Irish|Swiss|Welsh|Thai|Turkic|Islamic|Jewish|Orthodox|Western|Eastern|Northern|Southern|West|East|North|South)$/;

/** *Moscow-led*, *Afghan-based*, *I’ve*: words that only begin as a name does. */
const COMPOUNDS =
  /(?:[-‑](?:based|affiliated|brokered|occupied|led|backed|held|born|controlled|style|speaking|linked|era)|[’'](?:ve|m|re|ll|d))$/;

function isNoName(name: string): boolean {
  return [NO_NAMES, HALF_NAMES, PEOPLES, COMPOUNDS].some((pattern) => pattern.test(name));
}

/** Articles before a name, and in French and Italian those that are written together with it. */
const ARTICLE = /^(?:A|An|The|La|Le|Les|El|Los|Las|Il|Lo|Gli)$/;
const ELIDED = /^(?:[LDNSlds]|Qu|Dell|All|Nell)['’](?=\p{Lu})/u;

/** A run without the articles that it begins with; *The Hague* has its own. */
function withoutArticles(run: CapitalRun): CapitalRun {
  const [first = '', ...rest] = run.words;
  const isArticle = ARTICLE.test(first) && rest.length > 0 && isCapital(rest[0]!) && rest[0] !== 'Hague';
  const words = isArticle ? rest : run.words;
  const bare = words[0]?.replace(ELIDED, '') ?? '';
  return {
    ...run,
    words: [bare, ...words.slice(1)],
    isAtStart: run.isAtStart && !isArticle && bare === words[0],
  };
}

/** Words that English sentences begin with: those of up to four letters, adverbs in -ly, and these. */
const PLAIN =
  /^(?:.{1,4}|.+ly|about|above|across|after|against|again|although|always|among|another|around|asked|because|before|behind|below|between|beyond|despite|during|earlier|every|following|former|however|instead|later|maybe|meanwhile|neither|nobody|nothing|often|other|perhaps|several|shortly|since|sometimes|still|their|there|these|those|though|through|throughout|today|together|tomorrow|under|unless|until|where|whether|which|while|within|without|would|yesterday)$/i;

/** Words after which a place is named, unless it is an acronym (in NATO). */
const IN_A_PLACE = /(?<!\p{L})(?:in|near|from|across|outside|inside|around|into|throughout|à|près de|aus|nach)$/iu;

/** Names that a text writes with capital letters, each once, in the order of their first mention. */
export function findProseNames(text: string, language: string, gazetteer: Gazetteer): readonly NameGuess[] {
  const sentences = splitSentences(text, language).map((sentence) => sentence.text);
  const runs = sentences.flatMap((sentence) =>
    findCapitalRuns(sentence).map((run) => ({
      run: withoutArticles(run),
      sentence,
    })),
  );
  const inside = new Set(runs.filter(({ run }) => !run.isAtStart).flatMap(({ run }) => run.words));
  const guesses = runs.flatMap(({ run, sentence }) => readRun(run, sentence, inside, gazetteer));
  return joinSame(guesses.filter(({ name }) => name.length > 1 && !isNoName(name)));
}

function readRun(run: CapitalRun, sentence: string, inside: ReadonlySet<string>, gazetteer: Gazetteer): NameGuess[] {
  const words = trimStart(run, inside, gazetteer);
  const name = words.join(' ');
  if (words.length === 0) return [];
  if (gazetteer.countries.has(name)) return [guessName(name, { kind: 'place', isBroad: true })];
  if (gazetteer.cities.has(name)) return [guessName(name, { kind: 'place' })];
  const known = readKnownKind(name);
  if (known !== null) return [guessName(name, { kind: known })];
  const lastRole = words.findLastIndex((word) => isRole(word) || isForeignRole(word));
  if (lastRole >= 0) return readPerson(words, lastRole, gazetteer);
  const places = splitPlaces(words, gazetteer);
  if (places !== null) return places;
  return [
    guessName(name, {
      kind: readContext(run, name, sentence, gazetteer) ?? readKind(words),
    }),
  ];
}

/** A first word that has its capital letter from the sentence alone is left out, unless the text has it inside one too. */
function trimStart({ words, isAtStart }: CapitalRun, inside: ReadonlySet<string>, { countries, cities }: Gazetteer) {
  const [first = ''] = words;
  const isName =
    !isAtStart ||
    inside.has(first) ||
    isShouted(first) ||
    readKnownKind(words.join(' ')) !== null ||
    isForeignRole(first) ||
    [countries, cities].some((set) => set.has(words.join(' ')));
  if (isName) return words;
  const rest = dropLinks(words.slice(1));
  if (PLAIN.test(first)) return rest;
  return rest.length > 0 ? words : [];
}

/** Small words before the first capital letter are left of what was taken off. */
function dropLinks(words: readonly string[]): readonly string[] {
  const first = words.findIndex(isCapital);
  return first < 0 ? [] : words.slice(first);
}

function isShouted(word: string): boolean {
  return /^[\p{Lu}\p{N}]{2,}$/u.test(word);
}

/** `Armenian Prime Minister Nikol Pashinyan`: what comes after the last word of a role is a person. */
function readPerson(words: readonly string[], lastRole: number, gazetteer: Gazetteer): NameGuess[] {
  const name = words.slice(lastRole + 1).join(' ');
  const roleWords = words.slice(0, lastRole + 1);
  const firstRole = roleWords.findIndex(isRole);
  const body = roleWords.slice(0, firstRole).join(' ');
  const [bodyGuess] =
    body === '' || !gazetteer.countries.has(body) ? [] : [guessName(body, { kind: 'place', isBroad: true })];
  const person = name === '' ? [] : [guessName(name, { kind: 'person', role: roleWords.join(' ') })];
  return [...(bodyGuess ? [bodyGuess] : []), ...person];
}

/** `Armenia-Russia` is two places, and so is what a text writes beside another without a comma. */
function splitPlaces(words: readonly string[], { countries, cities }: Gazetteer): NameGuess[] | null {
  const parts = words.length === 1 ? words[0]!.split(/[-–/]/) : [];
  const isPlace = (part: string) => countries.has(part) || cities.has(part);
  if (parts.length < 2 || !parts.every(isPlace)) return null;
  return parts.map((part) => guessName(part, { kind: 'place', isBroad: countries.has(part) }));
}

function readContext({ words }: CapitalRun, name: string, sentence: string, { countries }: Gazetteer): Kind | null {
  const at = sentence.indexOf(name);
  const before = sentence.slice(0, at).trimEnd();
  const after = sentence.slice(at + name.length).trimStart();
  if (MEDIA_BEFORE.test(before) || MEDIA_AFTER.test(after)) return 'media';
  const isAppositive =
    words.length >= 2 &&
    /(?:spokes\w+|leader|official|analyst|minister|author|activist|lawyer|editor-in-chief of \p{L}+),?$/iu.test(before);
  if (isAppositive) return 'person';
  if (after.startsWith('spokes')) return 'organisation';
  const isPlace = IN_A_PLACE.test(before) && !isShouted(name) && !isPeople(name, countries);
  return isPlace && readKind(words) === null ? 'place' : null;
}

/** Guesses of one name become one, which knows what any of them knew. */
function joinSame(guesses: readonly NameGuess[]): readonly NameGuess[] {
  const byName = new Map<string, NameGuess>();
  for (const guess of guesses) {
    const known = byName.get(guess.name);
    byName.set(guess.name, {
      ...guess,
      kind: known?.kind ?? guess.kind,
      role: known?.role ?? guess.role,
      isBroad: (known?.isBroad ?? false) || guess.isBroad,
    });
  }
  return [...byName.values()];
}

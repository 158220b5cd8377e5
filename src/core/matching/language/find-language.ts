import { findScript, type Script, SCRIPT_LANGUAGES } from './script';

/** Letters that only one of the languages of a script has, and the letters that tell it is another. */
const TELLING_LETTERS: Readonly<Partial<Record<Script, readonly (readonly [RegExp, string])[]>>> = {
  cyrillic: [
    [/[іїєґ]/iu, 'uk'],
    [/ў/iu, 'be'],
    [/[ђћљњџј]/iu, 'sr'],
    [/[ыэё]/iu, 'ru'],
    [/(?:щ|\p{L}ъ\p{L}|ът)/iu, 'bg'],
  ],
  arabic: [[/[پچژگ]/u, 'fa']],
  han: [[/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja']],
};

/** Small words by which a language in Latin letters shows itself. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is that for with was said has',
  de: 'der die das und ist von mit den nicht ein eine auf im',
  fr: 'le la les des et est une dans pour que du qui sur',
  es: 'el los las del y que en una por con para se',
  pt: 'o os as do da dos das em uma não que com para',
  it: 'il gli della di che per una con nel dei sono alla',
  nl: 'het een van en niet dat op zijn met voor',
  pl: 'nie się na jest że do przez oraz był dla',
  cs: 'se že je jsou podle který byl při jako také',
  sk: 'sa že je sú podľa ktorý bol pri ako aj',
  hr: 'je su da se na za koji nije kako što',
  tr: 've bir bu için ile olarak olan çok gibi daha',
  az: 'və bir bu üçün ilə olaraq olan çox kimi daha',
  sv: 'och att det som är inte för på av har',
  da: 'og at det som er ikke for på af har',
  fi: 'ja on ei että oli se mutta myös kun ovat',
  et: 'ja on ei et oli see aga ka kui',
  hu: 'és egy hogy nem az azt volt is szerint',
  ro: 'și în nu din cu pentru este că care mai',
  lv: 'un ir par ar no ka uz kas',
  lt: 'ir yra kad su iš apie kaip bet',
};

/** Enough to tell a language by; longer texts say no more. */
const SAMPLE_LENGTH = 500;

/** How far on either side of a letter others are asked for its language. */
const REACH = 500;

const languagesOfWord = invert(SMALL_WORDS);

/**
 * Primary tag of the language in which the letter at `at` is read. The declared one counts unless the letter is of
 * another script; then the script and the letters around tell.
 */
export function findLanguage(text: string, at: number, declared: string | null): string | null {
  const script = findScript(text.charCodeAt(at));
  if (script === 'latin')
    return declared !== null && !OTHER_SCRIPT_LANGUAGES.has(declared) ? declared : declared && 'en';
  const languages = SCRIPT_LANGUAGES[script];
  const isDeclared = declared !== null && languages.includes(declared);
  // Many pages that say they are Ukrainian are in Russian.
  if (isDeclared && declared !== 'uk') return declared;
  const around = text.slice(Math.max(0, at - REACH), at + REACH);
  const told = TELLING_LETTERS[script]?.find(([letters]) => letters.test(around))?.[1];
  return isDeclared && told !== 'ru' ? declared : (told ?? languages[0] ?? null);
}

/** The language in Latin letters whose small words a text has most of; `null` where it has hardly any. */
export function findBySmallWords(text: string): string | null {
  const counts = new Map<string, number>();
  for (const [word] of text
    .slice(0, SAMPLE_LENGTH)
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    for (const language of languagesOfWord.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a);
  return best && best[1] > 1 ? best[0] : null;
}

/** Serbian is written in Latin letters too. */
const OTHER_SCRIPT_LANGUAGES: ReadonlySet<string> = new Set(
  Object.values(SCRIPT_LANGUAGES)
    .flat()
    .filter((language) => language !== 'sr'),
);

function invert(words: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, list] of Object.entries(words)) {
    for (const word of list.split(' ')) languages.set(word, [...(languages.get(word) ?? []), language]);
  }
  return languages;
}

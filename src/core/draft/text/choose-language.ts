import { isLanguageTag } from '@/core/backgrounder/is-language-tag';
import { findBySmallWords, findLanguage } from '@/core/matching/language/find-language';
import { getPrimaryTag } from '@/core/matching/language/primary-tag';
import { findScript, type Script, SCRIPT_LANGUAGES } from '@/core/matching/language/script';

/** Enough to tell which script a text is in, in UTF-16 units. */
const SAMPLE_LENGTH = 4000;

/** Letters that Chinese writes otherwise since the reform of its script; texts of either kind have some in each sentence. */
const TRADITIONAL = /[這個們國來時說對會學東車長門問間見馬語實點經過還發開關與為後從給讓應該總題業]/gu;
const SIMPLIFIED = /[这个们国来时说对会学东车长门问间见马语实点经过还发开关与为后从给让应该总题业]/gu;

/**
 * The BCP 47 tag of a text: the declared one unless it is none or is not written in the text's script (many pages say
 * `en` whatever they are in), else a guess from script and small words; `null` where neither tells.
 */
export function chooseLanguage(declared: string | null, text: string): string | null {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const script = findMainScript(sample);
  const tag = declared === null ? null : toPlainTag(declared);
  if (tag !== null && (script === null || isWrittenIn(getPrimaryTag(tag), script))) {
    return tag === 'en' && script === 'latin' ? (findPlainlyOther(sample) ?? tag) : tag;
  }
  return script === null ? null : guessLanguage(sample, script);
}

/** The language that most parts of a text are in, though it is declared English and some part may be; else `null`. */
function findPlainlyOther(text: string): string | null {
  const told = splitSample(text).map(findBySmallWords);
  const other = findMostFrequent(told);
  const isPlain = told.filter((language) => language === other).length * 3 >= told.length * 2;
  return other !== 'en' && isPlain ? other : null;
}

/** Parts of the length by which small words are counted. */
function splitSample(text: string): readonly string[] {
  return text.match(/[^]{1,500}/g) ?? [];
}

/** Language, and script where it makes a difference to readers; what a tag says of the country is left out. */
function toPlainTag(declared: string): string | null {
  const tag = declared.trim().replaceAll('_', '-');
  if (!isLanguageTag(tag)) return null;
  const locale = new Intl.Locale(tag);
  const isTraditional = locale.language === 'zh' && locale.maximize().script === 'Hant';
  const script = isTraditional ? 'Hant' : locale.script && locale.script !== 'Hans' ? locale.script : null;
  return script === null ? locale.language : `${locale.language}-${script}`;
}

/** The script of most letters; `null` where there are none. */
function findMainScript(text: string): Script | null {
  const counts = new Map<Script, number>();
  for (const [letter] of text.matchAll(/\p{L}/gu)) {
    const script = findScript(letter.charCodeAt(0));
    // A Chinese or Japanese word has as many letters as a European one has syllables.
    counts.set(script, (counts.get(script) ?? 0) + (script === 'han' || script === 'kana' ? 3 : 1));
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function isWrittenIn(language: string, script: Script): boolean {
  if (SCRIPT_LANGUAGES[script].includes(language)) return true;
  const isOfOtherScript = Object.values(SCRIPT_LANGUAGES).some((languages) => languages.includes(language));
  if (script === 'latin') return !isOfOtherScript || language === 'sr';
  return script === 'other' && !isOfOtherScript;
}

function guessLanguage(text: string, script: Script): string | null {
  if (script === 'latin') return findMostFrequent(splitSample(text).map(findBySmallWords));
  const at = [...text.matchAll(/\p{L}/gu)].find(({ 0: letter }) => findScript(letter.charCodeAt(0)) === script)!.index;
  const language = findLanguage(text, at, null);
  if (language !== 'zh') return language;
  return count(text, TRADITIONAL) > count(text, SIMPLIFIED) ? 'zh-Hant' : 'zh';
}

/** `null` counts for nothing; `null` too where there is nothing else. */
function findMostFrequent(languages: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const language of languages) if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

import { getPrimaryTag } from './primary-tag';

/** Which languages a script is read as; the first is the guess where nothing is declared. */
const LANGUAGES_OF_SCRIPT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Armenian}/u, ['hy']],
  [/\p{Script=Georgian}/u, ['ka']],
  [/\p{Script=Greek}/u, ['el']],
  [/\p{Script=Hebrew}/u, ['he', 'yi']],
  [/\p{Script=Arabic}/u, ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug']],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ['ja']],
  [/\p{Script=Han}/u, ['zh', 'ja', 'yue']],
  [/\p{Script=Hangul}/u, ['ko']],
  [/\p{Script=Thai}/u, ['th']],
  [/\p{Script=Devanagari}/u, ['hi', 'mr', 'ne']],
  [/\p{Script=Cyrillic}/u, ['ru', 'uk', 'bg', 'be', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg', 'tt']],
];

/** Letters that only one of the languages of a script has. */
const TELLING_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[іїєґ]/iu, 'uk'],
  [/ў/iu, 'be'],
  [/[ђћљњџј]/iu, 'sr'],
  [/[پچژگ]/u, 'fa'],
];

/** Small words by which a language in Latin letters shows itself. */
const SMALL_WORDS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|of|and|to|in|is|that|for|with|was|said|has)\b/gi,
  de: /\b(?:der|die|das|und|ist|von|mit|den|nicht|ein|eine|auf|im)\b/gi,
  fr: /\b(?:le|la|les|des|et|est|une|dans|pour|que|du|qui|sur)\b/gi,
  es: /\b(?:el|los|las|del|y|que|en|una|por|con|para|se)\b/gi,
  pt: /\b(?:o|os|as|do|da|dos|das|em|uma|não|que|com|para)\b/gi,
  it: /\b(?:il|gli|della|di|che|per|una|con|nel|dei|sono|alla)\b/gi,
  nl: /\b(?:het|een|van|en|niet|dat|op|zijn|met|voor)\b/gi,
  pl: /\b(?:nie|się|na|jest|że|do|przez|oraz|był|dla)\b/gi,
  cs: /\b(?:se|že|je|jsou|podle|který|byl|při|jako|také)\b/gi,
  tr: /\b(?:ve|bir|bu|için|ile|olarak|olan|çok|gibi|daha)\b/gi,
  az: /\b(?:və|bir|bu|üçün|ilə|olaraq|olan|çox|kimi|daha)\b/gi,
  sv: /\b(?:och|att|det|som|är|inte|för|på|av|har)\b/gi,
  fi: /\b(?:ja|on|ei|että|oli|se|mutta|myös|kun|ovat)\b/gi,
  hu: /\b(?:és|egy|hogy|nem|az|azt|volt|is|szerint)\b/gi,
  ro: /\b(?:și|în|nu|din|cu|pentru|este|că|care|mai)\b/gi,
};

/** Enough to tell a language by; longer texts say no more. */
const SAMPLE_LENGTH = 600;

/**
 * Primary tag of the language a text is read as. A declared tag counts unless the text is in another script; without
 * one, the script or the text's small words decide. `null` where they do not.
 */
export function findLanguage(text: string, declared: string | null): string | null {
  const tag = declared === null || declared === '' ? null : getPrimaryTag(declared);
  const sample = text.slice(0, SAMPLE_LENGTH);
  const languages = findScriptLanguages(sample);
  if (languages === null) return tag !== null && !isOfOtherScript(tag) ? tag : findBySmallWords(sample);
  if (tag !== null && languages.includes(tag)) return tag;
  const told = TELLING_LETTERS.find(([letters, language]) => languages.includes(language) && letters.test(sample));
  return told?.[1] ?? languages[0]!;
}

/** The languages of the script most of the text is in; `null` for Latin letters. */
function findScriptLanguages(sample: string): readonly string[] | null {
  const latin = countMatches(sample, /\p{Script=Latin}/gu);
  let languages: readonly string[] | null = null;
  let most = latin;
  for (const [script, candidates] of LANGUAGES_OF_SCRIPT) {
    const count = countMatches(sample, new RegExp(script, 'gu'));
    // Han characters say as much as several letters, and Japanese mixes them with its own.
    const weight = candidates.includes('ja') ? count * 3 : count;
    if (weight > most) [languages, most] = [candidates, weight];
  }
  return languages;
}

function isOfOtherScript(tag: string): boolean {
  return LANGUAGES_OF_SCRIPT.some(([, languages]) => languages.includes(tag) && tag !== 'sr');
}

function findBySmallWords(sample: string): string | null {
  let found: string | null = null;
  let most = 1;
  for (const [language, words] of Object.entries(SMALL_WORDS)) {
    const count = countMatches(sample, words);
    if (count > most) [found, most] = [language, count];
  }
  return found;
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

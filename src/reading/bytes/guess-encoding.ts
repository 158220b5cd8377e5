import { findBySmallWords } from '@/core/matching/language/find-language';

/** Encodings of scripts other than Latin, with their most frequent letters. */
const OTHER_SCRIPTS: readonly (readonly [encoding: string, frequent: string, leastShare: number])[] = [
  ['windows-1251', 'оеаинтсрвлкмдпуяыьгіїє', 0.6],
  ['koi8-u', 'оеаинтсрвлкмдпуяыьгіїє', 0.6],
  ['iso-8859-5', 'оеаинтсрвлкмдпуяыьг', 0.6],
  ['ibm866', 'оеаинтсрвлкмдпуяыьг', 0.6],
  ['windows-1253', 'αειοντσρκπςυάέίόήλμ', 0.6],
  ['windows-1255', 'יוהלאמרתבשנםחד', 0.6],
  ['windows-1256', 'اليمنوترةبعدسفه', 0.6],
  ['windows-874', 'านรอกเงมยลวดทสต', 0.4],
  ['shift_jis', 'のにはをたがでとしていかなっりれまこさ、。', 0.2],
  ['euc-jp', 'のにはをたがでとしていかなっりれまこさ、。', 0.2],
  ['euc-kr', '이다의는에을가고하한를은지로사도', 0.15],
  ['gb18030', '的一是不了在人有我他这中大来上国，。', 0.1],
  ['big5', '的一是不了在人有我他這中大來上國，。', 0.1],
];

/** Encodings of Latin letters by language; that of Western Europe is the rule of the web where nothing tells. */
const LATIN: Readonly<Record<string, string>> = {
  pl: 'windows-1250',
  cs: 'windows-1250',
  sk: 'windows-1250',
  hr: 'windows-1250',
  hu: 'windows-1250',
  ro: 'windows-1250',
  tr: 'windows-1254',
  az: 'windows-1254',
  lv: 'windows-1257',
  lt: 'windows-1257',
};
const WESTERN = 'windows-1252';

/** In Latin text accents are the exception: one letter in seven in Czech. */
const MOST_ACCENTS = 0.25;

/** Enough to tell an encoding by; an even number, since in many of them a character has two bytes. */
const SAMPLE_LENGTH = 32_768;

const MARKUP = /<(script|style)\b[^]*?<\/\1\s*>|<[^>]*>|&#?\w+;/gi;

/**
 * The encoding in which bytes that are no UTF-8 read best: by the letters that are frequent in its languages, among Latin ones
 * by small words. `null` where they read well in none.
 */
export function guessEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE_LENGTH);
  const western = decode(sample, WESTERN);
  const plainCount = western.match(/[a-z]/gi)?.length ?? 0;
  const accentCount = western.match(/[^\0-\u007F]/g)?.length ?? 0;
  const isLatin = accentCount <= (plainCount + accentCount) * MOST_ACCENTS;
  const latin = LATIN[findBySmallWords(western) ?? ''] ?? (isPolish(western) ? LATIN.pl! : WESTERN);
  // Bytes that an encoding has no character for come out as control characters.
  const isWhole = !/[\u0080-\u009F]/.test(decode(sample, latin));
  return isLatin && isWhole ? latin : findOtherScript(sample);
}

/** What a text in Polish looks like there: `Wa³êsa`, `¿eby`, `w³aœciciel`. No text of the West has these signs in its words. */
function isPolish(western: string): boolean {
  const found = western.match(/\p{L}[³¹œ¿]\p{L}|(?<!\p{L})¿\p{Ll}|\p{L}³(?!\p{L})|(?<!\p{L})³\p{Ll}/gu);
  return (found?.length ?? 0) >= LEAST_POLISH && /³/.test(western);
}

const LEAST_POLISH = 2;

function findOtherScript(sample: Uint8Array): string | null {
  const scored = OTHER_SCRIPTS.map(([encoding, frequent, leastShare]) => {
    const text = decode(sample, encoding);
    const letters = new Set(frequent);
    const share = Array.from(text).filter((letter) => letters.has(letter)).length / Math.max(1, countForeign(text));
    // Each alphabet has its own share of frequent letters; what counts is how far a text goes beyond the least of it.
    return { encoding, score: share / leastShare };
  });
  const best = scored.toSorted((a, b) => b.score - a.score)[0]!;
  return best.score >= 1 ? best.encoding : null;
}

/** The text without markup, which is ASCII in all of them. A character cut off by the sample's end stays out. */
function decode(sample: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(sample, { stream: true }).replaceAll(MARKUP, ' ');
}

/** Characters that ASCII does not have, spaces and the like left out. */
function countForeign(text: string): number {
  return text.match(/[^\s\0-\u007F\u00A0-\u00BF\u2010-\u203A]/gu)?.length ?? 0;
}

/** A name that a text gives in full and short: *Dockers’ Union (DU)*. */
export interface SpelledName {
  readonly full: string;
  readonly short: string;
}

const IN_BRACKETS = /(?<before>[^()（）.!?;:]{2,120}?)\s*[(（](?<short>[\p{Lu}\p{N}][\p{L}\p{N}.&-]{1,11})[)）]/gu;

/** Small words that an acronym may leave out. */
const SKIPPED = /^(?:of|the|and|for|in|on|to|de|du|des|la|le|les|et|der|die|und|für|di|del|e|y|и|по|за)$/i;

/** All such names of a text, by the first letters of the words before the brackets. */
export function findAcronyms(text: string): readonly SpelledName[] {
  return [...text.matchAll(IN_BRACKETS)].flatMap(({ groups }) => {
    const { before = '', short = '' } = groups ?? {};
    const full = findFullName(before, short.replaceAll(/[^\p{L}\p{N}]/gu, ''));
    return full === null ? [] : [{ full, short }];
  });
}

/** The shortest row of words at the end whose first letters make the acronym. */
function findFullName(before: string, letters: string): string | null {
  const words = before.trim().split(/\s+/);
  for (let from = words.length - 1; from >= 0; from--) {
    const row = words.slice(from);
    if (SKIPPED.test(row[0]!)) continue;
    if (
      spells(row, letters) ||
      spells(
        row.filter((word) => !SKIPPED.test(word)),
        letters,
      )
    )
      return row.join(' ');
  }
  return null;
}

/** Hyphens join words that count each. */
function spells(words: readonly string[], letters: string): boolean {
  const firsts = words.flatMap((word) => word.split(/[-‑]/)).map((word) => word.replace(/^\P{L}+/u, '').charAt(0));
  return firsts.join('').toLowerCase() === letters.toLowerCase();
}

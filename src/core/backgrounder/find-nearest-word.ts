/** Two slips of the keyboard at most; a short word bears one. */
const MOST_SLIPS = 2;
const SHORT_WORD_LENGTH = 4;

/** The word that `word` was perhaps meant to be: the one fewest slips away, `null` where none is near. */
export function findNearestWord(word: string, candidates: readonly string[]): string | null {
  const mostSlips = word.length <= SHORT_WORD_LENGTH ? 1 : MOST_SLIPS;
  const ranked = candidates
    .map((candidate) => ({ candidate, slips: countSlips(word.toLowerCase(), candidate.toLowerCase()) }))
    .toSorted((a, b) => a.slips - b.slips);
  const nearest = ranked[0];
  return nearest !== undefined && nearest.slips <= mostSlips ? nearest.candidate : null;
}

/** Letters added, left out or swapped for another between two words (Levenshtein distance). */
function countSlips(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const current = [i];
    for (let j = 1; j <= to.length; j++) {
      const swapped = previous[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      current.push(Math.min(swapped, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[to.length]!;
}

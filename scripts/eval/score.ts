/** What was found against what should have been. */
export interface Score {
  readonly expected: number;
  readonly found: number;
  readonly right: number;
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const NO_SCORE: Score = { expected: 0, found: 0, right: 0 };

export function addScores(a: Score, b: Score): Score {
  return { expected: a.expected + b.expected, found: a.found + b.found, right: a.right + b.right };
}

/** 1 where nothing was to be found and nothing was. */
export function rate({ expected, found, right }: Score): Rates {
  const precision = found === 0 ? 1 : right / found;
  const recall = expected === 0 ? 1 : right / expected;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

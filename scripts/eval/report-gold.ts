import { addScores, NO_SCORE, rate, type Score } from './score';
import type { PageScore } from './score-gold';

/** The figures and errors as lines of text. */
export function reportGold(scores: readonly PageScore[]): readonly string[] {
  const offTopic = scores.filter(({ page }) => page.id.startsWith('off-'));
  const lit = offTopic.filter(({ byTerm }) => sumUp(byTerm.values()).found > 0);
  return [
    ...table(
      'language',
      groupScores(scores, ({ page }) => page.lang),
    ),
    '',
    ...table('term', mergeTerms(scores)),
    '',
    ...table('all', new Map([[`${scores.length} pages`, sumUp(scores.flatMap(({ byTerm }) => [...byTerm.values()]))]])),
    `off-topic pages lit: ${lit.length} of ${offTopic.length}${lit.map(({ page }) => ` ${page.id}`).join('')}`,
    '',
    ...scores.flatMap(({ errors }) => errors).map(reportError),
  ];
}

function reportError({ kind, page, line, termId, excerpt }: PageScore['errors'][number]): string {
  return `${kind.padEnd(6)} ${page.lang} ${page.id}:${line} ${termId}: ${excerpt}`;
}

function groupScores(scores: readonly PageScore[], getKey: (score: PageScore) => string): ReadonlyMap<string, Score> {
  const groups = new Map<string, Score>();
  for (const score of scores) {
    const key = getKey(score);
    groups.set(key, addScores(groups.get(key) ?? NO_SCORE, sumUp(score.byTerm.values())));
  }
  return groups;
}

function mergeTerms(scores: readonly PageScore[]): ReadonlyMap<string, Score> {
  const terms = new Map<string, Score>();
  for (const [termId, score] of scores.flatMap(({ byTerm }) => [...byTerm])) {
    terms.set(termId, addScores(terms.get(termId) ?? NO_SCORE, score));
  }
  return terms;
}

function sumUp(scores: Iterable<Score>): Score {
  let sum = NO_SCORE;
  for (const score of scores) sum = addScores(sum, score);
  return sum;
}

function table(heading: string, rows: ReadonlyMap<string, Score>): readonly string[] {
  const cells = [...rows].map(([name, score]) => {
    const { precision, recall, f1 } = rate(score);
    return [name, ...[precision, recall, f1].map((value) => value.toFixed(3)), String(score.expected)];
  });
  return [[heading, 'precision', 'recall', 'F1', 'mentions'], ...cells].map(([name, ...figures]) =>
    [name!.padEnd(22), ...figures.map((figure) => figure.padStart(9))].join(' '),
  );
}

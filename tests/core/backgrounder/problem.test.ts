import { expect, it } from 'vitest';

import { compareProblems, formatProblem, type Problem } from '@/core/backgrounder/problem';

const problem: Problem = { file: 'a.md', line: 3, field: 'date', wrong: 'is missing', fix: 'write it' };

it.each([
  ['a line', problem, 'a.md, line 3, date: is missing; write it.'],
  ['a whole file', { ...problem, line: null, field: 'file' }, 'a.md, file: is missing; write it.'],
])('says where a problem of %s is', (_, given, sentence) => {
  expect(formatProblem(given)).toBe(sentence);
});

it('sorts by line, those of the whole file first', () => {
  const lines = [3, null, 1].map((line) => ({ ...problem, line }));
  expect(lines.toSorted(compareProblems).map(({ line }) => line)).toEqual([null, 1, 3]);
});

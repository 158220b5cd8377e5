import { describe, expect, it } from 'vitest';

import { ProjectProblem } from '@@/scripts/setup/project-problem.mjs';
import { parseTestArguments } from '@@/scripts/test/parse-test-arguments.mjs';

describe('parseTestArguments', () => {
  it('without words runs everything', () => {
    expect(parseTestArguments([], '/')).toEqual({ isHelp: false, only: [], pages: null });
  });

  it('splits the names of steps at commas', () => {
    expect(parseTestArguments(['--only', 'unit,e2e'], '/').only).toEqual(['unit', 'e2e']);
  });

  it('takes a folder of pages from where the command was given', () => {
    expect(parseTestArguments(['--pages', 'fixtures'], `${process.cwd()}/tests`).pages).toBe(
      `${process.cwd()}/tests/fixtures`,
    );
  });

  it.each([
    [['--pages', 'nowhere'], 'There is no folder nowhere'],
    [['--quick'], "Unknown option '--quick'"],
    [['unit'], "Unexpected argument 'unit'"],
  ])('refuses %j', (words, sentence) => {
    expect(() => parseTestArguments(words, '/')).toThrow(ProjectProblem);
    expect(() => parseTestArguments(words, '/')).toThrow(sentence);
  });
});

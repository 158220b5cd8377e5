import { existsSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { ProjectProblem } from '@@/scripts/setup/project-problem.mjs';
import { chooseSteps, STEPS } from '@@/scripts/test/steps.mjs';

describe('chooseSteps', () => {
  it('gives every step where none is asked for', () => {
    expect(chooseSteps([])).toEqual(STEPS);
  });

  it('gives the steps whose names start with a word, in their own order', () => {
    expect(chooseSteps(['e2e', 'types']).map(({ name }) => name)).toEqual([
      'types',
      'types of core',
      'e2e in Chromium',
      'e2e in Firefox',
    ]);
  });

  it('names the steps there are where a word fits none', () => {
    expect(() => chooseSteps(['units'])).toThrow(ProjectProblem);
    expect(() => chooseSteps(['units'])).toThrow('unit tests');
  });
});

describe('STEPS', () => {
  it.each(STEPS)('$name runs a script that exists, after what it needs', ({ command: [script], needs, name }) => {
    const before = STEPS.slice(
      0,
      STEPS.findIndex((step) => step.name === name),
    );
    expect(existsSync(`node_modules/${script}`)).toBe(true);
    expect(needs === undefined || before.some((step) => step.name === needs)).toBe(true);
  });
});

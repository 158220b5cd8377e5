import { ProjectProblem } from '#scripts/setup/project-problem.mjs';

/**
 * A step is either a program whose exit code says whether it passed, or a run of vitest whose report counts the tests.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command a script of a package in node_modules, and its arguments
 * @property {boolean} [isVitest]
 * @property {string} [needs] the step without which this one cannot run
 * @property {import('#scripts/setup/find-browser.mjs').BrowserName} [browser] installed first where it is missing
 */

const WXT = 'wxt/bin/wxt.mjs';
const TSC = 'typescript/bin/tsc';
const VITEST = 'vitest/vitest.mjs';

/** @type {readonly Step[]} */
export const STEPS = [
  // The types of the locale's keys are generated.
  { name: 'prepare', command: [WXT, 'prepare'] },
  { name: 'types', command: [TSC, '--noEmit'] },
  { name: 'types of core', command: [TSC, '--noEmit', '-p', 'src/core/tsconfig.json'] },
  { name: 'lint', command: ['oxlint/bin/oxlint', '--type-aware'] },
  { name: 'format', command: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'] },
  { name: 'unit tests', command: [VITEST, 'run', '--config', 'tests/vitest.config.ts'], isVitest: true },
  { name: 'build for Chromium', command: [WXT, 'build'] },
  { name: 'build for Firefox', command: [WXT, 'build', '-b', 'firefox'] },
  {
    name: 'add-on lint',
    command: ['addons-linter/bin/addons-linter', '.output/firefox-mv3', '--warnings-as-errors'],
    needs: 'build for Firefox',
  },
  endToEnd('Chromium', 'chromium'),
  endToEnd('Firefox', 'firefox'),
];

/**
 * @param {string} shownName
 * @param {import('#scripts/setup/find-browser.mjs').BrowserName} browser
 * @returns {Step}
 */
function endToEnd(shownName, browser) {
  return {
    name: `e2e in ${shownName}`,
    command: [VITEST, 'run', '--config', 'tests/e2e/vitest.config.ts', '--project', browser],
    isVitest: true,
    needs: `build for ${shownName}`,
    browser,
  };
}

/**
 * The steps whose names start with one of the given words, all of them where none is given. What a chosen step needs is not
 * added: without it, the step takes what is there from before.
 * @param {readonly string[]} words
 * @returns {readonly Step[]}
 */
export function chooseSteps(words) {
  const unknown = words.find((word) => !STEPS.some(({ name }) => name.startsWith(word)));
  if (unknown) {
    throw new ProjectProblem(`There is no step ${unknown}: the steps are ${STEPS.map(({ name }) => name).join(', ')}.`);
  }
  return words.length === 0 ? STEPS : STEPS.filter(({ name }) => words.some((word) => name.startsWith(word)));
}

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { ensureBrowser } from '#scripts/setup/install-browser.mjs';
import { ProjectProblem } from '#scripts/setup/project-problem.mjs';
import { runCommand } from '#scripts/setup/run-command.mjs';

import { countProgram, countReport, formatTally, sumTallies } from './count-report.mjs';

/**
 * @typedef {import('./steps.mjs').Step} Step
 * @typedef {import('./count-report.mjs').Tally} Tally
 * @typedef {{ step: Step, tally: Tally, seconds: number }} Outcome
 */

/** @type {Tally} */
const FAILED = { passed: 0, failed: 1, skipped: 0 };

/**
 * Runs the steps one after the other, also after one that failed, and prints how each went and the sum of all.
 * @param {string} root the project's folder
 * @param {readonly Step[]} steps
 * @param {NodeJS.ProcessEnv} env what the tests are told
 * @returns {Promise<boolean>} whether nothing failed
 */
export async function runSteps(root, steps, env) {
  mkdirSync(join(root, '.results'), { recursive: true });
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const step of steps) {
    console.log(`\n── ${step.name} ${'─'.repeat(Math.max(0, 70 - step.name.length))}`);
    const startMs = performance.now();
    const tally = await runStep(root, step, outcomes, env);
    outcomes.push({ step, tally, seconds: (performance.now() - startMs) / 1000 });
  }

  console.log(`\n${outcomes.map(formatOutcome).join('\n')}\n`);
  const sum = sumTallies(outcomes.map(({ tally }) => tally));
  console.log(formatTally(sum));
  return sum.failed === 0;
}

/**
 * @param {string} root
 * @param {Step} step
 * @param {readonly Outcome[]} before
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Tally>}
 */
async function runStep(root, step, before, env) {
  if (before.some(({ step: { name }, tally }) => name === step.needs && tally.failed > 0)) {
    console.error(`Not run, because “${step.needs}” failed.`);
    return FAILED;
  }
  if (step.browser && !(await hasBrowser(step.browser))) return FAILED;

  const [script = '', ...args] = step.command;
  const report = join(root, '.results', `${step.name.replaceAll(' ', '-').toLowerCase()}.json`);
  rmSync(report, { force: true });
  const reporters = step.isVitest ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const program = [join(root, 'node_modules', script), ...args, ...reporters];
  const exitCode = await runCommand(process.execPath, program, { cwd: root, env });
  if (!step.isVitest) return countProgram(exitCode);
  return countReport(existsSync(report) ? readFileSync(report, 'utf8') : null, exitCode);
}

/** @param {import('#scripts/setup/find-browser.mjs').BrowserName} name */
async function hasBrowser(name) {
  try {
    await ensureBrowser(name);
    return true;
  } catch (error) {
    if (!(error instanceof ProjectProblem)) throw error;
    console.error(error.message);
    return false;
  }
}

/** @param {Outcome} outcome */
function formatOutcome({ step, tally, seconds }) {
  return `${tally.failed > 0 ? '✗' : '✓'} ${step.name.padEnd(20)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${formatTally(tally)}`;
}

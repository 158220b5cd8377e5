import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { servePages } from '@@/scripts/browser/serve-pages.mjs';
import { bundleInPage } from '@@/scripts/build/bundle-in-page';
import { findBrowser } from '@@/scripts/setup/find-browser.mjs';
import { ProjectProblem } from '@@/scripts/setup/project-problem.mjs';

import { launchForBench } from './bench-tab';
import { choosePages } from './choose-pages';
import { PEERS, SIZES } from './contestant';
import { describeProcessor } from './describe-processor';
import { drawChart } from './draw-chart';
import { formatResults } from './format-results';
import { REPORT_PAGE, SILENT_PAGE } from './list-targets';
import { addMadePages, PAGE_HEADERS } from './made-pages';
import { measureOurs, type OursTask } from './measure-ours';
import { measurePeer, type PeerLimits } from './measure-peer';
import type { BenchArguments } from './parse-bench-arguments';
import type { BenchResults, CaseResult } from './results';

/** How often and how long things are tried; rounds are those of each pass. */
interface Pace {
  readonly passCount: number;
  readonly rounds: number;
  /** On saved pages, of which there are a few. */
  readonly pageRounds: number;
  readonly sampleCount: number;
  /** See `PeerLimits`. */
  readonly limitMs: number;
  readonly patienceMs: number;
}

const THOROUGH: Pace = { passCount: 2, rounds: 4, pageRounds: 2, sampleCount: 4, limitMs: 60_000, patienceMs: 8000 };
const QUICK: Pace = { passCount: 1, rounds: 3, pageRounds: 1, sampleCount: 2, limitMs: 10_000, patienceMs: 4000 };

const EMPTY_PAGE = '<!doctype html><title>Bench</title><body></body>';

/** Measures highlighting beside other libraries; `root` is the project's folder, ending with a slash. */
export async function benchPages(given: BenchArguments, root: string): Promise<void> {
  const results = await measureAll(given, root);
  console.log(`\n${formatResults(results, process.stdout.columns ?? 140)}\n`);
  writeResults(results, join(root, '.results/bench'));
  if (given.isWritten) writeResults(keepMadePages(results), join(root, 'docs/bench'));
}

/** Saved pages are the reader's own affair: what is published can be measured by everyone. */
function keepMadePages(results: BenchResults): BenchResults {
  const cases = results.cases.filter(({ page }) => page === REPORT_PAGE || page === SILENT_PAGE);
  return { ...results, cases };
}

async function measureAll(given: BenchArguments, root: string): Promise<BenchResults> {
  const program = findBrowser('chromium');
  if (program === null) throw new ProjectProblem('There is no Chromium here: npm test installs it, or says how.');
  const pace = given.isQuick ? QUICK : THOROUGH;
  const script = await bundleInPage(root, 'scripts/bench/in-page/main.ts');
  const server = await servePages({ folder: given.pages ?? join(root, 'tests/fixtures/pages'), headers: PAGE_HEADERS });
  try {
    server.addPage('/empty.html', { body: EMPTY_PAGE });
    addMadePages(server, root);
    const start = async () => ({ browser: await launchForBench(program), origin: server.origin, script });
    const ours = await start();
    const browser = await ours.browser.version();
    const tasks = listTasks(given.pages ?? join(root, 'tests/fixtures/pages'), pace);
    const cases: CaseResult[] = [...(await measureOurs(ours, tasks, pace.passCount, tell))];
    await ours.browser.close();
    cases.push(...(await measurePeers(start, pace)));
    return {
      date: new Date().toISOString().slice(0, 10),
      browser,
      processor: describeProcessor(),
      limitMs: pace.limitMs,
      cases,
    };
  } finally {
    await server.close();
  }
}

async function measurePeers(start: Parameters<typeof measurePeer>[0], pace: Pace): Promise<readonly CaseResult[]> {
  const limits: PeerLimits = { ...pace, rounds: 3 };
  const cases: CaseResult[] = [];
  for (const peer of PEERS) {
    tell(`${peer} on ${REPORT_PAGE}`);
    cases.push(...(await measurePeer(start, peer, REPORT_PAGE, SIZES, limits)));
  }
  return cases;
}

function listTasks(folder: string, { rounds, pageRounds, sampleCount }: Pace): readonly OursTask[] {
  const files = readdirSync(folder)
    .filter((name) => /\.x?html?$/.test(name))
    .map((name) => ({ name, length: statSync(join(folder, name)).size }));
  const saved = choosePages(files, sampleCount).map(({ name }) => ({
    contestant: 'ours' as const,
    page: encodeURIComponent(name),
    termCounts: [SIZES[0], SIZES.at(-1)!],
    rounds: pageRounds,
  }));
  const made = [REPORT_PAGE, SILENT_PAGE].map((page) => ({
    contestant: 'ours' as const,
    page,
    termCounts: SIZES,
    rounds,
  }));
  const tinted = {
    contestant: 'ours-tinted' as const,
    page: REPORT_PAGE,
    termCounts: [SIZES[0], SIZES.at(-1)!],
    rounds,
  };
  return [...made, tinted, ...saved];
}

function writeResults(results: BenchResults, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const [data, chart] = [join(folder, 'results.json'), join(folder, 'chart.svg')];
  writeFileSync(data, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(chart, drawChart(results));
  console.log(`Written: ${[data, chart].map((path) => relative(process.cwd(), path)).join(', ')}`);
}

function tell(note: string): void {
  console.log(note);
}

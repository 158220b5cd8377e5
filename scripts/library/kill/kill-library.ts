import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import {
  listEntriesMessage,
  putEntriesMessage,
  removeEntriesMessage,
  rollBackEntryMessage,
  setNoteMessage,
  switchEntriesMessage,
} from '@/extension/library-messages';
import { addSubscriptionMessage, giveReadingMessage } from '@/extension/subscription-messages';
import type { Browser } from 'puppeteer-core';

import { createSeededRandom, type SeededRandom } from '@@/scripts/bench/seeded-random';
import { BUILD_FOLDER, launchBrowser } from '@@/scripts/browser/launch-browser.mjs';
import { openOwnPage, type OwnPage } from '@@/scripts/library/own-page';
import { findBrowser } from '@@/scripts/setup/find-browser.mjs';
import { ProjectProblem } from '@@/scripts/setup/project-problem.mjs';

import { checkAgreement, checkState, type Faults } from './check-library';
import { followDocuments, FOLLOWED_URL, makeFetched } from './followed';
import {
  applyChange,
  type Change,
  chooseChange,
  FIRST_STATE,
  type LibraryState,
  makeTermId,
  makeVersion,
} from './model';
import { type DatabaseRecords, readDatabase } from './read-database';

const USAGE = `npm run kill [-- --times 200] [--seed N]
Kills a real Chromium at random moments while its library is being changed, and looks after each start whether every
document is wholly old or wholly new, and the index of the same text. Needs a build.`;

/** So many changes are on their way at a time. */
const IN_FLIGHT = 4;

/** The kill comes this long after the first change was asked for, at most. */
const LATEST_KILL_MS = 700;

/** One start in so many is preceded by one that is killed while the library is being opened. */
const STARTS_PER_EARLY_KILL = 4;
const LATEST_EARLY_KILL_MS = 300;

/** What one life of the browser left behind. */
interface Life {
  /** What the library may hold now: what it held when it answered last, and after each change that was still on its way. */
  readonly possible: readonly LibraryState[];
  readonly answeredCount: number;
}

/** Prints what happened; returns the exit code. */
export async function run(args: readonly string[], root: string): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { times: { type: 'string', default: '200' }, seed: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const times = Number(values.times);
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
  if (!Number.isSafeInteger(times) || times < 1) throw new ProjectProblem('--times: give a number from 1 up.');
  if (!Number.isSafeInteger(seed)) throw new ProjectProblem('--seed: give a whole number.');
  const program = findBrowser('chromium');
  if (program === null) throw new ProjectProblem('There is no Chromium here: npm test installs it, or says how.');
  const extensionFolder = join(root, BUILD_FOLDER.chromium);
  if (!existsSync(extensionFolder)) throw new ProjectProblem('There is no build here: run “npm run build” first.');

  console.log(`Seed ${seed}`);
  const profileFolder = mkdtempSync(join(tmpdir(), 'backgrounder-kill-'));
  try {
    return await killAgainAndAgain({ name: 'chromium', program, extensionFolder, profileFolder }, times, seed);
  } finally {
    rmSync(profileFolder, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function killAgainAndAgain(
  options: Parameters<typeof launchBrowser>[0],
  times: number,
  seed: number,
): Promise<number> {
  const random = createSeededRandom(seed);
  await follow(options);
  let life: Life = { possible: [FIRST_STATE], answeredCount: 0 };
  let [answeredCount, doneCount, undoneCount] = [0, 0, 0];
  for (let round = 0; round <= times; round++) {
    if (round > 0 && random.next(STARTS_PER_EARLY_KILL) === 0) await killEarly(options, random);
    const { browser, extensionOrigin } = await launchBrowser(options);
    const own = await openOwnPage(browser, extensionOrigin);
    await own.ask(listEntriesMessage, { after: null, limit: 10 });
    const records = await readDatabase(own.page);
    const found = life.possible.findIndex((state) => checkState(records, state).length === 0);
    const faults = [...checkAgreement(records), ...(found === -1 ? explain(records, life.possible) : [])];
    if (faults.length > 0) {
      await browser.close();
      console.error(`After kill ${round} (seed ${seed}):\n${faults.slice(0, 20).join('\n')}`);
      return 1;
    }
    answeredCount += life.answeredCount;
    doneCount += found;
    undoneCount += life.possible.length - 1 - found;
    if (round === times) {
      await browser.close();
      break;
    }
    life = await changeUntilKilled(own, life.possible[found]!, random, round);
    if (round % 10 === 9) console.log(`${round + 1} kills, ${life.possible[0]!.size} documents`);
  }
  console.log(
    `${times} kills: every document wholly old or wholly new, and the index of the same text. ` +
      `${answeredCount} changes had been answered; of those on their way, ${doneCount} were made and ${undoneCount} were not.`,
  );
  return 0;
}

function explain(records: DatabaseRecords, possible: readonly LibraryState[]): Faults {
  return possible.flatMap((state, index) => [
    `If ${index} of ${possible.length - 1} changes on their way were made:`,
    ...checkState(records, state).slice(0, 5),
  ]);
}

/** Asks for changes, several at a time, until the browser's processes are killed at a moment of chance's choosing. */
async function changeUntilKilled(own: OwnPage, from: LibraryState, random: SeededRandom, round: number): Promise<Life> {
  const states: LibraryState[] = [from];
  const end = new AbortController();
  let answeredCount = 0;
  let version = round * 1000;
  const keepChanging = async (): Promise<void> => {
    while (!end.signal.aborted) {
      const change = chooseChange(random, states.at(-1)!, ++version);
      // The library makes changes in the order they are asked for.
      states.push(applyChange(states.at(-1)!, change));
      await ask(own, change);
      answeredCount++;
    }
  };
  const killed = wait(random.next(LATEST_KILL_MS)).then(() => {
    end.abort();
    kill(own.page.browser());
  });
  const giveUpWhenKilled = (error: unknown): void => {
    if (!end.signal.aborted) throw error;
  };
  const changing = Array.from({ length: IN_FLIGHT }, () => keepChanging().catch(giveUpWhenKilled));
  await Promise.all([killed, ...changing]);
  return { possible: states.slice(answeredCount), answeredCount };
}

/** Has the library follow documents, before anything is killed. */
async function follow(options: Parameters<typeof launchBrowser>[0]): Promise<void> {
  const { browser, extensionOrigin } = await launchBrowser(options);
  try {
    const own = await openOwnPage(browser, extensionOrigin);
    await own.ask(addSubscriptionMessage, followDocuments([...FIRST_STATE.keys()]));
  } finally {
    await browser.close();
  }
}

/** Starts the browser, has the library opened and kills it at about that moment. */
async function killEarly(options: Parameters<typeof launchBrowser>[0], random: SeededRandom): Promise<void> {
  const { browser, extensionOrigin } = await launchBrowser(options);
  const opening = openOwnPage(browser, extensionOrigin).then((own) =>
    own.ask(listEntriesMessage, { after: null, limit: 10 }),
  );
  await Promise.all([
    wait(random.next(LATEST_EARLY_KILL_MS)).then(() => kill(browser)),
    opening.catch(() => undefined),
  ]);
}

/** The whole group that was started for this browser, so that none of its processes can put anything in order. */
function kill(browser: Browser): void {
  const browserProcess = browser.process();
  if (!browserProcess?.pid) throw new Error('There is no browser to kill.');
  process.kill(-browserProcess.pid, 'SIGKILL');
}

async function ask(own: OwnPage, change: Change): Promise<void> {
  switch (change.act) {
    case 'put': {
      const origin = { kind: 'form', url: null, fileName: null } as const;
      const items = change.ids.map((id) => ({ backgrounder: makeVersion(id, change.version), origin }));
      await own.ask(putEntriesMessage, { items, onConflict: 'replace' });
      break;
    }
    case 'remove':
      await own.ask(removeEntriesMessage, { ids: change.ids });
      break;
    case 'switch':
      await own.ask(switchEntriesMessage, { ids: change.ids, isOn: change.isOn });
      break;
    case 'note':
      await own.ask(setNoteMessage, { entryId: change.id, termId: makeTermId(change.id), note: change.note });
      break;
    case 'rollBack':
      await own.ask(rollBackEntryMessage, { id: change.id });
      break;
    case 'publish':
      await own.ask(giveReadingMessage, { url: FOLLOWED_URL, fetched: makeFetched(change.id, change.version) });
      break;
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { buildTermIndex } from '@/core/matching/build-term-index';

import { loadBackgrounders } from './load-backgrounders';
import { type GoldPage, readGold } from './read-gold';
import { reportGold } from './report-gold';
import { reportPages } from './report-pages';
import { scoreGoldPage } from './score-gold';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OWN_GOLD = join(ROOT, 'tests/fixtures/gold');

const USAGE = `npm run eval -- [--gold FOLDER]… [--pages FOLDER]… [--third held-out|design]
Measures matching on the project's own gold sentences and on every .txt of --gold, and says which pages of --pages light up.
--third looks at every third page of the gold, or at the others: errors of the held-out third are not for reading.`;

/** Prints the figures; returns the exit code. */
export async function evaluate(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      gold: { type: 'string', multiple: true, default: [] },
      pages: { type: 'string', multiple: true, default: [] },
      third: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const index = buildTermIndex(loadBackgrounders(join(ROOT, 'assets/backgrounders')));
  for (const folder of [OWN_GOLD, ...values.gold]) {
    const pages = chooseThird(readGoldFolder(folder), values.third);
    console.log(`\n${folder}`);
    console.log(reportGold(pages.map((page) => scoreGoldPage(index, page))).join('\n'));
  }
  for (const folder of values.pages) console.log(`\n${reportPages(index, folder).join('\n')}`);
  return 0;
}

function readGoldFolder(folder: string): readonly GoldPage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readGold(readFileSync(join(folder, name), 'utf8'), name));
}

function chooseThird(pages: readonly GoldPage[], third: string | undefined): readonly GoldPage[] {
  if (third === undefined) return pages;
  return pages.filter((_, position) => (position % 3 === 2) === (third === 'held-out'));
}

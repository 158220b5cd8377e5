import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { evaluateInCard } from '#scripts/browser/evaluate-in-card.mjs';
import { readMentions, waitForMentions } from '#scripts/browser/read-mentions.mjs';
import { ProjectProblem } from '#scripts/setup/project-problem.mjs';

import { excerptSentence } from './excerpt-sentence.mjs';
import { formatTable } from './format-table.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/** How long a page may take to open, and after that how long its first mention may take to show. */
const PAGE_LIMIT_MS = 30_000;
const MENTION_LIMIT_MS = 5_000;
const CARD_LIMIT_MS = 5_000;

/**
 * Prints what the extension finds on each page, hovers the first mention, prints its card and saves a picture.
 * @param {import('puppeteer-core').Browser} browser without a window
 * @param {readonly string[]} urls
 * @param {string} pictureFolder made if need be
 */
export async function showInTerminal(browser, urls, pictureFolder) {
  await mkdir(pictureFolder, { recursive: true });
  for (const [i, url] of urls.entries()) {
    const picture = join(pictureFolder, i === 0 ? 'start.png' : `start-${i + 1}.png`);
    const page = await browser.newPage();
    await openPage(page, url);
    await printPage(page);
    await page.screenshot({ path: picture });
    console.log(`\nThe page as it looks now: ${relative(process.cwd(), picture)}\n`);
    await page.close();
  }
}

/**
 * @param {Page} page
 * @param {string} url
 */
async function openPage(page, url) {
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: PAGE_LIMIT_MS });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ProjectProblem(`${url} could not be opened (${reason}).`);
  }
}

/** @param {Page} page */
async function printPage(page) {
  console.log(`\n${(await page.title()) || page.url()}`);
  await waitForMentions(page, MENTION_LIMIT_MS);
  const mentions = await readMentions(page);
  if (mentions.length === 0) {
    console.log('Nothing on this page is highlighted: it names nothing that the library explains, or is no article.');
    return;
  }
  const rows = mentions.map(({ termId, text, blockText, offset }, i) => [
    String(i + 1),
    termId,
    text.replaceAll(/\s+/g, ' '),
    excerptSentence(blockText, offset),
  ]);
  console.log(`\n${formatTable(['', 'Term', 'Text', 'Where it stands'], rows, process.stdout.columns ?? 120)}\n`);
  console.log((await hoverFirstMention(page)) ?? 'The card of the first mention did not open.');
}

/**
 * The card of the page's first mention as text, or `null` where none opens.
 * @param {Page} page
 */
async function hoverFirstMention(page) {
  await page.hover('mark[data-backgrounder-term]');
  const endMs = Date.now() + CARD_LIMIT_MS;
  while (Date.now() < endMs) {
    const text = await evaluateInCard(page, (root) => {
      const dialog = root.querySelector('[role="dialog"], dialog');
      return dialog instanceof HTMLElement && dialog.checkVisibility() ? dialog.innerText : '';
    });
    if (text) {
      await waitForCardToSettle(page);
      return text.replaceAll(/\n{3,}/g, '\n\n').trim();
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  return null;
}

/**
 * Waits until the card has faded in.
 * @param {Page} page
 */
async function waitForCardToSettle(page) {
  await evaluateInCard(page, async (root) => {
    const animations = [...root.getAnimations(), ...root.host.getAnimations()];
    await Promise.allSettled(animations.map((animation) => animation.finished));
  });
}

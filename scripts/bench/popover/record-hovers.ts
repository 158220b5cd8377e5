import type { CDPSession, Page } from 'puppeteer-core';

import { startTrace } from '@@/scripts/bench/start-trace';
import { evaluateInCard } from '@@/scripts/browser/evaluate-in-card.mjs';
import { DWELL_MS, WARM_DWELL_MS } from '@/core/popover/next-card';

import { ENTERED, findReveals, type Reveal, SHOWN } from './find-reveals';

/** How the pointer comes to a mention: from the page's margin, or from the mention below while that one's card is open. */
export type Way = 'margin' | 'card';

export interface HoverTask {
  readonly way: Way;
  /** How many cards are to come up. */
  readonly count: number;
  readonly slowDown: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'blink.user_timing',
];

/** Left of any text. */
const MARGIN_X = 5;

/** Longer than a card takes to come up on a slow machine, and than the next dwell is shortened after one went. */
const PAUSE_MS = 800;

/** So often the page is scrolled on for more mentions, and then from its beginning again. */
const MOST_STRETCHES = 100;

/** Makes the page set its marks in the trace. A card's inside is reached through one that is open, so one is opened first. */
export async function prepareMarks(page: Page): Promise<void> {
  await page.waitForSelector('mark[data-backgrounder-term]');
  await pause();
  const [place] = await findPlaces(page, 0);
  if (place === undefined) throw new Error('The first stretch of the page has no mention.');
  await hoverFromMargin(page, place);
  const isReached = await evaluateInCard(page, markShown, SHOWN);
  if (isReached === null) throw new Error('No card came up on the first mention.');
  await page.evaluate((name) => {
    document.addEventListener('pointermove', () => performance.mark(name), { capture: true });
  }, ENTERED);
}

/** Hovers mentions on the page, slowed down, and tells how each card came up. */
export async function recordHovers(page: Page, client: CDPSession, task: HoverTask): Promise<readonly Reveal[]> {
  const reveals: Reveal[] = [];
  await client.send('Emulation.setCPUThrottlingRate', { rate: task.slowDown });
  for (let stretch = 0; reveals.length < task.count && stretch < MOST_STRETCHES; stretch += 1) {
    const places = await findPlaces(page, stretch);
    reveals.push(...(await recordStretch(page, client, places, task.way)));
  }
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return reveals.slice(0, task.count);
}

async function recordStretch(
  page: Page,
  client: CDPSession,
  places: readonly Place[],
  way: Way,
): Promise<readonly Reveal[]> {
  const [lowest, ...others] = places;
  if (lowest === undefined) return [];
  if (way === 'card') await hoverFromMargin(page, lowest);
  const end = await startTrace(client, CATEGORIES);
  if (way === 'card') for (const place of others) await hover(page, place);
  else for (const place of places) await hoverFromMargin(page, place);
  return findReveals(await end(), way === 'card' ? WARM_DWELL_MS : DWELL_MS);
}

/** With no card open, and none just gone. */
async function hoverFromMargin(page: Page, place: Place): Promise<void> {
  await page.keyboard.press('Escape');
  await page.mouse.move(MARGIN_X, place.y);
  await pause();
  await hover(page, place);
}

/** In one move, so that the dwell begins with it. */
async function hover(page: Page, { x, y }: Place): Promise<void> {
  await page.mouse.move(x, y);
  await pause();
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, PAUSE_MS));
}

/**
 * Scrolls to a stretch of the page and gives the middles of mentions there, from the lowest up, each of another term and on
 * another line than the one before, and high enough for cards to stand below.
 */
async function findPlaces(page: Page, stretch: number): Promise<readonly Place[]> {
  await page.evaluate((turn) => {
    const stretches = Math.max(1, Math.ceil((document.documentElement.scrollHeight - innerHeight) / 400));
    window.scrollTo({ top: (turn % stretches) * 400, behavior: 'instant' });
  }, stretch);
  await pause();
  return page.$$eval('mark[data-backgrounder-term]', (marks) => {
    const places: (Place & { term: string | null })[] = [];
    for (const mark of marks.toReversed()) {
      const { left, top, width, height } = mark.getClientRects()[0]!;
      const term = mark.getAttribute('data-backgrounder-term');
      const last = places.at(-1);
      if (top < 60 || top > 450 || (last && (last.term === term || last.y - height < top))) continue;
      places.push({ x: left + width / 2, y: top + height / 2, term });
    }
    return places.map(({ x, y }) => ({ x, y }));
  });
}

/** Sets a mark whenever another card has become visible. Runs in the page, on the card's root. */
function markShown(root: ShadowRoot, name: string): boolean {
  let last: string | null = null;
  const look = () => {
    const dialog = root.querySelector('[role="dialog"]');
    const isShown =
      root.host.isConnected && dialog?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const title = (isShown && dialog?.querySelector('h2')?.textContent) || null;
    if (title !== null && title !== last) performance.mark(name);
    last = title;
  };
  new MutationObserver(look).observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  return true;
}

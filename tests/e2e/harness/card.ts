import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';

import { evaluateInCard } from '@@/scripts/browser/evaluate-in-card.mjs';

import { markOf } from './marks';

/** The open card as a reader sees it. */
export interface SeenCard {
  readonly title: string;
  /** All the text on show, folded parts left out. */
  readonly text: string;
  /** The questions, folded or not. */
  readonly questions: readonly string[];
  /** Where it lies in the viewport, in CSS pixels. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly hasFocus: boolean;
}

const CARD_LIMIT_MS = 10_000;
/** Longer than the dwell and the grace period together, so that what was to open or close has done so. */
const SETTLED_MS = 900;

/** The open card, or `null`. */
export function findCard(page: Page): Promise<SeenCard | null> {
  return evaluateInCard(page, (root) => {
    const dialog = root.querySelector<HTMLElement>('[role="dialog"]');
    if (!dialog?.checkVisibility()) return null;
    const { left, top, right, bottom } = dialog.getBoundingClientRect();
    return {
      title: dialog.querySelector('h2')?.innerText ?? '',
      text: dialog.innerText,
      questions: [...dialog.querySelectorAll<HTMLElement>('.disclosure:not(.more) summary')].map(
        (each) => each.innerText,
      ),
      left,
      top,
      right,
      bottom,
      hasFocus: root.activeElement !== null,
    };
  });
}

/** Waits for a card, with this title if one is given. */
export async function waitForCard(page: Page, title?: string | RegExp): Promise<SeenCard> {
  return vi.waitFor(
    async () => {
      const card = await findCard(page);
      expect(card, 'the open card').not.toBeNull();
      if (title !== undefined) expect(card!.title).toMatch(title);
      return card!;
    },
    { timeout: CARD_LIMIT_MS, interval: 50 },
  );
}

export async function waitForNoCard(page: Page): Promise<void> {
  await vi.waitFor(async () => expect(await findCard(page)).toBeNull(), { timeout: CARD_LIMIT_MS, interval: 50 });
}

/** Gives the card time to open or close, for a test that it does neither. */
export function settle(): Promise<void> {
  return new Promise((done) => setTimeout(done, SETTLED_MS));
}

/** Moves the pointer onto a term's first mention, as a hand does: from beside it. */
export async function hoverMention(page: Page, termId: string): Promise<void> {
  const { x, y } = await findPlace(page, termId);
  await page.mouse.move(x, y > 60 ? y - 60 : y + 60);
  await page.mouse.move(x, y, { steps: 4 });
}

/** Taps a term's first mention with a finger. */
export async function tapMention(page: Page, termId: string): Promise<void> {
  const { x, y } = await findPlace(page, termId);
  await page.touchscreen.tap(x, y);
}

/** Hovers a term's first mention and waits for its card. */
export async function openCard(page: Page, termId: string): Promise<SeenCard> {
  await hoverMention(page, termId);
  return waitForCard(page);
}

/** The middle of a mention's first line, scrolled into view; the scrolling is over, and its events are told. */
async function findPlace(page: Page, termId: string): Promise<{ x: number; y: number }> {
  return page.$eval(`>>> ${markOf(termId)}`, async (mark) => {
    mark.scrollIntoView({ block: 'center', behavior: 'instant' });
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const { left, top, width, height } = mark.getClientRects()[0]!;
    return { x: left + width / 2, y: top + height / 2 };
  });
}

/** Clicks what stands in the card under this name: a button's label, a question, a related term. */
export async function clickInCard(page: Page, name: string): Promise<void> {
  const place = await evaluateInCard(
    page,
    (root, wanted) => {
      const controls = [...root.querySelectorAll<HTMLElement>('button, summary')];
      const control = controls.find((each) => (each.getAttribute('aria-label') ?? each.innerText).trim() === wanted);
      if (!control) return null;
      control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { left, top, width, height } = control.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    },
    name,
  );
  if (place === null) throw new Error(`The card has no “${name}”`);
  await page.mouse.move(place.x, place.y, { steps: 3 });
  await page.mouse.click(place.x, place.y);
}

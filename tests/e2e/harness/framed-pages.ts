import type { Frame, Page } from 'puppeteer-core';
import { vi } from 'vitest';

import type { BrowserSession } from './browser-session';
import { ANY_MARK, markOf } from './marks';

/** Enough for an article, and on the bundled backgrounder's subject. */
export const STORY =
  '<p>The CSTO met in Yerevan about Nagorno-Karabakh. Armenia sent Nikol Pashinyan, and the Kremlin sent Dmitry Peskov to it.</p>' +
  '<p>Nobody at the table in Yerevan had expected more than that, and the CSTO did not promise any. So it went on until the night.</p>';

export function makeArticle(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A story</title><meta property="og:type" content="article">
    <link rel="icon" href="data:,"><style>body { font: 18px/1.5 serif; margin: 20px }</style>${head}</head><body><article>${body}</article></body></html>`;
}

/** A page that is no article itself, around what is given. */
export function makeShell(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A shell</title><link rel="icon" href="data:,">
    <style>body { margin: 20px; font: 16px sans-serif } iframe { border: 3px solid #888; padding: 5px }</style></head><body>${body}</body></html>`;
}

/** An `<iframe>` with room for an article. */
export function frameOf(name: string, attributes: string): string {
  return `<iframe name="${name}" width="620" height="360" ${attributes}></iframe>`;
}

/** The address of a page of the server under another site's name. */
export function onOtherSite({ server }: BrowserSession, path: string): string {
  return new URL(path, server.origin.replace('127.0.0.1', 'localhost')).href;
}

/** The frame of this name, which may be in another. */
export async function findFrame(page: Page, name: string): Promise<Frame> {
  return vi.waitFor(
    async () => {
      for (const frame of page.frames()) if ((await readName(frame)) === name) return frame;
      throw new Error(`there is no frame ${name}`);
    },
    { timeout: 10_000 },
  );
}

/** A frame that is just being replaced may never answer. */
async function readName(frame: Frame): Promise<string | null> {
  const patience = new Promise<null>((done) => setTimeout(done, 500, null));
  return Promise.race([frame.evaluate(() => window.name).catch(() => null), patience]);
}

export function countMarksIn(frame: Frame): Promise<number> {
  return frame.$$eval(ANY_MARK, (marks) => marks.length);
}

export async function waitForMarksIn(frame: Frame): Promise<void> {
  await frame.waitForSelector(ANY_MARK, { timeout: 15_000 });
}

/** Where an element of a frame is seen in the page, in CSS pixels; by what the browser's own debugger says. */
export interface SeenBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How many popovers stand in a frame's document. */
export function countHostsIn(frame: Frame): Promise<number> {
  return frame.$$eval('backgrounder-popover', (hosts) => hosts.length);
}

/** Where a term's first mention in a frame is in its viewport at the top, through however many frames, none of them transformed. */
export async function findMentionIn(frame: Frame, termId: string): Promise<SeenBox> {
  let box = await frame.$eval(markOf(termId), (mark) => {
    const { left, top, right, bottom } = mark.getClientRects()[0]!;
    return { left, top, right, bottom };
  });
  for (let at = frame; at.parentFrame() !== null; at = at.parentFrame()!) {
    const element = await at.frameElement();
    box = await element!.evaluate((shown, { left, top, right, bottom }) => {
      const { paddingLeft, paddingTop } = getComputedStyle(shown);
      const rect = shown.getBoundingClientRect();
      const x = rect.left + shown.clientLeft + Number.parseFloat(paddingLeft);
      const y = rect.top + shown.clientTop + Number.parseFloat(paddingTop);
      return { left: x + left, top: y + top, right: x + right, bottom: y + bottom };
    }, box);
  }
  return box;
}

/** Moves the pointer onto a term's first mention in a frame, as a hand does, and tells where that is. */
export async function hoverMentionIn(page: Page, frame: Frame, termId: string): Promise<SeenBox> {
  const box = await findMentionIn(frame, termId);
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  await page.mouse.move(x, y - 60);
  await page.mouse.move(x, y, { steps: 4 });
  return box;
}

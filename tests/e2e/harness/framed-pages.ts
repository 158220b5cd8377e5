import type { Frame, Page } from 'puppeteer-core';
import { vi } from 'vitest';

import type { BrowserSession } from './browser-session';
import { ANY_MARK } from './marks';

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

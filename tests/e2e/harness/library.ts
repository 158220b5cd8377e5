import { join } from 'node:path';

import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';

import type { BrowserSession } from './browser-session';

const LIMIT_MS = 15_000;

/** Opens the library page, and removes what an earlier test added. */
export async function openEmptyLibrary(session: BrowserSession): Promise<Page> {
  const page = await session.openOwnPage('options.html');
  await page.waitForSelector('.entry-title');
  await page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLButtonElement>('.entry button.tool')) button.click();
  });
  await listTitles(page, 1);
  return page;
}

/** Chooses files of `tests/fixtures/library-files` on the library page. */
export async function chooseFiles(page: Page, ...names: readonly string[]): Promise<void> {
  const input = (await page.waitForSelector('input[type="file"][multiple]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...names.map((name) => join(process.cwd(), 'tests/fixtures/library-files', name)));
}

/** Presses the button of this name, once there is one. */
export async function pressButton(page: Page, name: string): Promise<void> {
  await vi.waitFor(
    async () => {
      const isPressed = await page.evaluate((label) => {
        const button = [...document.querySelectorAll('button')].find(
          (each) => (each.getAttribute('aria-label') ?? each.textContent.trim()) === label && !each.disabled,
        );
        button?.click();
        return button !== undefined;
      }, name);
      expect(isPressed, `a button “${name}”`).toBe(true);
    },
    { timeout: LIMIT_MS, interval: 100 },
  );
}

/** The titles of the documents that the library page lists, once there are so many. */
export async function listTitles(page: Page, count: number): Promise<readonly string[]> {
  return vi.waitFor(
    async () => {
      const titles = await page.$$eval('.entry-title', (entries) => entries.map(({ textContent }) => textContent));
      expect(titles).toHaveLength(count);
      return titles;
    },
    { timeout: LIMIT_MS, interval: 100 },
  );
}

/** Waits until the page says this. */
export async function waitForText(page: Page, text: string): Promise<void> {
  await vi.waitFor(async () => expect(await page.evaluate(() => document.body.innerText)).toContain(text), {
    timeout: LIMIT_MS,
    interval: 100,
  });
}

/** The bytes of the file that a button saves; the browser does not get it. */
export async function catchDownload(page: Page, button: string): Promise<readonly number[]> {
  await page.evaluate(() => {
    const caught = window as unknown as { saved?: Promise<number[]> };
    const { createObjectURL } = URL;
    caught.saved = new Promise((resolve) => {
      URL.createObjectURL = (blob) => {
        void (blob as Blob).arrayBuffer().then((bytes) => resolve([...new Uint8Array(bytes)]));
        return createObjectURL(blob);
      };
    });
    HTMLAnchorElement.prototype.click = () => {};
  });
  await pressButton(page, button);
  return page.evaluate(() => (window as unknown as { saved: Promise<number[]> }).saved);
}

/** Drops a file on the library page. */
export async function dropFile(page: Page, name: string, bytes: readonly number[]): Promise<void> {
  await page.evaluate(
    (fileName, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(content)], fileName));
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('.drop')!.dispatchEvent(drop);
    },
    name,
    bytes as number[],
  );
}

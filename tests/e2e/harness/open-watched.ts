import type { Page } from 'puppeteer-core';

/** Opens a page in a tab that was watched before, and collects the errors that anything in it throws. */
export async function openWatched(
  open: (path: string) => Promise<Page>,
  path: string,
): Promise<{ page: Page; errors: string[] }> {
  const errors: string[] = [];
  const page = await open('elsewhere.html');
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(new URL(path, page.url()).href, { waitUntil: 'load' });
  return { page, errors };
}

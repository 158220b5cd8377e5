import { strToU8, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';

import { it } from './harness/it';
import { dropFile, openEmptyLibrary, pressButton, waitForText } from './harness/library';

const COUNT = 1000;

/** An archive of documents that declare one name each. */
function makeZip(count: number): readonly number[] {
  const files = Array.from({ length: count }, (_, position) => {
    const text = `---\ntitle: Berth ${position}\ndate: 2024-02-29\nlanguage: en\nsource: the Elsa Herald\nterms:\n  - id: berth-${position}\n    name: Berth ${position} of Port Elsa\n    kind: place\n    summary: A berth.\n---\n\nBerth ${position} of Port Elsa is closed.\n`;
    return [`berth-${position}.md`, strToU8(text)] as const;
  });
  return [...zipSync(Object.fromEntries(files))];
}

/** Waits until the page has added at least so many, and says how many it told of. */
async function waitForProgress(library: Page, word: string): Promise<void> {
  await library.waitForFunction(
    (begin) =>
      [...document.querySelectorAll('.progress')].some((each) => new RegExp(`${begin}, [1-9]`).test(each.textContent)),
    { polling: 20 },
    word,
  );
}

describe('a zip of a thousand documents', () => {
  it('is added with progress, stopped, and gone on with; the next opening says where a closed page stopped', async ({
    session,
  }) => {
    const library = await openEmptyLibrary(session);
    await dropFile(library, 'berths.zip', makeZip(COUNT));
    await pressButton(library, 'Add to library');
    await waitForProgress(library, 'Adding');
    await pressButton(library, 'Stop');
    await waitForText(library, 'Stopped. ');
    const stopped = await library.$eval('.notice', ({ textContent }) => textContent);
    const [, added] = /Stopped\. (\d+) of 1000 documents were added/.exec(stopped)!;
    expect(Number(added)).toBeGreaterThan(0);
    expect(Number(added)).toBeLessThan(COUNT);
    await pressButton(library, 'Add to library');
    await waitForProgress(library, 'Adding');
    await library.close();

    const next = await session.openOwnPage('options.html');
    await waitForText(next, 'Adding stopped when this page was closed.');
    const told = await next.$eval('.notice', ({ textContent }) => textContent);
    const left = COUNT - Number(added);
    expect(told).toContain(`of ${left} documents were added`);
    await next.close();
  }, 180_000);
});

import { describe, expect, vi } from 'vitest';

import { MENTION_BUDGET } from '@/core/page/keep-within-budget';

import { it } from './harness/it';
import { countMarks } from './harness/marks';
import { openPopup } from './harness/popup';
import { word } from './harness/words';

const MORE = 300;
const LIMIT_MS = 30_000;

/** An article of so many sentences, each of which names one thing. */
function makeCrowd(count: number): string {
  const sentences = Array.from(
    { length: count },
    (_, position) => `<p>Note ${position + 1}: the CSTO met in the city.</p>`,
  );
  return `<!doctype html><html lang="en"><title>Notes on many meetings</title><article><h1>Notes on many meetings</h1>${sentences.join('')}</article>`;
}

describe('a page that names very much', () => {
  it('is highlighted up to its budget, and goes on from the popup', async ({ open, session }) => {
    session.server.addPage('/crowd.html', { body: makeCrowd(MENTION_BUDGET + MORE) });
    const page = await open('crowd.html');
    await vi.waitFor(async () => expect(await countMarks(page)).toBe(MENTION_BUDGET), { timeout: LIMIT_MS });

    const popup = await openPopup(session, page);
    await vi.waitFor(async () => expect(await popup.readText()).toMatch(/Stopped after 2,000 mentions.*300 more/s), {
      timeout: LIMIT_MS,
    });
    await popup.choose(word('popup.continue'));
    await page.bringToFront();
    await vi.waitFor(async () => expect(await countMarks(page)).toBe(MENTION_BUDGET + MORE), { timeout: LIMIT_MS });

    const later = await openPopup(session, page);
    await vi.waitFor(async () => expect(await later.readText()).toContain('CSTO'), { timeout: LIMIT_MS });
    expect(await later.readText()).not.toContain('Stopped after');
  });
});

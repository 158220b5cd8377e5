import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, vi } from 'vitest';

import { clickInCard, findCard, settle, waitForCard, waitForNoCard } from './harness/card';
import { giveCommand } from './harness/commands';
import {
  countHostsIn,
  findFrame,
  findMentionIn,
  frameOf,
  hoverMentionIn,
  makeArticle,
  makeShell,
  onOtherSite,
  STORY,
  waitForMarksIn,
} from './harness/framed-pages';
import { it } from './harness/it';
import type { BrowserSession } from './harness/browser-session';

/** Where a frame can come from: beside the page, from another site, from there in a frame from there, out of an attribute. */
const KINDS = ['same', 'away', 'nested', 'srcdoc', 'turned'] as const;

const TALL = `${STORY}<div style="height: 900px"></div><p>In the end the CSTO left Yerevan.</p>`;

/** Opens a page that is no article, with one frame of a kind a little down the page. */
async function openWithFrame(
  { server, browser }: BrowserSession & { browser: unknown },
  open: (path: string) => Promise<Page>,
  kind: (typeof KINDS)[number],
): Promise<{ page: Page; frame: Frame }> {
  void browser;
  const session = { server } as BrowserSession;
  server.addPage('/tall.html', { body: makeArticle(TALL) });
  const nest = makeShell(`<p>A nest</p>${frameOf('story', 'src="/tall.html?nested"')}<div style="height: 2000px"></div>`);
  server.addPage('/nest.html', { body: nest });
  const frame = {
    same: frameOf('story', 'src="/tall.html"'),
    away: frameOf('story', `src="${onOtherSite(session, '/tall.html')}"`),
    nested: `<iframe name="nest" width="720" height="420" src="${onOtherSite(session, '/nest.html')}"></iframe>`,
    srcdoc: frameOf('story', `srcdoc="${makeArticle(TALL).replaceAll('"', '&quot;')}"`),
    turned: `<div style="transform: rotate(90deg) scale(.8); transform-origin: 40% 40%">${frameOf('story', `src="${onOtherSite(session, '/tall.html')}"`)}</div>`,
  }[kind];
  const body = `<p>A shell</p><div style="height: 60px"></div>${frame}<div style="height: 2000px"></div>`;
  const path = `/with-${kind}.html`;
  server.addPage(path, { body: makeShell(body) });
  const page = await open(path.slice(1));
  const story = await findFrame(page, 'story');
  await waitForMarksIn(story);
  return { page, frame: story };
}

describe.each(KINDS)('a mention in a frame (%s)', (kind) => {
  it('has its card at the top, beside it', async ({ open, session }) => {
    const { page, frame } = await openWithFrame(session, open, kind);
    const place = await hoverMentionIn(page, frame, 'csto');
    const card = await waitForCard(page, 'Collective Security Treaty Organization');
    await page.screenshot({ path: `/tmp/team/frames/${session.name}-${kind}.png` });
    expect(await countHostsIn(frame)).toBe(0);
    const { left, right, top, bottom } = place;
    console.log(kind, JSON.stringify({ left, right, top, bottom }), JSON.stringify(card));
    const away = Math.max(card.left - right, left - card.right, card.top - bottom, top - card.bottom);
    expect(away).toBeGreaterThanOrEqual(0);
    expect(away).toBeLessThanOrEqual(12);
  });
});

import { expect } from 'vitest';

import type { Twins } from '@@/tests/fixtures/twins/start-twins';

import { buildScript } from './harness/build-script';
import { giveCommand } from './harness/commands';
import { makeArticle, STORY } from './harness/framed-pages';
import { it } from './harness/it';
import { waitForDark, waitForMark } from './harness/marks';
import { openWatched } from './harness/open-watched';

declare global {
  interface Window {
    /** Put there by `tests/fixtures/twins`. */
    twins: Twins;
  }
}

/** Pages side by side, and how often each changes; raise them to look for what these do not show. */
const PAGES = 8;
const CHANGES = 25;
const SEED = Number(process.env.TWIN_SEED ?? Math.floor(Math.random() * 2 ** 31));
console.log(`Twin pages with the seed ${SEED}`);

it('pages that change at random show the text of a twin that nobody highlights', async ({ open, session }) => {
  session.server.addPage('/twins.js', {
    body: await buildScript('tests/fixtures/twins/start-twins.ts'),
    headers: { 'content-type': 'text/javascript' },
  });
  session.server.addPage('/twins.html', { body: makeArticle(`${STORY}<script src="twins.js"></script>`) });
  const { page, errors } = await openWatched(open, `twins.html#${SEED},${PAGES}`);
  await waitForMark(page, 'csto');
  expect(await page.evaluate((changes) => window.twins.live(changes), CHANGES)).toEqual([]);
  await page.waitForSelector('section mark');
  await giveCommand(session, page, 'toggle-highlights');
  await waitForDark(page);
  const shownAndPlain = await page.evaluate(() => window.twins.readHtml());
  expect(shownAndPlain.map(([shown]) => shown)).toEqual(shownAndPlain.map(([, plain]) => plain));
  expect(errors).toEqual([]);
});

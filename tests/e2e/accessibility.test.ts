import { describe, expect } from 'vitest';

import { findAxeProblems, findAxeProblemsInCard } from './harness/axe';
import { setColourScheme } from './harness/colour-scheme';
import { clickInCard, openCard, settle } from './harness/card';
import { it } from './harness/it';
import { listMentions, waitForMark } from './harness/marks';
import { openPopup } from './harness/popup';

const SCHEMES = ['light', 'dark'] as const;

describe.each(SCHEMES)('axe finds nothing, %s,', (scheme) => {
  it('in the card', async ({ open }) => {
    const page = await open('crisis-en.html');
    await setColourScheme(page, scheme);
    await waitForMark(page, 'csto');
    const { questions } = await openCard(page, 'csto');
    await clickInCard(page, questions[0]!);
    await settle();
    expect(await findAxeProblemsInCard(page)).toEqual([]);
  });

  it('in the popup', async ({ open, session }) => {
    const page = await open('crisis-en.html');
    await listMentions(page);
    const popup = await openPopup(session, page);
    await setColourScheme(popup.page, scheme);
    await popup.page.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
    expect(await findAxeProblems(popup.page)).toEqual([]);
  });
});

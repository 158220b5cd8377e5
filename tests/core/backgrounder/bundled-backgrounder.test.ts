import { describe, expect, it } from 'vitest';

import { makeCard } from '@/core/card/make-card';
import { buildTermIndex } from '@/core/matching/build-term-index';
import { findMentions } from '@/core/matching/find-mentions';
import bundled from '@@/assets/backgrounders/armenia-russia-nagorno-karabakh.md';

/** What others rely on: marks carry these ids. */
const TERM_IDS = [
  'nagorno-karabakh armenia azerbaijan russia ukraine united-states yerevan moscow kremlin nato csto nikol-pashinyan',
  'armen-grigoryan dmitry-peskov dmitry-medvedev margarita-simonyan rybar rt cnn russian-peacekeepers post-soviet-states',
].flatMap((ids) => ids.split(' '));

const index = buildTermIndex([bundled]);

function getCard(termId: string) {
  const card = makeCard(
    bundled,
    termId,
    (text) => findMentions(index, [{ text, role: 'body', lang: 'en' }], 'en')[0]!.mentions,
  );
  if (card === null) throw new Error(`No card for ${termId}`);
  return card;
}

describe('the bundled backgrounder', () => {
  it('explains the terms that it promises', () => {
    expect(bundled.terms.map(({ id }) => id)).toEqual(TERM_IDS);
  });

  it('says when it is from, and that it is a paraphrase of CNN’s report', () => {
    expect(bundled).toMatchObject({ date: '2023-11-14', source: 'paraphrased from CNN' });
    expect(bundled.sourceNote).toContain('CNN');
    expect(bundled.faq).toHaveLength(5);
  });

  it.each(TERM_IDS)('names %s in its text', (termId) => {
    expect(getCard(termId).passages).not.toEqual([]);
  });
});

describe('its cards', () => {
  it.each([
    ['csto', 'The Collective Security Treaty Organization (CSTO), a military bloc'],
    ['nagorno-karabakh', 'The crisis in Nagorno-Karabakh has exposed'],
    ['armenia', 'Armenia has by tradition looked to Russia'],
    ['margarita-simonyan', 'Margarita Simonyan, the editor-in-chief of RT,'],
    ['rybar', 'Armenia’s leadership has come under scathing attack'],
    ['dmitry-peskov', 'Dmitry Peskov, the spokesman for the Kremlin,'],
    ['moscow', 'The bond between Moscow and Yerevan'],
  ])('lead %s with the passage about it', (termId, beginning) => {
    expect(getCard(termId).passages[0]?.text.slice(0, beginning.length)).toBe(beginning);
  });

  it.each([
    ['csto', ['What part does Russia play in Armenia’s security?']],
    ['post-soviet-states', ['What part does Russia play in Armenia’s security?']],
    ['ukraine', ['What have Armenia’s dealings with Ukraine meant for its ties with Russia?']],
    ['rybar', []],
    ['cnn', []],
  ])('answer about %s', (termId, questions) => {
    expect(getCard(termId).answers.map(({ question }) => question)).toEqual(questions);
  });
});

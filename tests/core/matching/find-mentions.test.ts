import { describe, expect, it } from 'vitest';

import { buildTermIndex } from '@/core/matching/build-term-index';
import { findMentions } from '@/core/matching/find-mentions';

import { bracketMentions, makeBackgrounder, makeBlock } from './marked-text';

const HARBOUR = { name: 'Harbour Union', aliases: { en: ['HUN', 'H.U.N.'] } };
const LAND = { name: 'Norland', kind: 'place', broad: true, aliases: { de: ['Norland'], fr: ['Norlande'] } } as const;
const MAYOR = { name: 'Ingrid Olsen', kind: 'person', broadAliases: { en: ['Olsen'] } } as const;

describe('boundaries', () => {
  it.each([
    ['a possessive is left out', "[Norland]'s and [Norland]’s mayors"],
    ['a compound with a hyphen counts', 'a [Norland]-based union, pro-[Norland]'],
    ['a longer word is another word', 'Norlanders speak Norlandic'],
    ['quotation marks and brackets are no part of it', '“[Norland]” ([Norland])'],
    ['an address is none', 'https://norland.example/Norland and Norland@example.org'],
    ['a handle and a hashtag are none', '@Norland #Norland'],
    ['a domain is none', 'Norland.com'],
    ['the end of a sentence is no domain', 'He left [Norland].The end.'],
    ['a slash parts names', '[Norland]/[Norland]'],
    ['a name glued to the next counts', '[Norland]Olafs'],
    ['a footnote’s number counts as no letter', '[Norland]12'],
    ['a small letter first is no name', 'norland'],
    ['capitals throughout are', 'NEWS FROM [NORLAND]'],
  ])('%s', (_, expected) => {
    expect(bracketMentions(expected.replaceAll(/[[\]]/g, ''), [LAND])).toBe(expected);
  });
});

describe('names of several words', () => {
  it.each([
    [
      'any space, hyphen or dash joins them',
      '[Harbour-Union], [Harbour–Union], [Harbour\u{a0}Union], [Harbour\n  Union]',
    ],
    ['nothing does but a capital', '[HarbourUnion]'],
    ['a comma or a full stop parts them', 'Harbour, Union. Harbour. Union'],
    ['a dash between spaces parts sentences', 'the Harbour – Union men'],
    ['but joins a name that has a hyphen', 'the [Salt – Union] men'],
    ['invisible characters are read over', '[Har\u{ad}bour \u{200b}Un\u{200d}ion]'],
    ['accents are too', '[Hárbour Ùnion]'],
    ['dotted acronyms keep their last dot', 'the [H.U.N.] and [HUN] and [H. U. N.]'],
  ])('%s', (_, expected) => {
    expect(bracketMentions(expected.replaceAll(/[[\]]/g, ''), [HARBOUR, { name: 'Salt-Union' }])).toBe(expected);
  });

  it('counts the longest and never two that overlap', () => {
    const terms = [HARBOUR, { name: 'Union of Norland' }, { name: 'Harbour' }];
    expect(bracketMentions('Harbour Union of Norland; Harbour men', terms)).toBe(
      '[Harbour Union] of Norland; [Harbour] men',
    );
  });
});

describe('acronyms', () => {
  const terms = [{ name: 'US', kind: 'place' }, { name: 'HARU' }, { name: 'RT', kind: 'media' }] as const;
  it.each([
    ['short ones are exact', 'the [US] told us: Rt, rt'],
    ['longer ones may be written like a name or small', '[HARU], [Haru] and [haru]'],
    ['an English phrase in capitals spells one', 'CONTACT US or FOLLOW US'],
    ['and one with a capital at its end', 'About US'],
    ['but not one within a sentence', 'all about [US] aid, With [US] Aid'],
    ['initials are none', 'Andrew RT Davies spoke'],
    ['a retweet is none', 'RT @norland: hello'],
    ['a digit behind makes another name', 'RT-27 and RT360'],
  ])('%s', (_, expected) => {
    expect(bracketMentions(expected.replaceAll(/[[\]]/g, ''), terms)).toBe(expected);
  });
});

describe('people', () => {
  it.each([
    ['titles are no part of the name', 'Mayor [Olsen] and Mr [Olsen]'],
    ['another given name is another person', 'Robert Olsen'],
    ['another initial too', 'K. Olsen'],
    ['her own initial is hers', '[I. Olsen] came'],
    ['a middle name or initial is part of the name', '[Ingrid K. Olsen] and [Ingrid Marie Olsen]'],
    ['after another the bare name is the other’s', 'Robert Olsen left. Olsen waved.'],
    ['after her own full name it is hers again', 'Robert Olsen left. [Ingrid Olsen] stayed, and [Olsen] waved.'],
    ['a word that begins the sentence is no given name', 'Yesterday [Olsen] spoke'],
    ['in sport a bare name is another’s', 'Olsen won the tennis in straight sets'],
  ])('%s', (_, expected) => {
    expect(bracketMentions(expected.replaceAll(/[[\]]/g, ''), [MAYOR])).toBe(expected);
  });

  it('never reaches back into the mention before it', () => {
    const terms = [{ ...MAYOR, broadAliases: { en: ['Olsen', 'Ingrid'] } }];
    expect(bracketMentions('Ingrid Ingrid', terms)).toBe('[Ingrid] [Ingrid]');
  });

  it('tells which terms’ surnames last belonged to somebody else', () => {
    const index = buildTermIndex([makeBackgrounder([MAYOR])]);
    const findings = findMentions(
      index,
      ['Robert Olsen', 'Robert Olsen, Ingrid Olsen'].map((text) => makeBlock(text)),
      null,
    );
    expect(findings.map(({ rivalTermIds }) => rivalTermIds)).toEqual([['ingrid-olsen'], []]);
  });
});

describe('longer names', () => {
  it.each([
    ['an institution named after a place', 'Norland State University and the Norland Times'],
    ['an institution of a place', 'the Bank of Norland, Radio Norland'],
    ['a new place', 'New Norland'],
    ['a namesake', 'Norland, Idaho'],
    ['an office in a place is a description', 'the Security Council of [Norland]'],
    ['a headline’s capitals tell nothing', 'Why [Norland] Bank Sanctions Bite Harder Than Expected'],
  ])('%s', (_, expected) => {
    expect(bracketMentions(expected.replaceAll(/[[\]]/g, ''), [LAND])).toBe(expected);
  });
});

describe('languages', () => {
  it.each([
    ['a foreign name counts as it stands', 'fr', '[Norland]'],
    ['but not with its own language’s endings', 'fr', 'Norlands'],
    ['which count on a page in that language', 'de', '[Norlands] Häfen'],
    ['an elided article is left out', 'fr', 'd’[Norlande], l’[Norlande]'],
    [
      'a page without a language is read by its words',
      null,
      'Die Häfen sind nicht mit [Norlands] Schiffen und der See',
    ],
  ])('%s', (_, lang, expected) => {
    expect(bracketMentions(expected.replaceAll(/[[\]]/g, ''), [LAND], lang)).toBe(expected);
  });

  it('reads a name in another script by that script’s language, whatever the page declares', () => {
    const terms = [{ name: 'Norland', aliases: { ru: ['Норландия'] } }];
    expect(bracketMentions('письма из Норландии', terms, 'en')).toBe('письма из [Норландии]');
  });
});

it('gives findings block by block, empty ones for blocks that name nothing', () => {
  const index = buildTermIndex([makeBackgrounder([LAND])]);
  const findings = findMentions(index, [makeBlock(''), makeBlock('In Norland'), makeBlock('nothing')], null);
  expect(findings.map(({ mentions }) => mentions.map(({ start, end }) => [start, end]))).toEqual([[], [[3, 10]], []]);
});

it('says which backgrounders explain a term, and which of them dwell on it', () => {
  const dwelling = makeBackgrounder([LAND], { id: 'a', paragraphs: ['Norland is cold.', 'Norland is far.'] });
  const touching = makeBackgrounder([LAND, HARBOUR], {
    id: 'b',
    paragraphs: ['The Harbour Union strikes.', 'The Harbour Union waits.', 'Norland too.'],
  });
  const index = buildTermIndex([dwelling, touching]);
  const [{ mentions }] = findMentions(index, [makeBlock('In Norland')], null) as [
    ReturnType<typeof findMentions>[number],
  ];
  expect(mentions[0]).toMatchObject({ backgrounderIds: ['a', 'b'], keyOf: ['a'] });
});

import { describe, expect, it } from 'vitest';

import type { Backgrounder, Term } from '@/core/backgrounder/backgrounder';
import { openLibrary } from '@/core/library/library';

function term(id: string, name: string, change: Partial<Term> = {}): Term {
  const summary = `${name} is explained here.`;
  return { id, name, kind: 'organisation', broad: false, summary, aliases: {}, broadAliases: {}, ...change };
}

function backgrounder(id: string, date: string, terms: readonly Term[], paragraph: string): Backgrounder {
  return {
    id,
    title: `About ${id}`,
    date,
    source: 'Our desk',
    sourceNote: null,
    language: 'en',
    paragraphs: [paragraph],
    faq: [],
    terms,
  };
}

const TREATY = term('treaty-body', 'Treaty Body', { aliases: { en: ['TRB'] } });
const OLDER = backgrounder('older', '2021-03-01', [TREATY, term('river-pact', 'River Pact')], 'The Treaty Body met.');
const NEWER = backgrounder(
  'newer',
  '2023-05-02',
  [term('trb', 'TRB', { kind: 'concept', aliases: { en: ['Treaty Body'] } })],
  'The TRB was left by one member. The Treaty Body said nothing.',
);

describe('openLibrary', () => {
  it('finds mentions in every block and labels each term once', () => {
    const block = (text: string) => ({ text, role: 'body', lang: 'en' }) as const;
    const { findings, labels } = openLibrary([OLDER]).find(
      [block('The Treaty Body and the River Pact.'), block('Nothing.'), block('The TRB again.')],
      'en',
    );
    expect(findings.map(({ mentions }) => mentions.map(({ termId }) => termId))).toEqual([
      ['treaty-body', 'river-pact'],
      [],
      ['treaty-body'],
    ]);
    expect(labels).toEqual([
      { termId: 'treaty-body', name: 'Treaty Body', kind: 'organisation' },
      { termId: 'river-pact', name: 'River Pact', kind: 'organisation' },
    ]);
  });

  it('gives a card from every backgrounder that explains the name, newest first', () => {
    const cards = openLibrary([OLDER, NEWER]).getCards('treaty-body');
    expect(cards.map(({ backgrounderId, termId, date }) => [backgrounderId, termId, date])).toEqual([
      ['newer', 'trb', '2023-05-02'],
      ['older', 'treaty-body', '2021-03-01'],
    ]);
  });

  it('has no card for a term it does not know', () => {
    expect(openLibrary([OLDER]).getCards('unheard-of')).toEqual([]);
  });

  it.each([
    ['the Treaty Body', 'treaty-body'],
    ['TRB', 'treaty-body'],
    ['of the River Pact between', 'river-pact'],
    [' treaty b', 'treaty-body'],
    ['river', 'river-pact'],
    ['ri', null],
    ['a brook', null],
    ['', null],
  ])('looks up %j as %s', (text, termId) => {
    expect(openLibrary([OLDER]).lookUp(text)[0]?.termId ?? null).toBe(termId);
  });

  it('is empty without backgrounders', () => {
    const library = openLibrary([]);
    expect(library.lookUp('Treaty Body')).toEqual([]);
    expect(library.find([{ text: 'Treaty Body', role: 'body', lang: null }], null).labels).toEqual([]);
  });
});

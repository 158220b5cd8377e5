import { describe, expect, it } from 'vitest';

import { readGold } from '@@/scripts/eval/read-gold';

describe('readGold', () => {
  it('reads pages, their language and the place of each mention in the paragraph’s text', () => {
    const pages = readGold(
      '# a comment\n## one en\nIn [[norland|Norland]] &amp; beyond.\n\n## two ru\nДа.',
      'made.txt',
    );
    expect(pages.map(({ id, lang }) => [id, lang])).toEqual([
      ['one', 'en'],
      ['two', 'ru'],
    ]);
    expect(pages[0]!.paragraphs).toEqual([
      {
        line: 3,
        html: 'In Norland &amp; beyond.',
        text: 'In Norland & beyond.',
        mentions: [{ termId: 'norland', start: 3, end: 10 }],
      },
    ]);
  });

  it('lets tags begin and end inside a mention', () => {
    const [page] = readGold('## one en\n[[norland|<b>Nor</b><i>land]]</i>ic', 'made.txt');
    expect(page!.paragraphs[0]).toMatchObject({ text: 'Norlandic', mentions: [{ start: 0, end: 7 }] });
  });

  it.each([
    ['a paragraph before the first page', 'text', 'made.txt:1: a paragraph before the first page'],
    ['a bracket that is not closed', '## one en\n[[norland|Norland', 'made.txt:2: brackets do not pair up'],
    ['one that is not opened', '## one en\nNorland]]', 'made.txt:2: brackets do not pair up'],
  ])('refuses %s', (_, source, message) => {
    expect(() => readGold(source, 'made.txt')).toThrow(message);
  });
});

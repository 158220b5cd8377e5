import { describe, expect, it } from 'vitest';

import { formatProblem } from '@/core/backgrounder/problem';
import type { Draft } from '@/core/draft/draft';
import { readMarkdown } from '@/core/draft/markdown/read-markdown';
import { STRIKE_FILE } from '@@/tests/core/backgrounder/strike-file';

const BODY = `The dockers of Port Elsa have been on strike since March, and no ship has been unloaded.

Their *union* wants [shorter](https://union.example) shifts.

## FAQ

### Why did it begin?

Nobody knows.
`;
const READ = {
  paragraphs: [
    'The dockers of Port Elsa have been on strike since March, and no ship has been unloaded.',
    'Their union wants shorter shifts.',
  ],
  faq: [{ question: 'Why did it begin?', answer: 'Nobody knows.' }],
};

function read(text: string): Draft | readonly string[] {
  const result = readMarkdown(text, 'strike.md');
  return result.isRead ? result.draft : result.problems.map(formatProblem);
}

describe('a file that declares terms', () => {
  it('is read as the backgrounder that it is', () => {
    expect(read(STRIKE_FILE)).toMatchObject({
      title: 'The harbour strike at Port Elsa',
      date: '2024-02-29',
      source: 'the Elsa Herald',
      terms: [{ id: 'dockers-union' }, { id: 'port-elsa' }],
    });
  });

  it.each([
    ['has a mistake', STRIKE_FILE.replace('kind: place', 'kind: town'), /terms\.port-elsa\.kind/],
    ['lacks a field', STRIKE_FILE.replace('date: 2024-02-29\n', ''), /date: is missing/],
    ['means to, but for a slip', STRIKE_FILE.replace('terms:', 'tems:'), /write `terms`, if that was meant/],
  ])('is refused where it %s', (_, text, sentence) => {
    expect(JSON.stringify(read(text))).toMatch(sentence);
  });
});

describe('any other file', () => {
  it.each([
    ['without front matter', BODY, {}],
    ['with a heading', `# Strike in Port Elsa\n\n${BODY}`, { title: 'Strike in Port Elsa' }],
    [
      'with lines on top',
      `# Strike\n\nPublished: 3 March 2024\n\nSource: CNN\n\n${BODY}`,
      { date: '2024-03-03', source: 'CNN' },
    ],
    [
      'with front matter',
      `---\ntitle: Strike\ndate: 3 March 2024\nlang: en\nsite: CNN\n---\n${BODY}`,
      { title: 'Strike', date: '2024-03-03', source: 'CNN', language: 'en' },
    ],
    [
      'with quoted values',
      `---\ntitle: "Strike: a history"\nauthor: ['Jane Roe', "Li Wei"]\n---\n${BODY}`,
      { title: 'Strike: a history', source: 'Jane Roe, Li Wei' },
    ],
    [
      'with a clipped page’s source',
      `---\nsource: "https://herald.example/a"\n---\n${BODY}`,
      { source: 'herald.example', url: 'https://herald.example/a' },
    ],
    [
      'with front matter that is no YAML',
      `---\ntitle: Strike: @a\n\t- [x\ndate: 2024-03-03\n---\n${BODY}`,
      { title: 'Strike: @a', date: '2024-03-03' },
    ],
    ['with front matter never closed', `---\n\n${BODY}`, {}],
    [
      'with wrong values',
      `---\ndate: someday\nlanguage: klingonese\nurl: javascript:alert(1)\n---\n${BODY}`,
      { date: null, language: 'en', url: null },
    ],
    ['with code of HTML', `<script>alert(1)</script>\n\n<!-- no -->\n\n${BODY}\n<style>p { color: red }</style>\n`, {}],
  ])('is taken as far as it goes: %s', (_, text, facts) => {
    expect(read(text)).toMatchObject({ ...READ, ...facts, terms: [] });
  });

  it.each([
    [
      'front matter that never ends',
      '---\ntitle: Strike\ndate: 2024-03-03\n\nThe dockers are on strike.\n',
      /^strike\.md, line 1, front matter: is not closed; end it with a line `---` before the text\.$/,
    ],
    [
      'a value that has a name',
      `---\ntitle: Strike\nsource: &s CNN\n---\n${BODY}`,
      /^strike\.md, line 3, source: makes its value of another value or a type; write the value itself, in quotes if it begins with a sign\.$/,
    ],
    ['a reference', `---\na: b\ntitle: *c\n---\n${BODY}`, /^strike\.md, line 3, title: makes its value/],
    ['a type', `---\ntitle: !!python/object:os.system Strike\n---\n${BODY}`, /^strike\.md, line 2, title: makes/],
  ])('is refused for %s', (_, text, sentence) => {
    expect(read(text)).toEqual([expect.stringMatching(sentence)]);
  });

  it('may have its front matter in TOML', () => {
    expect(read(`+++\ntitle = "Strike"\ndate = 2024-03-03\n+++\n\n${BODY}`)).toMatchObject({
      ...READ,
      title: 'Strike',
      date: '2024-03-03',
    });
  });

  it('may list its authors one a line', () => {
    const text = `---\ntitle: Strike\nauthors:\n  - Jane Roe\n  - "Li Wei"\nsource: Elsa Herald\n---\n\n${BODY}`;
    expect(read(text)).toMatchObject({ ...READ, author: 'Jane Roe, Li Wei', source: 'Elsa Herald' });
  });

  it('may link and embed notes', () => {
    expect(read('The [[dockers-union|dockers]] of [[Port Elsa]] are on strike. ![[map.png]]')).toMatchObject({
      paragraphs: ['The dockers of Port Elsa are on strike.'],
    });
  });

  it('may ask in the boxes of note takers', () => {
    const boxes =
      '> [!faq]- Why did it begin?\n> Nobody knows.\n\n> [!question] Who pays?\n> The *union*.\n\n> [!NOTE]\n> Ships wait.';
    expect(read(`The dockers of Port Elsa are on strike.\n\n${boxes}`)).toMatchObject({
      paragraphs: ['The dockers of Port Elsa are on strike.', 'Ships wait.'],
      faq: [
        { question: 'Why did it begin?', answer: 'Nobody knows.' },
        { question: 'Who pays?', answer: 'The union.' },
      ],
    });
  });

  it('keeps the cells of a table and the items of a list', () => {
    const text =
      '# Wages\n\nAll of them rise this year:\n\n- cranes\n- ships\n\n| who | how much |\n|---|---|\n| dockers | a lot |\n';
    expect(read(text)).toMatchObject({
      paragraphs: ['All of them rise this year:', 'cranes', 'ships', 'who', 'how much', 'dockers', 'a lot'],
    });
  });

  it('is read however deeply it is nested', () => {
    expect(read('> '.repeat(20_000) + 'deep')).toMatchObject({ terms: [] });
  });

  it('is empty where nothing is in it', () => {
    expect(read('')).toMatchObject({ title: '', paragraphs: [], faq: [] });
  });
});

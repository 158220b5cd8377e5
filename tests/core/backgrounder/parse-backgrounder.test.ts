import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { parseBackgrounder } from '@/core/backgrounder/parse-backgrounder';

import { sayProblems, STRIKE_FILE } from './strike-file';

const WRITING = readFileSync(new URL('../../../docs/writing-a-backgrounder.md', import.meta.url), 'utf8');

const STRIKE = {
  id: 'harbour-strike',
  title: 'The harbour strike at Port Elsa',
  date: '2024-02-29',
  language: 'en',
  source: 'the Elsa Herald',
  sourceNote: 'Wages are in crowns.',
  terms: [
    {
      id: 'dockers-union',
      name: 'Dockers’ Union',
      kind: 'organisation',
      broad: false,
      summary: 'The union that called the strike.',
      aliases: { en: ['DU', 'Dockers United'], fr: ['Syndicat des dockers'] },
      broadAliases: {},
    },
    {
      id: 'port-elsa',
      name: 'Port Elsa',
      kind: 'place',
      broad: true,
      summary: 'The town whose harbour stands still.',
      aliases: {},
      broadAliases: { en: ['Elsa'] },
    },
  ],
  paragraphs: ['The Dockers’ Union called a strike.', 'It began in Port Elsa.'],
  faq: [
    { question: 'Why did the strike begin?', answer: 'The Dockers’ Union wants shorter shifts.' },
    { question: 'How long may it last?', answer: 'Nobody knows.' },
  ],
};

describe('the example on how to write a backgrounder', () => {
  it('is one', () => {
    const [, example = ''] = /```markdown\n(.*?)```/s.exec(WRITING) ?? [];
    expect(parseBackgrounder(example, 'lamps.md')).toMatchObject({
      isValid: true,
      backgrounder: { date: '2024-05-17', terms: { length: 3 }, faq: [{ question: 'Who pays now?' }] },
    });
  });
});

describe('a file without a mistake', () => {
  it.each([
    ['as it is', STRIKE_FILE],
    ['with the line ends of Windows', STRIKE_FILE.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${STRIKE_FILE}`],
    ['with empty lines above', `\n\n${STRIKE_FILE}`],
    [
      'with comments',
      STRIKE_FILE.replace('kind: place', 'kind: place # a town').replace('It began', '<!-- when? -->It began'),
    ],
    [
      'with wrapped lines',
      STRIKE_FILE.replace('called a strike.', 'called\na strike.').replace('The town whose', 'The town\n      whose'),
    ],
    ['with a name given twice', STRIKE_FILE.replace('[DU, ', '[DU, DU, ')],
  ])('is read %s', (_, text) => {
    expect(parseBackgrounder(text, 'Harbour strike.md')).toEqual({ isValid: true, backgrounder: STRIKE });
  });

  it('needs neither note nor questions', () => {
    const text = STRIKE_FILE.replace(/sourceNote: .*\n/, '').replace(/## Questions[^]*/, '');
    const expected = { ...STRIKE, sourceNote: null, faq: [] };
    expect(parseBackgrounder(text, 'Harbour strike.md')).toEqual({ isValid: true, backgrounder: expected });
  });
});

describe('a file with mistakes', () => {
  it('is told all of them at once, in the order of the lines', () => {
    const text = STRIKE_FILE.replace('2024-02-29', 'yesterday')
      .replace('kind: place', 'kind: town')
      .replace('Nobody knows.', '')
      .replace('id: port-elsa', 'id: dockers-union');
    expect(sayProblems(text).map((sentence) => /line \d+, [^:]+/.exec(sentence)?.[0])).toEqual([
      'line 3, date',
      'line 15, terms.dockers-union.id',
      'line 17, terms.dockers-union.kind',
      'line 34, questions',
    ]);
  });

  it.each([
    ['', 1, 'is missing'],
    ['Just a text.', 1, 'is missing'],
    ['\n\nJust a text.', 3, 'is missing'],
    [STRIKE_FILE.replace(/\n---\n/, '\n'), 1, 'is not closed'],
    ['---\n---\nText.', 2, 'is not a group of fields'],
    ['---\nJust a text.\n---\nText.', 2, 'is not a group of fields'],
  ])('is told where its front matter fails (%#)', (text, line, wrong) => {
    expect(sayProblems(text)).toEqual([expect.stringContaining(`strike.md, line ${line}, front matter: ${wrong}; `)]);
  });

  it('never makes the parser throw, nor point outside the file', () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const random = makeRandom(seed);
    for (let round = 0; round < 300; round++) {
      const text = scramble(STRIKE_FILE, random);
      const parsed = parseBackgrounder(text, 'strike.md');
      const lines = parsed.isValid ? [] : parsed.problems.map(({ line }) => line);
      const isOutside = (line: number | null) => line === null || line < 1 || line > text.split('\n').length;
      expect(lines.filter(isOutside), `seed ${seed}, round ${round}`).toEqual([]);
    }
  });
});

/** Numbers from 0 to 1, the same ones for the same seed (Park and Miller's generator). */
function makeRandom(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const SCRAPS = [
  '---\n',
  '\n',
  '  ',
  '- ',
  ': ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '&',
  '*',
  '!',
  '|',
  '>',
  '#',
  '\t',
  '## ',
  '?',
  'é',
  '',
];

/** The text with a few characters replaced by what means something to YAML or Markdown. */
function scramble(text: string, random: () => number): string {
  let scrambled = text;
  for (let count = 0; count < 4; count++) {
    const start = Math.floor(random() * scrambled.length);
    const end = start + Math.floor(random() * 10);
    scrambled = scrambled.slice(0, start) + SCRAPS[Math.floor(random() * SCRAPS.length)] + scrambled.slice(end);
  }
  return scrambled;
}

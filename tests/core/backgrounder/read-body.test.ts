import { expect, it } from 'vitest';

import type { Place } from '@/core/backgrounder/problem';
import { readBody } from '@/core/backgrounder/read-body';

import { sayProblemsWith } from './strike-file';

it.each([
  [
    'no background',
    'The Dockers’ Union called a strike.\n\nIt began in Port Elsa.\n',
    '',
    'strike.md, line 23, text: has no background; write the background in paragraphs below the front matter.',
  ],
  [
    'a table',
    'It began in Port Elsa.',
    '| Day | Ships |\n| --- | --- |\n| 1 | 0 |',
    'strike.md, line 26, text: has a table, which no card can show; say it in sentences.',
  ],
  [
    'a misspelt heading',
    '## Questions',
    '## Qestions',
    'strike.md, line 28, questions: “Qestions” is not how the questions begin; write `## Questions`.',
  ],
  [
    'a question in the background',
    'It began in Port Elsa.',
    '### Where did it begin?\n\nIn Port Elsa.',
    'strike.md, line 26, questions: “Where did it begin?” is asked outside the questions; write the heading `## Questions` and below it each question as `### Question?` with its answer.',
  ],
])('names line, field and fix for %s', (_mistake, passage, replacement, sentence) => {
  expect(sayProblemsWith(passage, replacement)).toEqual([sentence]);
});

it.each([
  '## Questions',
  '# questions',
  '## FAQ',
  '## FAQs',
  '## Frequently asked questions',
  '## Frequently Asked Questions (FAQ)',
  '## Questions and answers',
  '## Questions & Answers',
  '## Q&A',
  '## **Questions**:',
])('begins the questions at %s', (heading) => {
  expect(sayProblemsWith('## Questions', heading)).toEqual([]);
});

it.each(['## Why the strike matters?', '# The harbour strike', '### The union', '## Queens'])(
  'leaves the heading %s out of the background',
  (heading) => {
    expect(readBody({ text: `${heading}\n\nA strike.`, firstLine: 1 }, failOnProblem)).toEqual({
      paragraphs: ['A strike.'],
      faq: [],
    });
  },
);

it('joins the paragraphs of an answer by an empty line', () => {
  const text = 'A strike.\n\n## Questions\n\n### Why?\n\nShifts\nare long.\n\n- Pay is low.\n- Cranes are old.';
  expect(readBody({ text, firstLine: 1 }, failOnProblem).faq).toEqual([
    { question: 'Why?', answer: 'Shifts are long.\n\nPay is low.\n\nCranes are old.' },
  ]);
});

it.each([
  ['quotations', '>'.repeat(20_000)],
  ['a list', Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level * 2)}- a`).join('\n')],
  ['emphasis', `${'*'.repeat(10_000)}a${'*'.repeat(10_000)}`],
])('reports %s nested deeper than can be read', (_, text) => {
  const sentences = sayProblemsWith('It began in Port Elsa.', text);
  expect(sentences).toEqual(['strike.md, line 23, text: is nested too deeply; write plain paragraphs.']);
});

function failOnProblem({ field }: Place, wrong: string): never {
  throw new Error(`${field} ${wrong}`);
}

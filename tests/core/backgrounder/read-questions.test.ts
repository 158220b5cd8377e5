import { expect, it } from 'vitest';

import { sayProblemsWith } from './strike-file';

it.each([
  [
    'no question',
    '### Why did the strike begin?\n\nThe Dockers’ Union wants shorter shifts.\n\n### How long may it last?\n\nNobody knows.\n',
    '',
    'strike.md, line 28, questions: has no question; write the heading `## Questions` and below it each question as `### Question?` with its answer.',
  ],
  [
    'text before the first question',
    '### Why',
    'Ask the Herald.\n\n### Why',
    'strike.md, line 30, questions: begins with text that is under no question; write the heading `## Questions` and below it each question as `### Question?` with its answer.',
  ],
  [
    'a question without an answer',
    'Nobody knows.\n',
    '',
    'strike.md, line 34, questions: “How long may it last?” has no answer; write the answer below the question.',
  ],
  [
    'a heading without a question',
    '### How long may it last?',
    '###',
    'strike.md, line 34, questions: has a heading without a question; write the question after the `###`.',
  ],
  [
    'a question asked twice',
    'How long may it last?',
    'Why did the strike begin?',
    'strike.md, line 34, questions: “Why did the strike begin?” is already asked on line 30; join the two.',
  ],
  [
    'a part after the questions',
    '### How long may it last?',
    '## Outlook',
    'strike.md, line 34, questions: is not the last part: “Outlook” follows; move that above the questions.',
  ],
])('names line, field and fix for %s', (_mistake, passage, replacement, sentence) => {
  expect(sayProblemsWith(passage, replacement)).toEqual([sentence]);
});

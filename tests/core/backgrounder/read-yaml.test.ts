import { expect, it } from 'vitest';

import { parseBackgrounder } from '@/core/backgrounder/parse-backgrounder';

import { sayProblems, sayProblemsWith, STRIKE_FILE } from './strike-file';

it.each([
  [
    'a second colon in a value',
    'The harbour strike',
    'Harbour: the strike',
    'strike.md, line 2, title: has a second colon in its value; put the whole value in quotes.',
  ],
  [
    'a value that begins with a sign of YAML',
    'The harbour strike',
    '@harbour strike',
    'strike.md, line 2, title: begins with a character that YAML keeps for itself; put the whole value in quotes.',
  ],
  [
    'a value that goes on after its quotes',
    'The harbour strike',
    '"The harbour" strike',
    'strike.md, line 2, title: goes on where its value seems to be over; put the whole value in quotes.',
  ],
  [
    'a value that begins with an asterisk',
    'The harbour strike',
    '*The* harbour strike',
    'strike.md, line 2, title: goes on where its value seems to be over; put the whole value in quotes.',
  ],
  [
    'a quotation mark that is not closed',
    'The harbour strike',
    '"The harbour strike',
    'strike.md, line 2, title: has a quotation mark that is never closed; close it.',
  ],
  [
    'a backslash in double quotes',
    'The harbour strike at Port Elsa',
    '"The harbour\\strike"',
    'strike.md, line 2, title: has a backslash in double quotes; use single quotes.',
  ],
  [
    'a field given twice',
    'date: 2024-02-29',
    'date: 2024-02-29\ndate: 2024-03-01',
    'strike.md, line 4, date: stands here for the second time; keep one of the two.',
  ],
  [
    'a field without a colon',
    'date: 2024-02-29',
    'date 2024-02-29',
    'strike.md, line 3, front matter: has a line without a colon; write `field: value`.',
  ],
  ['a tab', '    kind: place', '	kind: place', 'strike.md, line 17, kind: is indented with a tab; indent with spaces.'],
  [
    'a field out of line',
    '    kind: place',
    '   kind: place',
    'strike.md, line 17, kind: is not indented like its neighbours; align it with them.',
  ],
  [
    'a list that is not closed',
    '[DU, Dockers United]',
    '[DU, Dockers United',
    'strike.md, line 14, fr: follows a list that is not closed; end the list with `]`.',
  ],
  [
    'a name for a value',
    'en: [DU, Dockers United]',
    'en: &names [DU, Dockers United]',
    'strike.md, line 13, en: gives its value a name (`&names`); write the value itself, in quotes if it begins with a sign.',
  ],
  [
    'a name for a group, on the line above it',
    'aliases:\n      en: [DU',
    'aliases: &names\n      en: [DU',
    'strike.md, line 12, aliases: gives its value a name (`&names`); write the value itself, in quotes if it begins with a sign.',
  ],
  [
    'a type',
    'kind: place',
    'kind: !!str place',
    'strike.md, line 17, kind: gives its value a type; write the value itself, in quotes if it begins with a sign.',
  ],
  [
    'a type of one’s own',
    'kind: place',
    'kind: !place place',
    'strike.md, line 17, kind: gives its value a type; write the value itself, in quotes if it begins with a sign.',
  ],
  [
    'a comma too many',
    '[DU, Dockers United]',
    '[DU, , Dockers United]',
    'strike.md, line 13, en: has a comma with nothing before it; remove it.',
  ],
])('explains %s', (_mistake, passage, replacement, sentence) => {
  expect(sayProblemsWith(passage, replacement)).toEqual([sentence]);
});

it('reports mistakes that do not hide each other, one a line', () => {
  const lines = ['title: The harbour: a strike', 'source: @Herald', 'date: 2024-02-28', 'date: 2024-02-29'];
  const text = ['---', ...lines, '---', 'Text.'].join('\n');
  expect(sayProblems(text)).toEqual([
    'strike.md, line 2, title: has a second colon in its value; put the whole value in quotes.',
    'strike.md, line 3, source: begins with a character that YAML keeps for itself; put the whole value in quotes.',
    'strike.md, line 5, date: stands here for the second time; keep one of the two.',
  ]);
});

it('takes every value for text, whatever it looks like', () => {
  const title = '1984';
  const text = STRIKE_FILE.replace('The harbour strike at Port Elsa', title).replace(
    '[DU, Dockers United]',
    '[007, null]',
  );
  const parsed = parseBackgrounder(text, 'strike.md');
  expect(parsed).toMatchObject({ backgrounder: { title, terms: [{ aliases: { en: ['007', 'null'] } }, {}] } });
});

it('refuses values made of other values before they grow', () => {
  const levels = Array.from({ length: 9 }, (_, level) => `level${level}: &l${level} [${`*l${level - 1}, `.repeat(9)}]`);
  const text = STRIKE_FILE.replace('---\n', `---\nlevel: &l-1 [x]\n${levels.join('\n')}\n`);
  expect(sayProblems(text)).toHaveLength(10);
  expect(sayProblems(text)[1]).toBe(
    'strike.md, line 3, level0: gives its value a name (`&l0`); write the value itself, in quotes if it begins with a sign.',
  );
});

it.each([
  ['lists', '['.repeat(5000)],
  ['groups', `\n${Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level + 1)}a:`).join('\n')}`],
])('refuses thousands of %s in each other', (_, value) => {
  const text = STRIKE_FILE.replace('The harbour strike at Port Elsa', value);
  expect(sayProblems(text)[0]).toMatch(/^strike\.md, line 2, (?:title|front matter): is nested too deeply; write /);
});

import { describe, expect, it } from 'vitest';

import { parseBackgrounderJson } from '@/core/backgrounder/json/parse-backgrounder-json';
import { parseBackgrounder } from '@/core/backgrounder/parse-backgrounder';
import { formatProblem } from '@/core/backgrounder/problem';

import { STRIKE_FILE } from '@@/tests/core/backgrounder/strike-file';
import { STRIKE_JSON } from './strike-json';

function sayProblems(text: string): readonly string[] {
  const parsed = parseBackgrounderJson(text, 'strike.json');
  return parsed.isValid ? [] : parsed.problems.map(formatProblem);
}

function sayProblemsWith(passage: string, replacement: string): readonly string[] {
  const parts = STRIKE_JSON.split(passage);
  if (parts.length !== 2) throw new Error(`The file has ${parts.length - 1} times ${passage}`);
  return sayProblems(parts.join(replacement));
}

describe('a file without a mistake', () => {
  const expected = parseBackgrounder(STRIKE_FILE, 'strike.md');

  it.each([
    ['as it is', STRIKE_JSON],
    ['with a byte order mark', `\uFEFF${STRIKE_JSON}`],
    ['with the line ends of Windows', STRIKE_JSON.replaceAll('\n', '\r\n')],
    ['in one line', JSON.stringify(JSON.parse(STRIKE_JSON))],
    ['with the schema', STRIKE_JSON.replace('{', '{ "$schema": "backgrounder.schema.json",')],
    ['with white space in its texts', STRIKE_JSON.replace('The harbour strike', ' The\\n  harbour\\tstrike')],
    [
      'with what has no value written out',
      STRIKE_JSON.replace('"kind": "organisation"', '"kind": "organisation", "broad": null'),
    ],
    ['with escapes', STRIKE_JSON.replace('Dockers’ Union', 'Dockers\\u2019 Union')],
  ])('says what the same file in Markdown says: %s', (_, text) => {
    expect(parseBackgrounderJson(text, 'strike.json')).toEqual(expected);
  });

  it('keeps the paragraphs of an answer', () => {
    const text = STRIKE_JSON.replace('Nobody knows.', 'Nobody knows.\\n \\n\\nReally\\nnobody.');
    const parsed = parseBackgrounderJson(text, 'strike.json');
    expect(parsed.isValid && parsed.backgrounder.faq[1]?.answer).toBe('Nobody knows.\n\nReally nobody.');
  });

  it('needs neither note nor questions', () => {
    const text = STRIKE_JSON.replace('"Wages are in crowns."', 'null').replace(/"faq": \[[^\]]*\],/, '');
    expect(parseBackgrounderJson(text, 'strike.json')).toMatchObject({ backgrounder: { sourceNote: null, faq: [] } });
  });
});

describe('a mistake', () => {
  it.each([
    [
      'no JSON at all',
      STRIKE_JSON,
      'Strike',
      'strike.json, line 1, file: is not a value of JSON; write texts in double quotes.',
    ],
    [
      'nothing',
      STRIKE_JSON,
      '',
      'strike.json, line 1, file: ends before its last bracket is closed; get the whole file, or close the brackets.',
    ],
    [
      'a list',
      STRIKE_JSON,
      '[]',
      'strike.json, line 1, file: is a list; save each backgrounder of it in a file of its own; a .zip may hold them all.',
    ],
    [
      'a text alone',
      STRIKE_JSON,
      '"strike"',
      'strike.json, line 1, file: is not a group of fields; write the fields title, date, language, source, author, sourceNote, terms, paragraphs, faq.',
    ],
    [
      'a comma too few',
      '"date": "2024-02-29",',
      '"date": "2024-02-29"',
      'strike.json, line 4, file: has no comma between two values; write one.',
    ],
    [
      'a comma too many',
      '"It began in Port Elsa."',
      '"It began in Port Elsa.",',
      'strike.json, line 7, paragraphs: has a comma with nothing after it; remove it.',
    ],
    [
      'single quotes',
      '"Wages are in crowns."',
      "'Wages'",
      'strike.json, line 6, sourceNote: is not a value of JSON; write texts in double quotes.',
    ],
    [
      'a name without quotes',
      '"date":',
      'date:',
      'strike.json, line 3, file: has a name that is not in double quotes; write `"name": value`.',
    ],
    ['no colon', '"date":', '"date"', 'strike.json, line 3, date: has no colon after its name; write `"name": value`.'],
    [
      'a comment',
      '"date":',
      '// when\n"date":',
      'strike.json, line 3, file: has a comment, which JSON does not allow; remove it.',
    ],
    [
      'a line end in a text',
      'The harbour strike',
      'The harbour\nstrike',
      'strike.json, line 2, title: has a line end, a tab or a lone backslash in its quotes; write `\\n`, `\\t` or `\\\\`.',
    ],
    [
      'a name given twice',
      '"date":',
      '"title": "Twice", "date":',
      'strike.json, line 3, title: stands here for the second time; keep one of the two.',
    ],
    [
      'text after the end',
      STRIKE_JSON,
      `${STRIKE_JSON}{}`,
      /goes on after its end; remove what follows the last bracket\.$/,
    ],
    [
      'a number for a text',
      '"The harbour strike at Port Elsa"',
      '1984',
      'strike.json, line 2, title: is not one text; write what the backgrounder is about.',
    ],
    [
      'a list for a text',
      '"the Elsa Herald"',
      '["the Elsa Herald"]',
      'strike.json, line 5, source: is not one text; write who reported it, as the card is to name it after the date.',
    ],
    [
      'nothing for a text',
      '"the Elsa Herald"',
      'null',
      'strike.json, line 5, source: is missing; write who reported it, as the card is to name it after the date.',
    ],
    [
      'a text for a list',
      '["The Dockers’ Union called a strike.", "It began in Port Elsa."]',
      '"The strike."',
      'strike.json, line 7, paragraphs: is not a list; write the background as a list of texts, such as `"paragraphs": ["…", "…"]`.',
    ],
    [
      'no paragraphs',
      '["The Dockers’ Union called a strike.", "It began in Port Elsa."]',
      '[]',
      'strike.json, line 7, paragraphs: is empty; write the background as a list of texts, such as `"paragraphs": ["…", "…"]`.',
    ],
    [
      'an empty paragraph',
      '"It began in Port Elsa."',
      '" "',
      'strike.json, line 7, paragraphs.2: is empty; remove it.',
    ],
    [
      'a number for a paragraph',
      '"It began in Port Elsa."',
      '2',
      'strike.json, line 7, paragraphs.2: is not a text; write the background as a list of texts, such as `"paragraphs": ["…", "…"]`.',
    ],
    [
      'a question without an answer',
      ', "answer": "Nobody knows."',
      '',
      'strike.json, line 10, faq.2.answer: is missing; write the answer.',
    ],
    [
      'a question asked twice',
      'How long may it last?',
      'Why did the strike begin?',
      'strike.json, line 10, faq.2.question: “Why did the strike begin?” is already asked on line 9; join the two.',
    ],
    [
      'a text for a question',
      '{ "question": "How long may it last?", "answer": "Nobody knows." }',
      '"Why?"',
      /^strike\.json, line 10, faq\.2: is not a question with its answer;/,
    ],
    [
      'a field that is none',
      '"date":',
      '"__proto__": {}, "date":',
      /^strike\.json, line 3, __proto__: is no field of a backgrounder; remove it,/,
    ],
    [
      'a field that is none, of a term',
      '"broad": true',
      '"constructor": true',
      /^strike\.json, line 23, terms\.port-elsa\.constructor: is no field of a backgrounder;/,
    ],
    [
      'a number for a kind',
      '"kind": "place"',
      '"kind": 3',
      'strike.json, line 22, terms.port-elsa.kind: is not one text; write one of person, place, organisation, media, event, concept.',
    ],
    [
      'a number for a flag',
      '"broad": true',
      '"broad": 1',
      'strike.json, line 23, terms.port-elsa.broad: is neither true nor false; write `true`, or leave it out.',
    ],
    [
      'a text for names',
      '["Elsa"]',
      '"Elsa"',
      'strike.json, line 25, terms.port-elsa.broadAliases.en: is not a list of names; write the names in brackets, such as `[Karabakh, Artsakh]`.',
    ],
    [
      'a name of one letter',
      '["Elsa"]',
      '["E"]',
      'strike.json, line 25, terms.port-elsa.broadAliases.en: has “E”, which is too short for a name; remove it.',
    ],
    [
      'a name that is a word like any other',
      '["Elsa"]',
      '["The"]',
      'strike.json, line 25, terms.port-elsa.broadAliases.en: has “The”, which stands in nearly every sentence; remove it.',
    ],
    [
      'a hundred thousand names',
      '["Elsa"]',
      JSON.stringify(Array.from({ length: 100_000 }, (_, index) => `Elsa ${index}`)),
      'strike.json, line 25, terms.port-elsa.broadAliases.en: has 100000 names, more than the 500 there may be; keep those that news uses.',
    ],
    [
      'a thousand levels',
      '["Elsa"]',
      '['.repeat(1000) + ']'.repeat(1000),
      'strike.json, line 25, terms.2.broadAliases.en.1.…: is nested too deeply; write the fields of a backgrounder.',
    ],
    [
      'a sign that turns the direction of a paragraph',
      'It began in',
      'It \\u202Ebegan in',
      /^strike\.json, line \d+, paragraphs\.2: has a character that cannot be seen \(U\+202E\); remove it\.$/,
    ],
    [
      'the settings of a program',
      STRIKE_JSON,
      '{ "name": "cranes", "version": "1.0.0" }',
      'strike.json, line 1, file: is JSON of something else than a backgrounder; write the fields title, date, language, source, author, sourceNote, terms, paragraphs, faq.',
    ],
    [
      'more terms than a lexicon has',
      /"terms": \[[^]*\](?=\n\})/.exec(STRIKE_JSON)![0],
      `"terms": [${'{},'.repeat(2000)}{}]`,
      /^strike\.json, line \d+, terms: has 2001 terms, more than the 2000 there may be; split the document\.$/,
    ],
    [
      'a file cut off',
      STRIKE_JSON,
      STRIKE_JSON.slice(0, 500),
      /: ends before its last bracket is closed; get the whole file, or close the brackets\.$|: has a quotation mark that is never closed;/,
    ],
  ])('is told with line, field and fix: %s', (_, passage, replacement, sentence) => {
    const told = sayProblemsWith(passage, replacement);
    const isTold = (said: string) => (typeof sentence === 'string' ? said === sentence : sentence.test(said));
    expect(told.map((said) => (isTold(said) ? sentence : said))).toEqual([sentence]);
  });

  it('does not hide another, unless it is one of JSON', () => {
    const text = STRIKE_JSON.replace('2024-02-29', 'yesterday').replace('"place"', '"town"').replace('"Elsa"', '"E"');
    expect(sayProblems(text).map((sentence) => /line \d+, [^:]+/.exec(sentence)?.[0])).toEqual([
      'line 3, date',
      'line 22, terms.port-elsa.kind',
      'line 25, terms.port-elsa.broadAliases.en',
    ]);
  });

  it('is told of in no time, however long the texts', () => {
    const long = 'a "'.repeat(500_000);
    expect(sayProblemsWith('"It began in Port Elsa."', JSON.stringify(long))).toEqual([]);
    expect(sayProblemsWith('"It began in Port Elsa."', `"${'\\"'.repeat(500_000)}`)).toHaveLength(1);
  });
});

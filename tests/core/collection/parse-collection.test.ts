import { readFileSync } from 'node:fs';

import Ajv from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';

import { formatProblem } from '@/core/backgrounder/problem';
import { isCollection, parseCollection, parseCollectionFacts } from '@/core/collection/parse-collection';

const SHA = 'a'.repeat(64);
const INDEX = `{
  "format": "backgrounder-collection",
  "version": 1,
  "title": "Harbour news",
  "revision": 3,
  "files": [
    { "id": "strike", "path": "2024/strike.md", "size": 900, "sha256": "${SHA}" },
    { "id": "tax", "path": "tax.json", "size": 20, "sha256": "${SHA}" }
  ]
}`;
const SCHEMA = readFileSync('docs/collection.schema.json', 'utf8');
const isBySchema = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(SCHEMA) as object);

function sayProblems(text: string): readonly string[] {
  const parsed = parseCollection(text, 'collection.json');
  return parsed.isValid ? [] : parsed.problems.map(formatProblem);
}

describe('the index of a collection', () => {
  it('is read', () => {
    expect(parseCollection(INDEX, 'collection.json')).toEqual({
      isValid: true,
      index: {
        title: 'Harbour news',
        description: null,
        language: null,
        homepage: null,
        revision: 3,
        files: [
          { id: 'strike', path: '2024/strike.md', size: 900, sha256: SHA },
          { id: 'tax', path: 'tax.json', size: 20, sha256: SHA },
        ],
      },
    });
  });

  it('may say more of itself', () => {
    const text = INDEX.replace(
      '"revision"',
      '"description": "All of it.", "language": "en", "homepage": "https://elsa.example/", "revision"',
    );
    expect(parseCollection(text, 'x')).toMatchObject({
      index: { description: 'All of it.', language: 'en', homepage: 'https://elsa.example/' },
    });
  });

  it.each([
    ['no JSON', INDEX, 'Not found', 'line 1, file: is not a value of JSON; write texts in double quotes.'],
    ['a list', INDEX, '[]', 'line 1, file: is not the index of a collection; build the index anew.'],
    ['another format', '"backgrounder-collection"', '"feed"', 'line 2, format: is not that of a collection;'],
    ['a later version', '"version": 1', '"version": 2', 'line 3, version: is 2, which came later than'],
    ['no version', '"version": 1,', '', 'line 1, version: is no version of the format;'],
    ['no title', '"Harbour news"', '""', 'line 4, title: is empty; write what the collection is about.'],
    [
      'a name that was mistyped',
      '"revision"',
      '"revison"',
      'line 5, revison: is no field of a collection; write `revision`',
    ],
    ['a revision that is none', '3,', '"three",', 'line 5, revision: is no whole number from 1 up;'],
    ['a wrong language', '"revision"', '"language": "gr", "revision"', 'line 5, language: “gr” is no language tag;'],
    [
      'a script as homepage',
      '"revision"',
      '"homepage": "javascript:alert(1)", "revision"',
      'line 5, homepage: is no address',
    ],
    ['no files', /"files": \[[^\]]*\]/, '"files": {}', 'line 6, files: is not a list;'],
    ['a file without a hash', `, "sha256": "${SHA}" },`, ' },', 'line 7, files.1.sha256: is missing;'],
    ['a hash that is none', `"sha256": "${SHA}" },`, '"sha256": "xyz" },', 'line 7, files.1.sha256: is not 64'],
    ['a size that is none', '"size": 900', '"size": -1', 'line 7, files.1.size: is no whole number from 1 up;'],
    ['a file too large', '"size": 900', '"size": 3000000', 'line 7, files.1.size: is more than 2 MB;'],
    [
      'an id with a path in it',
      '"id": "strike"',
      '"id": "../strike"',
      'line 7, files.1.id: is not made of small words',
    ],
    [
      'a path that climbs',
      '2024/strike.md',
      '../strike.md',
      'line 7, files.1.path: climbs out of the folder of the index;',
    ],
    ['an id that stands twice', '"id": "tax"', '"id": "Strike"', 'line 8, files.2.id: stands on line 7 too;'],
    ['a path that stands twice', 'tax.json', '2024/Strike.md', 'line 8, files.2.path: stands on line 7 too;'],
  ] as const)('is refused for %s', (_, passage, replacement, sentence) => {
    const text = INDEX.replace(passage, replacement);
    expect(text).not.toBe(passage);
    expect(sayProblems(text).join('\n')).toContain(`collection.json, ${sentence}`);
  });

  it('is refused with every mistake at once', () => {
    expect(sayProblems(INDEX.replace('2024/strike.md', '/etc/passwd').replace('"size": 20', '"size": 0'))).toHaveLength(
      2,
    );
  });

  it.each([
    ['too many files', 2001, 100, 'has more than 2000 files'],
    ['files that are too much together', 20, 1_500_000, 'has more than 20 MB of files'],
  ])('is refused for %s', (_, count, size, sentence) => {
    const files = Array.from({ length: count }, (__, at) => ({ id: `a-${at}`, path: `${at}.md`, size, sha256: SHA }));
    expect(sayProblems(JSON.stringify({ ...(JSON.parse(INDEX) as object), files })).join()).toContain(sentence);
  });

  it('with a prototype’s name in it has a field too many, and nothing else happens', () => {
    expect(sayProblems(INDEX.replace('"title"', '"__proto__": {"files": []}, "title"')).join()).toContain(
      '__proto__: is no field',
    );
  });
});

describe('the published schema', () => {
  it('is the one that comes with the extension', () => {
    expect(readFileSync('assets/public/collection.schema.json', 'utf8')).toBe(SCHEMA);
  });

  it('takes a sound index', () => {
    expect(isBySchema(JSON.parse(INDEX))).toBe(true);
  });

  it.each([
    ['2024/strike.md', '/strike.md'],
    ['2024/strike.md', 'https://x.example/a.md'],
    ['2024/strike.md', 'strike.html'],
    ['"revision": 3', '"revision": 0'],
    ['"version": 1', '"version": 2'],
    [SHA, SHA.toUpperCase()],
    ['"id": "strike"', '"id": "a b"'],
    ['"title"', '"name"'],
  ])('refuses what the parser refuses: %s', (passage, replacement) => {
    const text = INDEX.replace(passage, replacement);
    expect(isBySchema(JSON.parse(text))).toBe(false);
    expect(sayProblems(text)).not.toEqual([]);
  });
});

describe('isCollection', () => {
  it.each([
    [INDEX, true],
    ['{"files": []}', true],
    ['{"title": "x", "paragraphs": ["y"]}', false],
    ['null', false],
    ['---\ntitle: x', false],
  ])('tells an index from a document: %#', (text, expected) => {
    expect(isCollection(text)).toBe(expected);
  });
});

describe('parseCollectionFacts', () => {
  it('takes an index that only its title has been written of', () => {
    expect(parseCollectionFacts('{"title": "Harbour news"}', 'x')).toMatchObject({
      facts: { title: 'Harbour news', revision: 0 },
      problems: [],
    });
  });

  it('leaves a backgrounder alone', () => {
    expect(parseCollectionFacts('{"title": "x", "paragraphs": ["y"]}', 'x')).toBeNull();
  });
});

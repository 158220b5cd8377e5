import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { writeBackgrounderJson } from '@/core/backgrounder/json/write-backgrounder-json';
import { parseCollection } from '@/core/collection/parse-collection';
import { makeCollection } from '@@/scripts/collection/make-collection';
import { STRIKE_FILE } from '@@/tests/core/backgrounder/strike-file';
import { SAMPLE_DOCUMENT } from '@@/tests/ui/sample-library';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'collection-'));
  mkdirSync(join(folder, '2024'));
  write('2024/strike.md', STRIKE_FILE);
  write('harbour.json', writeBackgrounderJson(SAMPLE_DOCUMENT));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, path), content);
}

function readIndex(): string {
  return readFileSync(join(folder, 'collection.json'), 'utf8');
}

function make(...args: string[]): { readonly code: number; readonly said: string } {
  const lines: string[] = [];
  const code = makeCollection([folder, ...args], '/', (line) => lines.push(line));
  return { code, said: lines.join('\n') };
}

describe('npm run collection', () => {
  it('writes an index that readers take, and says what is in it', () => {
    const { code, said } = make('--title', 'Harbour news');
    expect(code).toBe(0);
    expect(said).toContain('new      2024/strike.md\nnew      harbour.json');
    expect(said).toContain('“Harbour news”: 2 backgrounders');
    expect(parseCollection(readIndex(), 'x')).toMatchObject({
      isValid: true,
      index: { title: 'Harbour news', revision: 1, files: [{ id: 'strike' }, { id: 'harbour' }] },
    });
  });

  it('writes the same again, and another revision only for another content', () => {
    make('--title', 'Harbour news');
    const first = readIndex();
    expect(make().said).toContain('Nothing has changed since revision 1');
    expect(readIndex()).toBe(first);
    write('harbour.json', writeBackgrounderJson({ ...SAMPLE_DOCUMENT, title: 'Another' }));
    rmSync(join(folder, '2024/strike.md'));
    expect(make().said).toBe(
      'changed  harbour.json\nremoved  2024/strike.md\n“Harbour news”: 1 backgrounder, 3 names. collection.json is of revision 2 now.',
    );
  });

  it('goes on from an index that only has a title yet', () => {
    write('collection.json', '{ "title": "Harbour news", "homepage": "https://elsa.example/" }');
    expect(make().code).toBe(0);
    expect(parseCollection(readIndex(), 'x')).toMatchObject({
      index: { homepage: 'https://elsa.example/', revision: 1 },
    });
  });

  it('only looks with --check, and fails where the index is out of date', () => {
    expect(make('--check', '--title', 'Harbour news').code).toBe(1);
    expect(() => readIndex()).toThrow('ENOENT');
    make('--title', 'Harbour news');
    expect(make('--check').code).toBe(0);
    write('new.md', STRIKE_FILE);
    const { code, said } = make('--check');
    expect([code, said]).toEqual([1, expect.stringContaining('is not up to date')]);
  });

  it('leaves out what is no backgrounder by its name', () => {
    for (const name of ['README.md', '_draft.md', '.hidden.md', 'photo.png']) write(name, 'x');
    expect(make('--title', 'x').code).toBe(0);
  });

  it.each([
    [
      'a mistake in a field',
      'bad.md',
      STRIKE_FILE.replace('date: 2024-02-29', 'date: 2024-02-30'),
      'bad.md, line 3, date: “2024-02-30” is no day',
    ],
    ['JSON that is none', 'bad.json', '{ "title" }', 'bad.json, line 1, title: has no colon'],
    ['the same name twice', 'strike.md', STRIKE_FILE, 'strike.md, file: has the name of 2024/strike.md'],
    ['an encoding of its own', 'bad.md', Uint8Array.of(0xe9, 0x20), 'bad.md, file: is not in UTF-8; save it as UTF-8.'],
    ['a name that no address can have', 'a#b.md', STRIKE_FILE, 'a#b.md, path: has a character'],
    [
      'a mistake in the index',
      'collection.json',
      '{ "titel": "x" }',
      'collection.json, line 1, titel: is no field of a collection; write `title`',
    ],
  ])('says %s with file, line, field and fix, and writes nothing', (_, name, content, sentence) => {
    write(name, content);
    const { code, said } = make('--title', 'x');
    expect(code).toBe(1);
    expect(said).toContain(sentence);
    expect(said).toContain('nothing was written');
  });

  it.each([
    [[], 'Which folder?'],
    [['/nowhere-at-all'], 'There is no folder'],
    [['--colour'], '--colour is not an option'],
    [['a', 'b'], 'b is the second'],
    [['a', '--title'], '--title needs'],
  ])('says what is missing: %j', (args, sentence) => {
    expect(() => makeCollection(args, '/', () => {})).toThrow(sentence);
  });

  it('needs a title the first time', () => {
    expect(() => make()).toThrow('Add --title');
  });

  it('helps', () => {
    expect(make('--help').said).toContain('--check');
  });
});

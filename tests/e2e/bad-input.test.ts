import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { strToU8, zipSync } from 'fflate';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, describe, expect, vi } from 'vitest';

import { STRIKE_JSON } from '@@/tests/core/backgrounder/json/strike-json';
import { STRIKE_FILE } from '@@/tests/core/backgrounder/strike-file';

import { it } from './harness/it';
import { listTitles, openEmptyLibrary, pressButton } from './harness/library';

const LIMIT_MS = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'bad-input-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TITLE = 'The harbour strike at Port Elsa';
const GOOD = strToU8(STRIKE_FILE);
const replace = (from: string, to: string) => strToU8(STRIKE_FILE.replace(from, to));
const replaceJson = (from: string, to: string) => strToU8(STRIKE_JSON.replace(from, to));
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Files that cannot be added as they are, and what the reader is told of each. */
const REFUSED: readonly (readonly [name: string, bytes: Uint8Array, sentence: string | RegExp])[] = [
  ['empty.md', new Uint8Array(), 'empty.md, file: is empty; choose a file with text.'],
  ['picture.md', latin1('\x89PNG\r\n\x1A\n\0\0\0\rIHDR'), 'picture.md, file: is a picture; choose a file with text.'],
  ['paper.md', latin1('%PDF-1.7\n'), 'paper.md, file: is a PDF; copy its text into a text file and choose that.'],
  [
    'letter.md',
    zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<x/>') }),
    'letter.md, file: is an archive or a document of an office program; save it as plain text or HTML and choose that file.',
  ],
  [
    'program.md',
    latin1(`MZ\x90\0\x03\0\0\0${'\0\x01\x02\x03'.repeat(50)}`),
    'program.md, file: is not a text; choose a file with text.',
  ],
  ['cut.zip', zipSync({ 'a.md': GOOD }).slice(0, -30), 'cut.zip, file: is cut off or damaged; get the whole file.'],
  ['cut.json', strToU8(STRIKE_JSON.slice(0, 120)), /^cut\.json, line \d+, \S+: .*; .*get the whole file/],
  [
    'cut.md',
    strToU8(STRIKE_FILE.slice(0, 120)),
    'cut.md, line 1, front matter: is not closed; end it with a line `---` before the text.',
  ],
  ['half.txt', latin1('Stra\xC3\x9Fe nach S\xC3'), /^half\.txt, file: ends in the middle of a character/],
  [
    'deep.json',
    strToU8('['.repeat(1000) + ']'.repeat(1000)),
    /^deep\.json, line 1, 1\.1\.1\.1\.1\.…: is nested too deeply; /,
  ],
  ['anchor.md', replace('source: the', 'source: &s the'), /^anchor\.md, line 5, source: gives its value a name/],
  [
    'tag.md',
    replace('title: The', 'title: !!python/object:os.system The'),
    /^tag\.md, line 2, title: gives its value a type/,
  ],
  [
    'merge.md',
    replace('    kind: place', '    <<: { kind: event }\n    kind: place'),
    /^merge\.md, line 17, terms\.port-elsa\.<<: is no field/,
  ],
  [
    'proto.json',
    replaceJson('{', '{ "__proto__": { "isHurt": true },'),
    /^proto\.json, line 1, __proto__: is no field of a backgrounder/,
  ],
  [
    'maker.json',
    replaceJson('"kind": "place"', '"kind": "place", "constructor": {}'),
    /^maker\.json, line \d+, terms\.port-elsa\.constructor: is no field/,
  ],
  [
    'letter-name.md',
    replace('name: Port Elsa', 'name: P'),
    'letter-name.md, line 16, terms.port-elsa.name: has “P”, which is too short for a name; remove it.',
  ],
  [
    'all-names.md',
    replace('name: Port Elsa', 'name: ".*"'),
    /^all-names\.md, line 16, terms\.port-elsa\.name: has “\.\*”, which is too short/,
  ],
];
const REFUSED_TOO: typeof REFUSED = [
  [
    'the.md',
    replace('name: Port Elsa', 'name: the'),
    /^the\.md, line 16, terms\.port-elsa\.name: has “the”, which stands in nearly every sentence/,
  ],
  ['blank.md', replace('name: Port Elsa', 'name: "  "'), /^blank\.md, line 16, terms\.port-elsa\.name: is empty/],
  [
    'many.json',
    replaceJson('["Elsa"]', JSON.stringify(Array.from({ length: 100_000 }, (_, index) => `Elsa ${index}`))),
    /^many\.json, line \d+, terms\.port-elsa\.broadAliases\.en: has 100000 names, more than the 500 there may be/,
  ],
  ['day.md', replace('2024-02-29', '2023-02-29'), /^day\.md, line 3, date: “2023-02-29” is no day of the calendar/],
  [
    'long.md',
    replace(TITLE, 'x'.repeat(10_000)),
    'long.md, line 2, title: has 10000 characters, more than the 300 there may be; shorten it.',
  ],
  [
    'turned.md',
    replace('name: Port Elsa', 'name: Port \u202EElsa'),
    /^turned\.md, line 16, terms\.port-elsa\.name: has a character that cannot be seen \(U\+202E\)/,
  ],
  [
    'twice.md',
    replace('id: port-elsa', 'id: dockers-union'),
    /^twice\.md, line 15, terms\.dockers-union\.id: “dockers-union” is already the id/,
  ],
  [
    'climb.zip',
    zipSync({ '../../evil.md': GOOD }),
    /^climb\.zip\/\.\.\/\.\.\/evil\.md, file: has a path that leads out of the archive/,
  ],
  ['root.zip', zipSync({ '/evil.md': GOOD }), /^root\.zip\/\/evil\.md, file: has a path that leads out of the archive/],
  [
    'back.zip',
    zipSync({ 'a\\..\\..\\evil.md': GOOD }),
    /^back\.zip\/a\/\.\.\/\.\.\/evil\.md, file: has a path that leads out/,
  ],
  [
    'link.zip',
    zipSync({ 'link.md': [strToU8('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }] }),
    'link.zip/link.md, file: is a link to another file; pack the file itself.',
  ],
  [
    'bomb.zip',
    zipSync({ 'bomb.md': new Uint8Array(60_000_000) }),
    /^bomb\.zip\/bomb\.md, file: unpacks to \d+ times its size, as no text does/,
  ],
  [
    'nested.zip',
    zipSync({ 'inner.zip': zipSync({ 'a.md': GOOD }) }),
    /^nested\.zip\/inner\.zip, file: is an archive within the archive/,
  ],
  [
    'crowd.zip',
    zipSync(Object.fromEntries(Array.from({ length: 30_001 }, (_, index) => [`${index}.md`, new Uint8Array()])), {
      level: 0,
    }),
    /^crowd\.zip, file: holds more than 30000 files/,
  ],
  [
    'list.md',
    replace(
      'It began in Port Elsa.',
      Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level * 2)}- a`).join('\n'),
    ),
    'list.md, line 23, text: is nested too deeply; write plain paragraphs.',
  ],
  [
    'settings.json',
    strToU8('{ "name": "cranes" }'),
    /^settings\.json, line 1, file: is JSON of something else than a backgrounder/,
  ],
  [
    'deep.html',
    strToU8(`<title>Strike</title>${'<div>'.repeat(60_000)}<p>The dockers are on strike.`),
    'deep.html, file: is nested too deeply for a page; copy its text into a text file and choose that.',
  ],
  [
    'drawing.svg',
    strToU8('<svg><script>alert(1)</script></svg>'),
    /^drawing\.svg, file: is of a kind that holds data or code/,
  ],
];

async function choose(page: Page, files: readonly (readonly [string, Uint8Array, ...unknown[]])[]): Promise<void> {
  const paths = files.map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
  const input = (await page.waitForSelector('input[type="file"][multiple]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
}

/** What the page tells, once it has told so much. */
async function readNotice(page: Page, count: number): Promise<readonly string[]> {
  return vi.waitFor(
    async () => {
      const told = await page.$$eval('.notice p', (lines) => lines.map(({ textContent }) => textContent));
      expect(told).toHaveLength(count);
      return told;
    },
    { timeout: LIMIT_MS, interval: 100 },
  );
}

describe('a file that cannot be added as it is', () => {
  it.for([
    ['of one kind', REFUSED],
    ['of another', REFUSED_TOO],
  ] as const)(
    'is told of in one sentence, and the others go on: %s',
    { timeout: LIMIT_MS * 2 },
    async ([, files], { session }) => {
      const library = await openEmptyLibrary(session);
      await choose(library, [...files, ['good.md', GOOD]]);
      const told = await readNotice(library, files.length);
      expect(told).toEqual(files.map(([, , sentence]) => expect.stringMatching(sentence) as unknown));
      await pressButton(library, 'Add to library');
      expect(await listTitles(library, 2)).toContain(TITLE);
      expect(await library.evaluate(() => 'isHurt' in {})).toBe(false);
      await library.close();
    },
  );

  it('is not even read where it is too large', async ({ session }) => {
    const library = await openEmptyLibrary(session);
    writeFileSync(join(folder, 'huge.txt'), '');
    truncateSync(join(folder, 'huge.txt'), 100_000_000);
    const input = (await library.$('input[type="file"][multiple]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(join(folder, 'huge.txt'));
    expect(await readNotice(library, 1)).toEqual([
      'huge.txt, file: has 100 MB, more than the 20 that can be read; split it.',
    ]);
    expect(await listTitles(library, 1)).toHaveLength(1);
    await library.close();
  });
});

/** In other encodings, full of code, or nested without end: they are read all the same. */
describe('a file that is only odd', () => {
  const utf16 = (text: string) =>
    Uint8Array.from(text.split('').flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));

  it('is read, and nothing in it is run', { timeout: LIMIT_MS * 2 }, async ({ session }) => {
    const library = await openEmptyLibrary(session);
    await choose(library, [
      ['wide.txt', utf16('Забастовка в порту\n\nДокеры объявили забастовку, и порт закрыт.')],
      [
        'western.txt',
        latin1('The \x93strike\x94 of Port Elsa\n\nThe dockers\x92 union has called it, and the caf\xE9 is closed.'),
      ],
      [
        'code.html',
        strToU8(
          '<title>A page of code</title><script>window.isHurt = true</script><p>The dockers <a href="javascript:window.isHurt=true">are on strike</a>.</p><img src="x" onerror="window.isHurt = true">',
        ),
      ],
      ['code.txt', strToU8('A text of code\n\n<script>window.isHurt = true</script> stands in the text.')],
    ]);
    await pressButton(library, 'Add to library');
    const titles = await listTitles(library, 5);
    expect(titles).toEqual(
      expect.arrayContaining(['Забастовка в порту', 'The “strike” of Port Elsa', 'A page of code', 'A text of code']),
    );
    expect(await library.evaluate(() => 'isHurt' in window)).toBe(false);
    await library.close();
  });
});

it('does not lose the others to a file that is nested deeper than a browser can follow', async ({ session }) => {
  const library = await openEmptyLibrary(session);
  await choose(library, [
    ['deep.md', new TextEncoder().encode(`${'>'.repeat(20_000)} Deep.\n`)],
    ['good.md', GOOD],
  ]);
  await pressButton(library, 'Add to library');
  // Chromium reads it, Firefox cannot.
  await vi.waitFor(
    async () => {
      const titles = await library.$$eval('.entry-title', (entries) => entries.map(({ textContent }) => textContent));
      expect(titles).toContain(TITLE);
    },
    { timeout: 15_000, interval: 100 },
  );
  await library.close();
});

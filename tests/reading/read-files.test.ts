import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { parseBackgrounder } from '@/core/backgrounder/parse-backgrounder';
import { formatProblem } from '@/core/backgrounder/problem';
import type { LibraryEntry } from '@/core/library/entry';
import { packLibrary } from '@/core/library/pack-library';
import { type ChosenFile, readFiles, type ReadItem } from '@/reading/read-files';
import { STRIKE_JSON } from '@@/tests/core/backgrounder/json/strike-json';
import { SAMPLE_ENTRY } from '@@/tests/ui/sample-library';
import { SAMPLE_SUBSCRIPTION } from '@@/tests/ui/sample-subscription';
import { STRIKE_FILE } from '@@/tests/core/backgrounder/strike-file';

const TEXT = 'The dockers of Port Elsa are on strike. Their union wants shorter shifts.';
const HTML = `<!doctype html><title>Strike</title><body><p>${TEXT}</p></body>`;

function choose(name: string, content: string | Uint8Array): ChosenFile {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) };
}

async function readAll(files: readonly ChosenFile[]): Promise<readonly ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readFiles(files, new AbortController().signal)) items.push(item);
  return items;
}

/** The title of each document, or what is wrong with it. */
async function tell(...files: readonly ChosenFile[]): Promise<readonly string[]> {
  const items = await readAll(files);
  return items.flatMap(({ found }) => {
    if (found.kind === 'entry') return [`entry ${found.entry.backgrounder.id}`];
    if (found.kind === 'subscription') return [`subscription to ${found.whole.subscription.url}`];
    return found.result.isRead ? [found.result.draft.title] : found.result.problems.map(formatProblem);
  });
}

const FROM_TEXT = 'The dockers of Port Elsa are on strike';
const FROM_STRIKE = 'The harbour strike at Port Elsa';

describe('a file', () => {
  it.each([
    ['strike.txt', TEXT, FROM_TEXT],
    ['strike.TXT', TEXT, FROM_TEXT],
    ['strike', TEXT, FROM_TEXT],
    ['strike.news', TEXT, FROM_TEXT],
    ['strike.md', STRIKE_FILE, FROM_STRIKE],
    ['strike.markdown', `# Strike\n\n${TEXT}`, 'Strike'],
    ['strike', STRIKE_FILE, FROM_STRIKE],
    ['strike.json', STRIKE_JSON, FROM_STRIKE],
    ['strike', STRIKE_JSON, FROM_STRIKE],
    ['strike.html', HTML, 'Strike'],
    ['strike.htm', HTML, 'Strike'],
    ['strike.txt', HTML, 'Strike'],
    ['strike.php', HTML, 'Strike'],
  ])('is read by its name, else by how it begins: %s', async (name, content, title) => {
    expect(await tell(choose(name, content))).toEqual([title]);
  });

  it('is from the day in its name where it names none itself', async () => {
    const dateOf = async (name: string, text: string) => {
      const [item] = await readAll([choose(name, text)]);
      return item?.found.kind === 'document' && item.found.result.isRead ? item.found.result.draft.date : undefined;
    };
    expect(await dateOf('2024-02-29-strike.md', TEXT)).toBe('2024-02-29');
    expect(await dateOf('2024-02-29-strike.md', `date: 2024-03-01\n\n${TEXT}`)).toBe('2024-03-01');
    expect(await dateOf('2024-02-31-strike.md', TEXT)).toBeNull();
  });

  it.each([
    [
      'strike.mhtml',
      `From: <Saved by Blink>\nMIME-Version: 1.0\n\n${TEXT}`,
      'strike.mhtml, file: is a web archive; save the page as HTML and choose that file.',
    ],
    ['empty.txt', '', 'empty.txt, file: is empty; choose a file with text.'],
    [
      'blank.txt',
      ' \n\n ',
      'blank.txt, file: has no text that could be read; choose a file with a background or questions.',
    ],
    [
      'page.html',
      '<html></html>',
      'page.html, file: has no text that could be read; choose a file with a background or questions.',
    ],
    [
      'drawing.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><text>Strike in Port Elsa.</text></svg>',
      'drawing.svg, file: is of a kind that holds data or code; choose Markdown, plain text, HTML or JSON of a backgrounder.',
    ],
    [
      'crane.js',
      'const cranes = 3;\n',
      'crane.js, file: is of a kind that holds data or code; choose Markdown, plain text, HTML or JSON of a backgrounder.',
    ],
    [
      'feed',
      '<?xml version="1.0"?><rss><channel></channel></rss>',
      'feed, file: is of a kind that holds data or code; choose Markdown, plain text, HTML or JSON of a backgrounder.',
    ],
    [
      'cut.md',
      STRIKE_FILE.slice(0, 120),
      'cut.md, line 1, front matter: is not closed; end it with a line `---` before the text.',
    ],
    ['strike.pdf', '%PDF-1.4', 'strike.pdf, file: is a PDF; copy its text into a text file and choose that.'],
    [
      'strike.json',
      '{',
      'strike.json, line 1, file: ends before its last bracket is closed; get the whole file, or close the brackets.',
    ],
    [
      'strike.md',
      STRIKE_FILE.replace('place', 'town'),
      'strike.md, line 17, terms.port-elsa.kind: “town” is no kind of term; write one of person, place, organisation, media, event, concept.',
    ],
  ])('is refused with one sentence: %s', async (name, content, sentence) => {
    expect(await tell(choose(name, content))).toEqual([sentence]);
  });

  it.each([
    ['huge.txt', 'huge.txt, file: has 100 MB, more than the 20 that can be read; split it.'],
    ['huge.zip', 'huge.zip, file: has 100 MB, more than the 60 that can be read; pack it in parts.'],
  ])('is refused before it is read where it is too large: %s', async (name, sentence) => {
    const arrayBuffer = () => {
      throw new Error('was read');
    };
    expect(await tell({ name, size: 100_000_000, arrayBuffer })).toEqual([sentence]);
  });

  it('that is gone is refused', async () => {
    const arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await tell({ name: 'a.txt', size: 5, arrayBuffer })).toEqual([
      'a.txt, file: cannot be read; look whether it is still there and choose it again.',
    ]);
  });

  it('does not stop the others', async () => {
    const told = await tell(
      choose('a.txt', ''),
      choose('b.txt', TEXT),
      choose('c.zip', 'PK\x05\x06'),
      choose('d.html', HTML),
    );
    expect(told).toEqual([
      'a.txt, file: is empty; choose a file with text.',
      FROM_TEXT,
      'c.zip, file: is cut off or damaged; get the whole file.',
      'Strike',
    ]);
  });

  it('may be the browser’s own', async () => {
    expect(await tell(new File([TEXT], 'strike.txt'))).toEqual([FROM_TEXT]);
  });
});

describe('an archive', () => {
  it('gives each of its files', async () => {
    const bytes = zipSync({
      'a.txt': strToU8(TEXT),
      'folder/strike.md': strToU8(STRIKE_FILE),
      'folder/bad.md': strToU8(STRIKE_FILE.replace('place', 'town')),
      '../climb.txt': strToU8(TEXT),
      'inner.zip': zipSync({ 'a.txt': strToU8(TEXT) }),
      'bomb.txt': new Uint8Array(15_000_000),
      'strike.json': strToU8(STRIKE_JSON),
    });
    expect(await tell(choose('news.zip', bytes))).toEqual([
      FROM_TEXT,
      FROM_STRIKE,
      expect.stringMatching(/^news\.zip\/folder\/bad\.md, line 17, terms\.port-elsa\.kind: /),
      'news.zip/../climb.txt, file: has a path that leads out of the archive; pack it again, from within its folder.',
      'news.zip/inner.zip, file: is an archive within the archive; unpack it and choose it by itself.',
      expect.stringMatching(
        /^news\.zip\/bomb\.txt, file: unpacks to \d+ times its size, as no text does; do not use it\.$/,
      ),
      FROM_STRIKE,
    ]);
  });

  it('is not asked for what lies beside its documents', async () => {
    const names = [
      '__MACOSX/._a.txt',
      '.DS_Store',
      'page_files/a.png',
      'page_files/style.css',
      'page_files/x.js',
      'Thumbs.db',
    ];
    const aside = Object.fromEntries(names.map((name) => [name, strToU8('x')]));
    expect(await tell(choose('page.zip', zipSync({ ...aside, 'page.html': strToU8(HTML) })))).toEqual(['Strike']);
    expect(await tell(choose('page.zip', zipSync(aside)))).toEqual([
      'page.zip, file: holds no file that could be read; pack text, Markdown, JSON or HTML files.',
    ]);
  });

  it('is known by its bytes, and a document of an office program by its name', async () => {
    const bytes = zipSync({ 'a.txt': strToU8(TEXT) });
    expect(await tell(choose('news', bytes))).toEqual([FROM_TEXT]);
    expect(await tell(choose('news.docx', bytes))).toEqual([
      'news.docx, file: is an archive or a document of an office program; save it as plain text or HTML and choose that file.',
    ]);
  });

  it('is known for a document of an office program by what is in it', async () => {
    const letter = zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8(TEXT) });
    const fix = 'is an archive or a document of an office program; save it as plain text or HTML and choose that file.';
    expect(await tell(choose('letter.md', letter))).toEqual([`letter.md, file: ${fix}`]);
    expect(await tell(choose('news.zip', zipSync({ 'letter.docx': letter })))).toEqual([
      `news.zip/letter.docx, file: ${fix}`,
    ]);
  });

  it('of all of a library gives its entries as they were', async () => {
    const parsed = parseBackgrounder(STRIKE_FILE, 'strike.md');
    if (!parsed.isValid) throw new Error('The file is broken');
    const entry: LibraryEntry = {
      backgrounder: parsed.backgrounder,
      isOn: false,
      origin: { kind: 'file', url: null, fileName: 'strike.md' },
      addedAtMs: 1,
      changedAtMs: 2,
      notes: { 'port-elsa': 'Ask Jane.' },
      previous: { backgrounder: { ...parsed.backgrounder, title: 'Older' }, changedAtMs: 0 },
    };
    const pieces = [...packLibrary([entry])];
    const items = await readAll([
      choose('library.zip', new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer())),
    ]);
    expect(items.map(({ found }) => found)).toEqual([{ kind: 'entry', entry }]);
  });

  it('of all of a library gives its subscriptions after its entries', async () => {
    const {
      documentCount: _,
      waitingCount: __,
      newsCount: ___,
      unreadCount: ____,
      ...subscription
    } = SAMPLE_SUBSCRIPTION;
    const pieces = [...packLibrary([SAMPLE_ENTRY], [{ subscription, documents: [] }])];
    const bytes = new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
    const items = await readAll([choose('library.zip', bytes)]);
    expect(items.map(({ found }) => found)).toEqual([
      { kind: 'entry', entry: SAMPLE_ENTRY },
      { kind: 'subscription', whole: { subscription, documents: [] } },
    ]);
    expect(items.at(-1)).toMatchObject({ doneCount: 2, totalCount: 2 });
  });

  it('of a library that lacks a file gives the others', async () => {
    const entry = { id: 'strike', isOn: true, origin: { kind: 'form' }, addedAtMs: 1, changedAtMs: 1, notes: {} };
    const files = ['backgrounders/strike.json', 'backgrounders/gone.json'];
    const manifest = { format: 'backgrounder-library', version: 1, entries: files.map((file) => ({ ...entry, file })) };
    const strike = JSON.parse(STRIKE_JSON) as { terms: object[] };
    const terms = strike.terms.map((term) => ({ broad: false, aliases: {}, broadAliases: {}, ...term }));
    const bytes = zipSync({
      'library.json': strToU8(JSON.stringify(manifest)),
      'backgrounders/strike.json': strToU8(JSON.stringify({ ...strike, terms })),
    });
    expect(await tell(choose('library.zip', bytes))).toEqual([
      'entry strike',
      'library.zip/backgrounders/gone.json, file: is missing from the library or damaged; export the library again.',
    ]);
  });
});

describe('reading', () => {
  const bytes = zipSync(Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`${index}.txt`, strToU8(TEXT)])));

  it('says how far it is', async () => {
    const items = await readAll([choose('a.txt', TEXT), choose('news.zip', bytes)]);
    expect(items.map(({ doneCount, totalCount }) => `${doneCount}/${totalCount}`)).toEqual([
      '1/2',
      '2/6',
      '3/6',
      '4/6',
      '5/6',
      '6/6',
    ]);
  });

  it('ends when it is told to', async () => {
    const controller = new AbortController();
    const read: string[] = [];
    for await (const { fileName } of readFiles([choose('news.zip', bytes), choose('a.txt', TEXT)], controller.signal)) {
      read.push(fileName);
      if (read.length === 2) controller.abort();
    }
    expect(read).toEqual(['news.zip/0.txt', 'news.zip/1.txt']);
  });

  it('does not begin where it was told to end before', async () => {
    const items = readFiles([choose('a.txt', TEXT)], AbortSignal.abort());
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });
});

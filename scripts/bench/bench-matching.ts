import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Backgrounder, Term } from '@/core/backgrounder/backgrounder';
import { buildTermIndex } from '@/core/matching/build-term-index';
import { findMentions } from '@/core/matching/find-mentions';
import type { TextBlock } from '@/core/page/text-block';
import { decideMentions } from '@/core/subject/decide-mentions';

import { collectBlocks } from '@/page/text/collect-blocks';
import { openPage } from '@@/scripts/eval/find-on-page';
import { loadBackgrounders } from '@@/scripts/eval/load-backgrounders';
import { readGold } from '@@/scripts/eval/read-gold';

const ROUNDS = 30;

/** Text to measure on: pages, with their walk where they are real ones. */
interface Sample {
  readonly pages: readonly { readonly blocks: readonly TextBlock[]; readonly lang: string | null }[];
  /** Walks the text nodes and reads each character once. */
  readonly walk: () => number;
}

/**
 * Prints how long deciding takes beside walking the text nodes of the same pages and reading each character once, with the
 * bundled backgrounder alone and with 100,000 further terms. A folder holds saved pages or gold sentences, which name
 * far more than pages do.
 */
export function benchMatching(folders: readonly string[], root: string): void {
  const bundled = loadBackgrounders(join(root, 'assets/backgrounders'));
  const small = build('bundled', bundled);
  const large = build('bundled and 100,000 more', [...bundled, makeBackgrounder(100_000)]);
  for (const folder of folders.length > 0 ? folders : [join(root, 'tests/fixtures/gold')]) {
    const sample = loadSample(folder);
    const texts = sample.pages.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    const times = { walk: Infinity, read: Infinity, small: Infinity, large: Infinity };
    for (let round = 0; round < ROUNDS; round++) {
      times.walk = Math.min(times.walk, time(sample.walk));
      times.read = Math.min(
        times.read,
        time(() => readAll(texts)),
      );
      times.small = Math.min(
        times.small,
        time(() => decide(small, sample)),
      );
      times.large = Math.min(
        times.large,
        time(() => decide(large, sample)),
      );
    }
    const perCharacter = (ms: number) => `${((ms * 1e6) / characters).toFixed(2)} ns a character`;
    const ratio = (ms: number) =>
      `${(ms / times.walk).toFixed(2)} × walking, ${(ms / times.read).toFixed(2)} × reading`;
    console.log(`\n${folder}: ${texts.length} blocks, ${characters} characters, best of ${ROUNDS} rounds`);
    console.log(
      `walking text nodes and reading: ${perCharacter(times.walk)}; reading alone: ${perCharacter(times.read)}`,
    );
    console.log(`deciding, bundled:              ${perCharacter(times.small)}, ${ratio(times.small)}`);
    console.log(
      `deciding, 100,000 more:         ${perCharacter(times.large)}, ${(times.large / times.small).toFixed(2)} × bundled`,
    );
  }
}

function loadSample(folder: string): Sample {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const html = files.filter((file) => file.endsWith('.html'));
  return html.length > 0 ? loadPages(html) : loadGold(files.filter((file) => file.endsWith('.txt')));
}

function loadGold(files: readonly string[]): Sample {
  const pages = files
    .flatMap((file) => readGold(readFileSync(file, 'utf8'), file))
    .map(({ lang, paragraphs }) => ({
      blocks: paragraphs.map(({ text }) => ({ text, role: 'body' as const, lang: null })),
      lang,
    }));
  const texts = pages.flatMap(({ blocks }) => blocks.map(({ text }) => text));
  return { pages, walk: () => readAll(texts) };
}

function loadPages(files: readonly string[]): Sample {
  const documents = files.map((file) => openPage(readFileSync(file)));
  const pages = documents.map((document) => ({
    blocks: collectBlocks(document.body).map(({ text, role, lang }) => ({ text, role, lang })),
    lang: document.documentElement.getAttribute('lang'),
  }));
  const walk = () => {
    let sum = 0;
    for (const document of documents) {
      const walker = document.createTreeWalker(document.body, 4);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        sum = (sum + readAll([node.nodeValue ?? ''])) | 0;
    }
    return sum;
  };
  return { pages, walk };
}

function build(label: string, backgrounders: readonly Backgrounder[]) {
  const memoryBefore = process.memoryUsage().heapUsed;
  const start = performance.now();
  const index = buildTermIndex(backgrounders);
  const ms = performance.now() - start;
  const megabytes = (process.memoryUsage().heapUsed - memoryBefore) / 1e6;
  console.log(`index, ${label}: ${ms.toFixed(0)} ms, ${megabytes.toFixed(0)} MB`);
  return index;
}

function decide(index: ReturnType<typeof buildTermIndex>, { pages }: Sample): number {
  let shown = 0;
  for (const { blocks, lang } of pages) {
    const findings = findMentions(index, blocks, lang);
    const decided = blocks.map(({ role }, position) => ({ role, findings: findings[position]! }));
    shown += decideMentions(decided, { showsBroadAnyway: false }).shown.length;
  }
  return shown;
}

function readAll(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

let sink = 0;

function time(run: () => number): number {
  const start = performance.now();
  sink ^= run();
  return performance.now() - start;
}

/** Terms with made-up two-word names, a fifth of them Russian ones that are inflected. */
function makeBackgrounder(count: number): Backgrounder {
  const random = createRandom(42);
  const syllables = 'ba ke li mo nu ra se ti vo za den mar kol stin ver'.split(' ');
  const cyrillic = 'ба ке ли мо ну ра се ти во за ден мар кол стин вер'.split(' ');
  const word = (from: readonly string[]) => {
    const letters = Array.from(
      { length: 2 + Math.floor(random() * 3) },
      () => from[Math.floor(random() * from.length)],
    ).join('');
    return letters[0]!.toUpperCase() + letters.slice(1);
  };
  const terms = Array.from({ length: count }, (_, position): Term => {
    const aliases: Term['aliases'] = position % 5 === 0 ? { ru: [`${word(cyrillic)} ${word(cyrillic)}ов`] } : {};
    const name = `${word(syllables)} ${word(syllables)}`;
    return { id: `made-${position}`, name, kind: 'person', broad: false, summary: '', aliases, broadAliases: {} };
  });
  return {
    id: 'made',
    title: 'Made',
    date: '2024-01-01',
    source: 'made',
    sourceNote: null,
    language: 'en',
    paragraphs: [],
    faq: [],
    terms,
  };
}

/** A small generator of numbers from 0 to 1 that is the same every time (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

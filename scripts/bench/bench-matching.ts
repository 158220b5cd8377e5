import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Backgrounder, Term } from '@/core/backgrounder/backgrounder';
import { buildTermIndex } from '@/core/matching/build-term-index';
import { findMentions } from '@/core/matching/find-mentions';
import type { TextBlock } from '@/core/page/text-block';
import { decideMentions } from '@/core/subject/decide-mentions';

import { loadBackgrounders } from '@@/scripts/eval/load-backgrounders';
import { readGold } from '@@/scripts/eval/read-gold';

const ROUNDS = 30;
const BLOCKS = 2000;

/**
 * Prints how long deciding takes beside reading each character of the same text once, with the bundled backgrounder alone
 * and with 100,000 further terms. The text is the gold of `--gold`'s folders or the project's own, repeated.
 */
export function benchMatching(folders: readonly string[], root: string): void {
  const blocks = loadBlocks(folders.length > 0 ? folders : [join(root, 'tests/fixtures/gold')]);
  const bundled = loadBackgrounders(join(root, 'assets/backgrounders'));
  const characters = blocks.reduce((sum, { text }) => sum + text.length, 0);
  console.log(`${blocks.length} blocks, ${characters} characters, best of ${ROUNDS} rounds`);

  const small = build('bundled', bundled);
  const large = build('bundled and 100,000 more', [...bundled, makeBackgrounder(100_000)]);
  const times = { read: Infinity, small: Infinity, large: Infinity };
  for (let round = 0; round < ROUNDS; round++) {
    times.read = Math.min(
      times.read,
      time(() => readAll(blocks)),
    );
    times.small = Math.min(
      times.small,
      time(() => decide(small, blocks)),
    );
    times.large = Math.min(
      times.large,
      time(() => decide(large, blocks)),
    );
  }
  const perCharacter = (ms: number) => `${((ms * 1e6) / characters).toFixed(2)} ns a character`;
  console.log(`reading each character once: ${perCharacter(times.read)}`);
  console.log(
    `deciding, bundled:           ${perCharacter(times.small)}, ${(times.small / times.read).toFixed(2)} × reading`,
  );
  console.log(
    `deciding, 100,000 more:      ${perCharacter(times.large)}, ${(times.large / times.small).toFixed(2)} × bundled`,
  );
}

function loadBlocks(folders: readonly string[]): readonly TextBlock[] {
  const paragraphs = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => readGold(readFileSync(join(folder, name), 'utf8'), name))
      .flatMap((page) => page.paragraphs.map(({ text }) => ({ text, role: 'body' as const, lang: page.lang }))),
  );
  return Array.from({ length: BLOCKS }, (_, position) => paragraphs[position % paragraphs.length]!);
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

function decide(index: ReturnType<typeof buildTermIndex>, blocks: readonly TextBlock[]): number {
  const findings = findMentions(index, blocks, null);
  const decided = blocks.map(({ role }, position) => ({ role, findings: findings[position]! }));
  return decideMentions(decided, { showsBroadAnyway: false }).shown.length;
}

/** What every walk over a page's text has to do. */
function readAll(blocks: readonly TextBlock[]): number {
  let sum = 0;
  for (const { text } of blocks) for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
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

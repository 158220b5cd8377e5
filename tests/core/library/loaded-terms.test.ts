import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { Backgrounder, Term } from '@/core/backgrounder/backgrounder';
import { createLoadedTerms } from '@/core/library/loaded-terms';
import type { LibrarySource } from '@/core/library/library-source';
import { createMemorySource } from '@/core/library/memory-source';
import { inflectWord } from '@/core/matching/inflection/inflect-word';
import { listNames } from '@/core/matching/names/merge-terms';
import { splitName } from '@/core/matching/names/split-name';
import { buildTermIndex } from '@/core/matching/build-term-index';
import { findMentions } from '@/core/matching/find-mentions';
import type { TextBlock } from '@/core/page/text-block';
import { createSeededRandom } from '@@/scripts/bench/seeded-random';
import { loadBackgrounders } from '@@/scripts/eval/load-backgrounders';
import { readGold } from '@@/scripts/eval/read-gold';

import { backgrounder, term, withoutNotes } from './sample-library';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const GOLD_FOLDER = 'tests/fixtures/gold';

const bundled = loadBackgrounders('assets/backgrounders');
const goldPages = readdirSync(GOLD_FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readGold(readFileSync(join(GOLD_FOLDER, name), 'utf8'), name))
  .map(({ id, lang, paragraphs }) => ({ id, lang, blocks: paragraphs.map(({ text }) => makeBlock(text)) }));

/** Words of all scripts, and what languages inflect them; the same few, so that names share words, keys and whole names. */
const LANGUAGES = 'en de fr ru uk pl cs sr tr az hu fi hy ka el ar he fa zh ja ko th hi'.split(' ');
const WORDS = [
  ...'Norland Harbour Union Bank of the New York Iran Iranian McDonald İzmir Straße Ewa Ewan Mara Œuvre'.split(' '),
  ...'Ольга Норландия Москва Нагорный Киев Ёлка Ганна Львів Стрий'.split(' '),
  ...'Praha Łódź Rybář Gdańsk Šárka Ankara Bakı Երևան Հայաստան թբիլისი საქართველო Αθήνα Κρήτη'.split(' '),
  ...'الشمال القدس ירושלים حيفا 北 国 北京 亚美 東京 アルメニア 서울 กรุง เทพ दिल्ली'.split(' '),
  ...'NATO US U.S. RT-2 A.B. d’Arc l’Union Al-Kut Ростов-на-Дону 12 Karabakh12'.split(' '),
];
const JOINTS = [' ', ' ', ' ', '-', ' - ', '’', '.', ', ', '', '\n', '\u{ad}', '/', ' & '];

type Random = ReturnType<typeof createSeededRandom>;

function makeBlock(text: string): TextBlock {
  return { text, role: 'body', lang: null };
}

function makeName(random: Random): string {
  const count = 1 + random.next(4);
  return Array.from(
    { length: count },
    (_, index) => (index === 0 ? '' : random.pick(JOINTS)) + random.pick(WORDS),
  ).join('');
}

function makeNames(random: Random, most: number): Record<string, string[]> {
  return Object.fromEntries(
    Array.from({ length: random.next(most + 1) }, () => [
      random.pick(LANGUAGES),
      Array.from({ length: 1 + random.next(3) }, () => makeName(random)),
    ]),
  );
}

/** Documents that share ids, names and days, so that there is always something to be in doubt about. */
function makeDocument(random: Random, position: number): Backgrounder {
  const terms = Array.from({ length: random.next(40) }, (): Term => {
    const kind = random.pick(['person', 'place', 'organisation', 'media'] as const);
    const change = {
      kind,
      broad: random.next(4) === 0,
      aliases: makeNames(random, 3),
      broadAliases: makeNames(random, 1),
    };
    return term(`term-${random.next(60)}`, makeName(random), change);
  });
  const language = random.pick(LANGUAGES);
  const day = `2024-01-0${1 + random.next(3)}`;
  return { ...backgrounder(`document-${position}`, day, terms, makeText(random, terms, language)), language };
}

/** Names of the terms, in any of their forms or in another case, among other words. */
function makeText(random: Random, terms: readonly Term[], language: string): string {
  const piece = () => {
    if (terms.length === 0 || random.next(3) === 0) return random.pick(WORDS);
    const name = inflect(random, random.pick(listNames({ ...random.pick(terms), isKey: false }, language)));
    return random.next(6) === 0 ? name.toUpperCase() : name;
  };
  return Array.from({ length: 5 + random.next(20) }, () => piece() + random.pick(JOINTS)).join('');
}

/** The name with each word in one of the forms that its language has for it there. */
function inflect(random: Random, { text, language }: { text: string; language: string }): string {
  const words = splitName(text);
  return words
    .map((word, position) => {
      const forms = inflectWord(word.text, language, {
        isFirst: position === 0,
        isLast: position === words.length - 1,
      });
      return (position === 0 ? '' : word.joint || ' ') + random.pick(forms).form;
    })
    .join('');
}

async function findLoaded(
  terms: ReturnType<typeof createLoadedTerms>,
  blocks: readonly TextBlock[],
  lang: string | null,
) {
  const { index, mayName } = await terms.prepare(blocks);
  return findMentions(index, blocks, lang, (position) => mayName[position]!);
}

describe(`terms loaded for a page (SEED=${SEED})`, () => {
  it('are enough to find what an index of everything finds, page after page', { timeout: 120_000 }, async () => {
    const random = createSeededRandom(SEED);
    let mentionCount = 0;
    for (let round = 0; round < 25; round++) {
      const documents = Array.from({ length: 1 + random.next(8) }, (_, position) => makeDocument(random, position));
      const everything = buildTermIndex(documents);
      const source = createMemorySource(withoutNotes(documents));
      let terms = createLoadedTerms(source, await source.loadSieve());
      const named = documents.flatMap((document) => document.terms);
      for (let page = 0; page < 12; page++) {
        if (random.next(2) === 0) terms = createLoadedTerms(source, await source.loadSieve());
        const lang = random.pick(LANGUAGES);
        const blocks = Array.from({ length: 1 + random.next(4) }, () => makeBlock(makeText(random, named, lang)));
        const expected = findMentions(everything, blocks, lang);
        expect({ blocks, found: await findLoaded(terms, blocks, lang) }).toEqual({ blocks, found: expected });
        mentionCount += expected.reduce((sum, { mentions }) => sum + mentions.length, 0);
      }
    }
    expect(mentionCount).toBeGreaterThan(1000);
  });

  it('are enough on every page of gold, with the bundled document among others', { timeout: 120_000 }, async () => {
    const random = createSeededRandom(SEED + 1);
    const others = Array.from({ length: 10 }, (_, position) => makeDocument(random, position));
    const rival = backgrounder('rival', '2024-05-01', shareTerms(bundled[0]!.terms), bundled[0]!.paragraphs.join(' '));
    const documents = [...bundled, ...others, rival];
    const everything = buildTermIndex(documents);
    const source = createMemorySource(withoutNotes(documents));
    const sieve = await source.loadSieve();
    const terms = createLoadedTerms(source, sieve);
    for (const { id, lang, blocks } of goldPages) {
      const expected = findMentions(everything, blocks, lang);
      expect([id, await findLoaded(terms, blocks, lang)]).toEqual([id, expected]);
      for (const [position, block] of blocks.entries()) {
        const found = await findLoaded(createLoadedTerms(source, sieve), [block], lang);
        expect([id, found]).toEqual([id, [expected[position]]]);
      }
    }
    expect(goldPages.length).toBeGreaterThan(50);
  });
});

/** The same terms for another document: some under other ids, some broad, some with fewer names. */
function shareTerms(terms: readonly Term[]): readonly Term[] {
  return terms.map((shared, position) => ({
    ...shared,
    id: position % 3 === 0 ? `other-${shared.id}` : shared.id,
    broad: position % 4 === 0,
    aliases: position % 5 === 0 ? {} : shared.aliases,
  }));
}

describe('loading', () => {
  const sea = term('grey-sea', 'Grey Sea');
  const documents = [
    backgrounder('a', '2024-01-01', [sea, term('port-elsa', 'Port Elsa')], ''),
    backgrounder('b', '2023-01-01', [term('grey-sea', 'Northern Waters'), term('varholm', 'Varholm')], ''),
  ];

  /** A source that notes what it is asked. */
  function listen(): { source: LibrarySource; asked: string[] } {
    const asked: string[] = [];
    const memory = createMemorySource(withoutNotes(documents));
    const source: LibrarySource = {
      ...memory,
      findRowsByKeys: (keys) => (asked.push(`${keys.length} keys`), memory.findRowsByKeys(keys)),
      findRowsByTermIds: (ids) => (asked.push(ids.join(' ')), memory.findRowsByTermIds(ids)),
    };
    return { source, asked };
  }

  it('asks for what a page names, with all its names, and for nothing twice', async () => {
    const { source, asked } = listen();
    const terms = createLoadedTerms(source, await source.loadSieve());
    const blocks = [makeBlock('Storms on the Grey Sea.'), makeBlock('Nothing of note.')];
    expect((await terms.prepare(blocks)).mayName).toEqual([true, false]);
    expect(asked).toEqual(['1 keys', 'grey-sea']);
    await terms.prepare([makeBlock('The Grey Sea again, or Northern Waters.')]);
    expect(asked).toEqual(['1 keys', 'grey-sea', '1 keys']);
    expect(terms.termCount).toBe(1);
    const found = await findLoaded(terms, [makeBlock('Northern Waters')], 'en');
    expect(found[0]?.mentions.map(({ termId }) => termId)).toEqual(['grey-sea']);
  });

  it('asks for nothing where a page names nothing', async () => {
    const { source, asked } = listen();
    const terms = createLoadedTerms(source, await source.loadSieve());
    await terms.prepare([makeBlock('A quiet day in the village, with some rain.')]);
    expect(asked).toEqual([]);
  });

  it('goes on after a failure', async () => {
    const memory = createMemorySource(withoutNotes(documents));
    const source = { ...memory, findRowsByKeys: () => Promise.reject(new Error('gone')) };
    const terms = createLoadedTerms(source, await source.loadSieve());
    const page = [makeBlock('Varholm')];
    await expect(terms.prepare(page)).rejects.toThrow('gone');
    Object.assign(source, memory);
    expect(await findLoaded(terms, page, 'en')).toMatchObject([{ mentions: [{ termId: 'varholm' }] }]);
  });
});

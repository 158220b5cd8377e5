import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { buildTermIndex } from '@/core/matching/build-term-index';
import { loadBackgrounders } from '@@/scripts/eval/load-backgrounders';
import { readGold } from '@@/scripts/eval/read-gold';
import { scoreGoldPage } from '@@/scripts/eval/score-gold';

const FOLDER = 'tests/fixtures/gold';

const index = buildTermIndex(loadBackgrounders('assets/backgrounders'));
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
const pages = files.flatMap((name) => readGold(readFileSync(`${FOLDER}/${name}`, 'utf8'), name));

describe('the project’s gold sentences', () => {
  it.each(pages.map((page) => [`${page.file} ${page.id}`, page] as const))('%s', (_, page) => {
    const errors = scoreGoldPage(index, page).errors.map(
      ({ kind, termId, excerpt }) => `${kind} ${termId}: ${excerpt}`,
    );
    expect(errors).toEqual([]);
  });

  it('are at least 150, in at least 20 languages', () => {
    expect(pages.flatMap(({ paragraphs }) => paragraphs).length).toBeGreaterThanOrEqual(150);
    expect(new Set(pages.map(({ lang }) => lang)).size).toBeGreaterThanOrEqual(20);
  });
});

it('counts what is missed and what is wrong, with the text around', () => {
  const [page] = readGold(
    '## made en\n[[armenia|Armenia]] and Nagorno-Karabakh, [[csto|csto]] and [[rybar|fish]].',
    'made.txt',
  );
  const { byTerm, errors } = scoreGoldPage(index, page!);
  expect(errors.map(({ kind, termId, line }) => [kind, termId, line])).toEqual([
    ['missed', 'rybar', 2],
    ['wrong', 'nagorno-karabakh', 2],
  ]);
  expect(errors[1]!.excerpt).toBe('Armenia and [Nagorno-Karabakh], csto and fish.');
  expect(byTerm.get('armenia')).toEqual({ expected: 1, found: 1, right: 1 });
  expect(byTerm.get('rybar')).toEqual({ expected: 1, found: 0, right: 0 });
});

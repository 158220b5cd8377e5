// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { ENGLISH_KEYS, englishWords } from '@@/tests/ui/english-words';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => join('src', file));
const SOURCE = [...FILES, 'wxt.config.ts'].map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');

/** Keys as components write them, `card.back`, with `*` for what a template fills in, and as the manifest does. */
const USED_KEYS = [
  ...Array.from(SOURCE.replaceAll(/\$\{[^}]+\}/g, '*').matchAll(/['`](\w+(?:\.[\w*]+)+)['`]/g), ([, key]) => key!),
  ...Array.from(SOURCE.matchAll(/__MSG_(\w+?)__/g), ([, name]) => name!.replaceAll('_', '.')),
];
const CALLED_KEYS = Array.from(SOURCE.matchAll(/\bwords\(\s*'([^']+)'/g), ([, key]) => key!);

function matches(key: string, used: string): boolean {
  const [parts, usedParts] = [key.split('.'), used.split('.')];
  return parts.length === usedParts.length && usedParts.every((part, index) => part === '*' || part === parts[index]);
}

describe('the interface’s words', () => {
  it.each(ENGLISH_KEYS)('%s is used', (key) => {
    expect(USED_KEYS.some((used) => matches(key, used))).toBe(true);
  });

  it.each([...new Set(CALLED_KEYS)])('%s is in the locale file', (key) => {
    expect(ENGLISH_KEYS).toContain(key);
  });

  it('have names that browsers take: ASCII letters, digits and no two alike but for their case', () => {
    const names = ENGLISH_KEYS.map((key) => key.replaceAll('.', '_').toLowerCase());

    expect(names.filter((name) => !/^\w+$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('englishWords', () => {
  it('picks the plural and fills in the count', () => {
    expect(englishWords('card.pageIsNewer', 1)).toBe('This page is over a year newer than the background.');
    expect(englishWords('card.pageIsNewer', 3)).toBe('This page is 3 years newer than the background.');
  });

  it('fills in what is given', () => {
    expect(englishWords('popup.onSite', ['news.example'])).toBe('On news.example');
    expect(englishWords('popup.quiet', 2, ['A and B'])).toMatch(/^A and B are named here/);
  });
});

import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

const WORDS: unknown = parse(readFileSync('src/locales/en.yml', 'utf8'));

/**
 * An interface text by its key, with `$1`, `$2` … filled in, so that a test names a control as a reader knows it and does
 * not break when the wording changes.
 */
export function word(key: string, ...values: string[]): string {
  let found = WORDS;
  for (const part of key.split('.'))
    found = typeof found === 'object' && found !== null ? Reflect.get(found, part) : null;
  if (typeof found !== 'string') throw new Error(`src/locales/en.yml has no text ${key}`);
  return values.reduce((text, value, i) => text.replace(`$${i + 1}`, value), found);
}

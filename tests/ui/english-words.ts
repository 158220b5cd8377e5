import { parse } from 'yaml';

import en from '@/locales/en.yml?raw';
import type { Words } from '@/ui/words';

interface Messages {
  readonly [key: string]: string | Messages;
}

type Argument = number | readonly (string | number)[];

const MESSAGES = parse(en) as Messages;

/** The interface's English words without a browser: the same keys, plurals (`1:` and `n:`) and `$1` as in the extension. */
export const englishWords = ((key: string, ...args: Argument[]) => {
  const count = args.find((arg) => typeof arg === 'number');
  const substitutions = args.find((arg) => typeof arg !== 'number') ?? (count === undefined ? [] : [count]);
  return findMessage(key, count).replace(/\$(\d)/g, (_, position) => String(substitutions[Number(position) - 1]));
}) as Words;

/** Every key of the locale file, as `words` takes it. A message with plurals is one key. */
export const ENGLISH_KEYS: readonly string[] = listKeys(MESSAGES);

function findMessage(key: string, count: number | undefined): string {
  const entry = key
    .split('.')
    .reduce<string | Messages | undefined>(
      (group, name) => (typeof group === 'object' ? group[name] : undefined),
      MESSAGES,
    );
  const text = typeof entry === 'object' && count !== undefined ? entry[count === 1 ? '1' : 'n'] : entry;
  if (typeof text !== 'string') throw new Error(`en.yml has no text for ${key}`);
  return text;
}

function listKeys(group: Messages): string[] {
  return Object.entries(group).flatMap(([name, entry]) => {
    const isText = typeof entry === 'string' || 'n' in entry;
    return isText ? [name] : listKeys(entry).map((key) => `${name}.${key}`);
  });
}

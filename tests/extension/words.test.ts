import { readdirSync, readFileSync } from 'node:fs';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parse } from 'yaml';

import { words } from '@/extension/words';

const MESSAGES: Record<string, string> = {
  popup_found: '$1 name | $1 names',
  popup_quiet: '$1 is named | $1 are named',
  popup_pause: 'Pause',
  card_asOf: 'As of $1',
};

beforeEach(() => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key: string, fillings = []) =>
    MESSAGES[key]!.replaceAll(/\$(\d)/g, (_, place) => String(fillings[place - 1])),
  );
});

describe('words', () => {
  it.each([
    ['a text', () => words('popup.pause'), 'Pause'],
    ['what it is filled with', () => words('card.asOf', ['May 2']), 'As of May 2'],
    ['the form for one', () => words('popup.found', 1), '1 name'],
    ['the form for none', () => words('popup.found', 0), '0 names'],
    ['the form for more', () => words('popup.found', 12), '12 names'],
    ['a form filled with something else', () => words('popup.quiet', 2, ['Rybar, RT']), 'Rybar, RT are named'],
  ])('give %s', (_, look, expected) => {
    expect(look()).toBe(expected);
  });

  it('know all forms that a locale file has', () => {
    const files = readdirSync('src/locales').map((file) => readFileSync(`src/locales/${file}`, 'utf8'));
    const forms = files.flatMap((file) => listForms(parse(file)));
    expect(new Set(forms)).toEqual(new Set(['1,n']));
  });
});

/** The keys of the forms of each text that depends on a number. */
function listForms(messages: unknown): string[] {
  if (typeof messages !== 'object' || messages === null) return [];
  const keys = Object.keys(messages);
  return keys.includes('n') ? [keys.join()] : Object.values(messages).flatMap(listForms);
}

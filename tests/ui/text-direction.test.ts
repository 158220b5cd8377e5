import { describe, expect, it } from 'vitest';

import { getTextAttributes } from '@/ui/text-direction';

describe('getTextAttributes', () => {
  it.each([
    ['en', 'ltr'],
    ['hy', 'ltr'],
    ['ja', 'ltr'],
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa-IR', 'rtl'],
    ['ckb', 'rtl'],
    ['az', 'ltr'],
    ['az-Arab', 'rtl'],
    ['not a language', 'ltr'],
    ['', 'ltr'],
  ])('%s reads %s', (language, dir) => {
    expect(getTextAttributes(language)).toEqual({ lang: language, dir });
  });
});

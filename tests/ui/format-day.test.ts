import { describe, expect, it } from 'vitest';

import { formatDay } from '@/ui/format-day';

describe('formatDay', () => {
  it.each([
    ['2023-11-14', 'en-GB', '14 November 2023'],
    ['2023-11-14', 'fr', '14 novembre 2023'],
    ['2024-01-01', 'en-GB', '1 January 2024'],
  ])('writes %s in %s as %s, in whatever time zone', (day, language, text) => {
    expect(formatDay(day, language)).toBe(text);
  });
});

import { describe, expect, it } from 'vitest';

import { yearsNewer } from '@/core/card/page-age';

describe('yearsNewer', () => {
  it.each([
    ['the same day', '2023-11-14', 0],
    ['an older page', '2019-01-01', 0],
    ['a day short of a year', '2024-11-13', 0],
    ['the anniversary, which is not over a year', '2024-11-14', 0],
    ['a day over a year', '2024-11-15', 1],
    ['a day short of two years', '2025-11-13', 1],
    ['two years to the day', '2025-11-14', 2],
    ['ten years and a bit', '2034-01-01', 10],
    ['a page that gives a time too', '2025-12-08T23:59:00+04:00', 2],
    ['a page without a date', null, 0],
    ['a page whose date is none', 'yesterday', 0],
    ['a page that gives only a month', '2026-05', 0],
  ])('counts whole years: %s', (_, pageDate, years) => {
    expect(yearsNewer('2023-11-14', pageDate)).toBe(years);
  });

  it.each([
    ['2025-02-28', 0],
    ['2025-03-01', 1],
    ['2028-02-29', 4],
  ])('takes a card of 29 February to be a year old after February: %s', (pageDate, years) => {
    expect(yearsNewer('2024-02-29', pageDate)).toBe(years);
  });
});

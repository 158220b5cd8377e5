import { describe, expect, it } from 'vitest';

import { parsePageDate } from '@/core/page/parse-page-date';

describe('parsePageDate', () => {
  it.each([
    ['2023-11-14', '2023-11-14'],
    ['2023-11-14T23:30:00+04:00', '2023-11-14'],
    [' 2023-11-14 08:15 ', '2023-11-14'],
    ['20231114', '2023-11-14'],
    ['20231114T081500Z', '2023-11-14'],
    ['2023/11/14', '2023-11-14'],
    ['Tue, 14 Nov 2023 08:00:00 GMT', '2023-11-14'],
    ['14 November 2023', '2023-11-14'],
    ['Nov. 4, 2023, 9:15 a.m.', '2023-11-04'],
    ['September 4 2023', '2023-09-04'],
  ])('reads %j', (text, expected) => {
    expect(parsePageDate(text)).toBe(expected);
  });

  it.each([
    [''],
    ['yesterday'],
    ['1699948800'],
    ['03/04/2023'],
    ['2023-02-30'],
    ['2023-13-01'],
    ['0000-01-01'],
    ['14 Brumaire 2023'],
    ['31 Feb 2023'],
  ])('gives nothing for %j', (text) => {
    expect(parsePageDate(text)).toBeNull();
  });
});

import { expect, it } from 'vitest';

import { isCalendarDay } from '@/core/backgrounder/is-calendar-day';

it.each([
  ['2023-11-14', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2023-13-01', false],
  ['2023-04-31', false],
  ['2023-00-10', false],
  ['2023-01-00', false],
  ['2023-1-4', false],
  ['14-11-2023', false],
  ['2023-11-14T10:00', false],
  ['', false],
])('says of %j: %s', (text, isDay) => {
  expect(isCalendarDay(text)).toBe(isDay);
});

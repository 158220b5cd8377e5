import { describe, expect, it } from 'vitest';

import { findDate } from '@/core/draft/dates/find-date';

describe('findDate', () => {
  it.each([
    ['2024-03-03'],
    ['2024-03-03T23:30:00-08:00'],
    ['2024/3/3'],
    ['3.3.2024'],
    ['03.03.2024, 14:20 Uhr'],
    ['3/3/2024'],
    ['Published: 3 March 2024'],
    ['March 3, 2024, 9:15 a.m.'],
    ['Mar. 3rd, 2024'],
    ['Sunday the 3rd of March, 2024'],
    ['Sonntag, 3. März 2024'],
    ['le 3 mars 2024 à 10h20'],
    ['domingo 3 de marzo de 2024'],
    ['3 de março de 2024'],
    ['3 marzo 2024'],
    ['3 maart 2024'],
    ['3 marca 2024 r.'],
    ['3. března 2024'],
    ['3. ožujka 2024.'],
    ['3 Mart 2024 Pazar'],
    ['2024-cü il, 3 mart 2024'],
    ['3 mars 2024'],
    ['3. maaliskuuta 2024'],
    ['2024. március 3.'],
    ['3 martie 2024'],
    ['2024 m. kovo 3 d.'],
    ['2024. gada 3. marts'],
    ['3. märts 2024'],
    ['Опубликовано 3 марта 2024 года'],
    ['3 березня 2024 р.'],
    ['3 март 2024 г.'],
    ['3 Μαρτίου 2024'],
    ['3 մարտի, 2024 թ.'],
    ['3 მარტი, 2024'],
    ['3 במרץ 2024'],
    ['٣ مارس ٢٠٢٤'],
    ['3 آذار 2024'],
    ['۱۳ اسفند ۱۴۰۲'],
    ['३ मार्च २०२४'],
    ['3 มีนาคม 2567'],
    ['3 tháng 3 năm 2024'],
    ['3 Maret 2024'],
    ['2024年3月3日'],
    ['2024년 3월 3일'],
    ['2024. 3. 3.'],
  ])('reads %s', (text) => {
    expect(findDate(text, null)?.date).toBe('2024-03-03');
  });

  it.each([
    ['03/04/2024', 'de', '2024-04-03'],
    ['03/04/2024', 'en-US', '2024-03-04'],
    ['03/04/2024', 'en-GB', '2024-04-03'],
    ['03/04/2024', 'en', null],
    ['03/04/2024', null, null],
    ['14 listopada 2023', 'pl', '2023-11-14'],
    ['14. listopada 2023.', 'hr', '2023-10-14'],
    ['14 listopada 2023', null, null],
  ])('reads %s in the language %s as %s', (text, language, date) => {
    expect(findDate(text, language)?.date ?? null).toBe(date);
  });

  it.each([
    ['no date at all'],
    ['30 February 2024'],
    ['2024-13-01'],
    ['12 March'],
    ['March 2024'],
    ['page 3 of 12, ISBN 2024-33-44'],
    ['version 1.2.3.2024'],
    ['3 March 0024'],
  ])('finds none in %s', (text) => {
    expect(findDate(text, 'en')).toBeNull();
  });

  it('says where the words stand, also behind digits of another script', () => {
    const text = 'تاريخ: ٣ مارس ٢٠٢٤ م';
    const found = findDate(text, 'ar')!;
    expect(text.slice(found.start, found.end)).toBe('٣ مارس ٢٠٢٤');
  });

  it('takes the first of several', () => {
    expect(findDate('3 March 2024, updated 2024-03-05', 'en')?.date).toBe('2024-03-03');
  });
});

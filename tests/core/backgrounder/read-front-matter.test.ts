import { expect, it } from 'vitest';

import { sayProblemsWith } from './strike-file';

it.each([
  [
    'no title',
    'title: The harbour strike at Port Elsa\n',
    '',
    'strike.md, line 2, title: is missing; write what the backgrounder is about.',
  ],
  [
    'an empty title',
    'title: The harbour strike at Port Elsa',
    'title:',
    'strike.md, line 2, title: is empty; write what the backgrounder is about.',
  ],
  [
    'a list for a title',
    'title: The harbour strike at Port Elsa',
    'title: [Strike, Harbour]',
    'strike.md, line 2, title: is not one text; write what the backgrounder is about.',
  ],
  [
    'a misspelt field',
    'sourceNote:',
    'sourceNotes:',
    'strike.md, line 6, sourceNotes: is no field of a backgrounder; write `sourceNote`, if that was meant.',
  ],
  [
    'a field of another format',
    'sourceNote:',
    'editor:',
    'strike.md, line 6, editor: is no field of a backgrounder; remove it, or use one of title, date, language, source, author, sourceNote, terms.',
  ],
  [
    'a day that the calendar does not have',
    '2024-02-29',
    '2023-02-29',
    'strike.md, line 3, date: “2023-02-29” is no day of the calendar; write the day the text is from, such as `date: 2023-11-14`.',
  ],
  [
    'a date in words',
    '2024-02-29',
    '29 February 2024',
    'strike.md, line 3, date: “29 February 2024” is not written as year-month-day; write the day the text is from, such as `date: 2023-11-14`.',
  ],
  [
    'a title of ten thousand letters',
    'The harbour strike at Port Elsa',
    'x'.repeat(10_000),
    'strike.md, line 2, title: has 10000 characters, more than the 300 there may be; shorten it.',
  ],
  [
    'a sign that turns the direction of a title',
    'The harbour strike',
    'The \u202Eharbour strike',
    'strike.md, line 2, title: has a character that cannot be seen (U+202E); remove it.',
  ],
  [
    'a language by its name',
    'language: en',
    'language: English',
    'strike.md, line 4, language: “English” is no language tag; write the tag of the text’s language, such as `language: en`.',
  ],
  [
    'no source',
    'source: the Elsa Herald\n',
    '',
    'strike.md, line 2, source: is missing; write who reported it, as the card is to name it after the date.',
  ],
  [
    'an empty note',
    'sourceNote: Wages are in crowns.',
    'sourceNote:',
    'strike.md, line 6, sourceNote: is empty; write what a careful reader should know, or leave it out.',
  ],
])('names line, field and fix for %s', (_mistake, passage, replacement, sentence) => {
  expect(sayProblemsWith(passage, replacement)).toEqual([sentence]);
});

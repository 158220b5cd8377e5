import { expect, it } from 'vitest';

import { createHeading, createParagraph } from '@/core/draft/block';
import { findSourceNote } from '@/core/draft/text/source-note';

const BACKGROUND = ['One thing happened.', 'Another followed.', 'Then it rained.', 'In the end the sun came out.'].map(
  (text) => createParagraph(text),
);

it.each([
  ['en', 'These statements have been paraphrased. The original article can be found on the CNN website.', 'CNN'],
  ['en', 'Quotes are paraphrased for clarity.', null],
  ['en', 'The original story appeared in the Elsa Herald.', 'Elsa Herald'],
  ['en', 'This article is based on a report by The Associated Press.', 'The Associated Press'],
  ['en', 'This article was first published by “Harbour Weekly” on 3 March.', 'Harbour Weekly'],
  ['en', 'The original report is at www.herald.example/strike.', 'herald.example'],
  [
    'de',
    'Die Aussagen sind sinngemäß wiedergegeben. Den Originalartikel finden Sie im „Elsaer Boten“.',
    'Elsaer Boten',
  ],
  ['fr', 'Les propos ont été reformulés. L’article original se trouve sur le site du Monde.', 'Monde'],
  ['es', 'Las declaraciones están parafraseadas. El artículo original está en la web de El País.', 'El País'],
  ['it', 'Le dichiarazioni sono parafrasate. L’articolo originale si trova sul sito della Repubblica.', 'Repubblica'],
  ['ru', 'Высказывания приведены в пересказе. Оригинал статьи опубликован в газете «Вестник».', 'Вестник'],
  ['uk', 'Заяви перефразовано. Оригінальна стаття доступна на сайті «Хвилі».', 'Хвилі'],
  ['tr', 'Açıklamalar yeniden ifade edildi. Orijinal haber Limana gazetesinde.', 'Limana'],
  ['zh', '以上言论均为转述。原文见《港口日报》。', '港口日报'],
])('finds a note in %s', (language, text, source) => {
  const blocks = [...BACKGROUND, createParagraph(text)];
  expect(findSourceNote(blocks, () => false, language)).toEqual({ index: 4, text, source });
});

it.each([
  ['at the beginning', 0],
  ['at the end', 4],
])('finds it %s', (_, index) => {
  const note = createParagraph('The original report appeared in the Elsa Herald.');
  expect(findSourceNote(BACKGROUND.toSpliced(index, 0, note), () => false, 'en')?.index).toBe(index);
});

it('finds it before the questions', () => {
  const note = createParagraph('The original report appeared in the Elsa Herald.');
  const blocks = [...BACKGROUND, note, createHeading('FAQ', 2), ...BACKGROUND, ...BACKGROUND];
  expect(findSourceNote(blocks, (at) => blocks[at]!.kind === 'heading', 'en')?.index).toBe(4);
  expect(findSourceNote(blocks, () => false, 'en')).toBeNull();
});

it.each([
  'He paraphrased Shakespeare in his speech on the pier.',
  'The ruling is based on the original treaty of 1923.',
  'The original owners want the ship back.',
  'The plan was first reported to the king by a sailor.',
  `The original article ${'was long and '.repeat(60)} appeared in the Herald.`,
])('does not take “%s” for one', (text) => {
  expect(findSourceNote([...BACKGROUND, createParagraph(text)], () => false, 'en')).toBeNull();
});

import { expect, it } from 'vitest';

import { splitSentences } from '@/core/backgrounder/split-sentences';

it.each([
  ['en', ['The strike began.', 'It lasted a week!', 'Why?']],
  ['en', ['Dr. Olsen and Mr. Hay met at St. Anne’s.', 'No. 5 crane stood still.']],
  ['en', ['The U.S. Coast Guard came at 5 p.m. and left.', 'J. R. Olsen saw it, i.e. the boat.']],
  ['en', ['“Why now?” she asked.', 'Nobody knew.']],
  ['en', ['It cost 3.5 crowns.', 'That is much.']],
  ['en', ['first line', 'second line']],
  ['fr', ['M. Olsen arrive à Port-Elsa.', 'Il repart.']],
  ['de', ['Am 3. Mai kam Dr. Olsen.', 'Am 4. ging er.']],
  ['es', ['EE. UU. no opina.', 'Nadie opina.']],
  ['ru', ['Н. Ольсен приехал в г. Эльса.', 'Он уехал, т. е. ушёл.']],
  ['hy', ['Գործադուլը սկսվեց։', 'Այն տևեց մեկ շաբաթ։']],
  ['ja', ['ストが始まった。', '一週間続いた。']],
  ['en', []],
])('finds the sentences of a text in %s: %j', (language, sentences) => {
  const separator = language === 'ja' ? '' : sentences[0]?.endsWith('line') ? '\n' : ' ';
  const text = sentences.join(separator);
  const found = splitSentences(text, language);
  expect(found.map((sentence) => sentence.text)).toEqual(sentences);
  expect(found.map(({ text: sentence, start }) => text.slice(start, start + sentence.length))).toEqual(sentences);
});

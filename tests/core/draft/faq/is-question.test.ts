import { describe, expect, it } from 'vitest';

import { isNumbered, isQuestion, withoutNumber } from '@/core/draft/faq/is-question';

describe('isQuestion', () => {
  it.each([
    'Why did the strike begin?',
    'Why did the strike begin?!',
    '“Why did the strike begin?”',
    'Why did the strike begin (and when)?',
    '¿Por qué empezó la huelga?',
    'Pourquoi la grève a-t-elle commencé ?',
    'Почему началась забастовка?',
    'Γιατί ξεκίνησε η απεργία;',
    'Γιατί ξεκίνησε η απεργία\u037E',
    'Ինչո՞ւ սկսվեց գործադուլը։',
    'لماذا بدأ الإضراب؟',
    'למה התחילה השביתה?',
    '罢工为什么开始？',
    '罢工结束了吗',
    'ストはいつ終わりますか。',
    'การนัดหยุดงานเริ่มเมื่อไร',
  ])('knows “%s” for one', (text) => {
    expect(isQuestion(text)).toBe(true);
  });

  it.each([
    'The strike began in March.',
    'The strike began; nobody knew why;',
    'Why did it begin? Nobody knows.',
    '?',
    '???',
    'A?',
    `Why ${'and why '.repeat(50)}?`,
    '',
  ])('does not take “%s” for one', (text) => {
    expect(isQuestion(text)).toBe(false);
  });
});

describe('withoutNumber', () => {
  it.each([
    ['1. Why?', 'Why?'],
    ['1) Why?', 'Why?'],
    ['(12) Why?', 'Why?'],
    ['№ 3. Почему?', 'Почему?'],
    ['#4: Why?', 'Why?'],
    ['５．なぜですか。', 'なぜですか。'],
    ['③ 为什么？', '为什么？'],
  ])('takes the number off “%s”', (text, question) => {
    expect(withoutNumber(text)).toBe(question);
    expect(isNumbered(text)).toBe(true);
  });

  it.each(['1984: why?', '10 years on, what is left?', '3.5 million – how?', 'Why 3?'])('leaves “%s”', (text) => {
    expect(withoutNumber(text)).toBe(text);
    expect(isNumbered(text)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';

import { readLabel, splitAtAnswer } from '@/core/draft/faq/question-labels';

describe('readLabel', () => {
  it.each([
    ['Q: Why?', 'Why?'],
    ['Q. Why?', 'Why?'],
    ['Q1: Why?', 'Why?'],
    ['Q 1. Why?', 'Why?'],
    ['(Q) Why?', 'Why?'],
    ['[Q] Why?', 'Why?'],
    ['Q – Why?', 'Why?'],
    ['1. Q: Why?', 'Why?'],
    ['Question: Why?', 'Why?'],
    ['QUESTION 12: Why?', 'Why?'],
    ['Question 3', ''],
    ['Вопрос № 3. Почему?', 'Почему?'],
    ['В: Почему?', 'Почему?'],
    ['Питання: Чому?', 'Чому?'],
    ['Frage 2: Warum?', 'Warum?'],
    ['Question n° 1 : Pourquoi ?', 'Pourquoi ?'],
    ['P: ¿Por qué?', '¿Por qué?'],
    ['Domanda: Perché?', 'Perché?'],
    ['S: Neden?', 'Neden?'],
    ['Ε: Γιατί;', 'Γιατί;'],
    ['Հ. Ինչո՞ւ։', 'Ինչո՞ւ։'],
    ['კითხვა: რატომ?', 'რატომ?'],
    ['ש: למה?', 'למה?'],
    ['س: لماذا؟', 'لماذا؟'],
    ['प्रश्न 1: क्यों?', 'क्यों?'],
    ['问：为什么？', '为什么？'],
    ['Q1．なぜですか。', 'なぜですか。'],
    ['질문: 왜?', '왜?'],
    ['Câu hỏi 1: Tại sao?', 'Tại sao?'],
    ['ถาม: ทำไม', 'ทำไม'],
  ])('reads the label of “%s”', (text, rest) => {
    const label = readLabel(text);
    expect(label?.rest).toBe(rest);
    expect(label?.uses.some(({ part }) => part === 'question')).toBe(true);
  });

  it.each([
    'Why?',
    'Quay: closed',
    'Qatar',
    'A strike began.',
    'Port Elsa: closed',
    'Quite. Right.',
    '',
    ': no',
    '12: no',
  ])('finds none in “%s”', (text) => {
    expect(readLabel(text)).toBeNull();
  });

  it('is not sure of an initial with a full stop', () => {
    expect(readLabel('A. Smith said so')?.isSure).toBe(false);
    expect(readLabel('A: Smith said so')?.isSure).toBe(true);
  });
});

describe('splitAtAnswer', () => {
  it.each([
    ['Why? A: Because.', ['Why?', 'Because.']],
    ['Why “now”? Answer: Because.', ['Why “now”?', 'Because.']],
    ['Why? B: Because.', null],
    ['Why? Because.', null],
  ])('splits “%s” into %j', (text, parts) => {
    expect(splitAtAnswer(text, 0)).toEqual(parts);
  });
});

import { describe, expect, it } from 'vitest';

import { diffDocuments, diffWords } from '@/core/subscription/document-diff';
import { SAMPLE_DOCUMENT as WAS } from '@@/tests/ui/sample-library';

const [FIRST, SECOND] = WAS.paragraphs as [string, string];
const WHO = WAS.faq[0]!;

describe('what is different in a document', () => {
  it('is nothing where it says the same, whatever its id', () => {
    expect(diffDocuments(WAS, { ...WAS, id: 'other' })).toEqual([]);
  });

  it.each([
    ['its title', { title: 'New' }, [['title', '', WAS.title, 'New']]],
    ['its author, added', { author: 'Ada Reyes' }, [['author', '', null, 'Ada Reyes']]],
    ['its note, taken out', { sourceNote: null }, [['sourceNote', '', 'Wages are in crowns.', null]]],
    ['a paragraph', { paragraphs: [FIRST, 'New.'] }, [['paragraph', '', SECOND, 'New.']]],
    ['a paragraph put in', { paragraphs: ['New.', FIRST, SECOND] }, [['paragraph', '', null, 'New.']]],
    ['a paragraph taken out', { paragraphs: [SECOND] }, [['paragraph', '', FIRST, null]]],
    ['an answer', { faq: [{ ...WHO, answer: 'They.' }] }, [['question', WHO.question, WHO.answer, 'They.']]],
    ['a question put in', { faq: [WHO, { question: 'Why?', answer: 'So.' }] }, [['question', 'Why?', null, 'So.']]],
    ['a question taken out', { faq: [] }, [['question', WHO.question, WHO.answer, null]]],
    [
      'a term taken out',
      { terms: WAS.terms.slice(1) },
      [['term', 'Dockers’ Union', 'Dockers’ Union, organisation. The union that called the strike.\nen: DU', null]],
    ],
    [
      'a term’s kind',
      { terms: WAS.terms.with(2, { ...WAS.terms[2]!, kind: 'event' as const }) },
      [['term', 'Port Elsa', 'Port Elsa, place, common. A harbour town.', 'Port Elsa, event, common. A harbour town.']],
    ],
  ])('is %s', (_, change, expected) => {
    const changes = diffDocuments(WAS, { ...WAS, ...change });
    expect(changes.map(({ part, name, was, is }) => [part, name, was, is])).toEqual(expected);
  });
});

describe('two texts side by side', () => {
  it.each([
    [
      'one two three',
      'one 2 three',
      [
        ['both', 'one '],
        ['was', 'two'],
        ['is', '2'],
        ['both', ' three'],
      ],
    ],
    ['one', 'one', [['both', 'one']]],
    ['', 'one two', [['is', 'one two']]],
    [
      '港口罢工',
      '港口开工',
      [
        ['both', '港口'],
        ['was', '罢'],
        ['is', '开'],
        ['both', '工'],
      ],
    ],
  ])('%j and %j', (was, is, expected) => {
    expect(diffWords(was, is).map(({ side, text }) => [side, text])).toEqual(expected);
  });

  it('give each text back, however much is different', () => {
    const was = Array.from({ length: 900 }, (_, at) => `w${at % 7}`).join(' ');
    const is = Array.from({ length: 900 }, (_, at) => `w${at % 5}`).join(' ');
    const stretches = diffWords(was, is);
    const side = (wanted: string) =>
      stretches
        .filter((each) => each.side !== wanted)
        .map(({ text }) => text)
        .join('');
    expect([side('is'), side('was')]).toEqual([was, is]);
  });
});

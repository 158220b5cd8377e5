import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { readText } from '@/core/draft/text/read-text';

const FIRST =
  'The dockers of Port Elsa have been on strike since the first of March, and since then no ship has been unloaded in the harbour.';
const SECOND =
  'Their union wants shorter shifts. The harbour company says that it cannot pay for them as long as trade is weak.';
const NOTE =
  'The statements above are paraphrased to make them shorter. The original report can be found on the Elsa Herald website.';
const FAQ = [
  { question: 'Why did the strike begin?', answer: 'The union wants shorter shifts.' },
  { question: 'How long may it last?', answer: 'Nobody knows, but the money of the union is enough until May.' },
];
const PAIRS = FAQ.flatMap(({ question, answer }) => [`Q: ${question}`, `A: ${answer}`]);

/** The lines of a text as an editor wraps them. */
function wrap(text: string, width: number): string {
  return text.replaceAll(new RegExp(String.raw`(?=.{${width}})(.{1,${width - 1}}) `, 'g'), '$1\n');
}

describe('readText', () => {
  const article = [FIRST, SECOND, NOTE, 'Frequently Asked Questions (FAQ)', ...PAIRS].join('\n\n');

  it.each([
    ['paragraphs with blank lines between', article],
    ['a line for each paragraph', article.replaceAll('\n\n', '\n')],
    ['the line ends of Windows', article.replaceAll('\n', '\r\n')],
    ['the line ends of old Macs', article.replaceAll('\n', '\r')],
    ['several blank lines', article.replaceAll('\n\n', '\n \n\t\n\n')],
    [
      'lines wrapped at 72',
      article
        .split('\n')
        .map((line) => wrap(line, 72))
        .join('\n'),
    ],
    [
      'lines wrapped at 50',
      article
        .split('\n')
        .map((line) => wrap(line, 50))
        .join('\n'),
    ],
    [
      'lines wrapped without blank lines',
      article
        .split('\n\n')
        .map((line) => wrap(line, 72))
        .join('\n'),
    ],
    [
      'paragraphs wrapped and indented',
      article
        .split('\n\n')
        .map((line) => wrap(`    ${line}`, 72))
        .join('\n'),
    ],
    ['rules between the parts', article.replaceAll('\n\n', '\n\n* * *\n\n')],
    ['signs of Markdown', article.replace('Freq', '## Freq')],
    ['an underlined heading', article.replace('(FAQ)\n', '(FAQ)\n=====================\n')],
    ['white space around', article.replaceAll('\n\n', ' \n\n\u00A0 ')],
    ['a heading with a colon', article.replace('(FAQ)', '(FAQ):')],
  ])('reads %s', (_, text) => {
    const draft = readText(text);
    expect(draft.paragraphs).toEqual([FIRST, SECOND]);
    expect(draft.faq).toEqual(FAQ);
    expect([draft.sourceNote, draft.source, draft.language]).toEqual([NOTE, 'Elsa Herald', 'en']);
  });

  it('makes the title from the first sentence where there is none', () => {
    expect(readText(article).title).toBe('The dockers of Port Elsa have been on strike since the first of March');
  });

  it('reads the day before the first sentence', () => {
    const draft = readText(` date 2024-03-03 ${article}`);
    expect([draft.date, draft.paragraphs]).toEqual(['2024-03-03', [FIRST, SECOND]]);
  });

  it.each([
    ['a line alone', 'Strike in Port Elsa'],
    ['a question', 'Why do the dockers strike?'],
    ['a labelled line', 'Title: Strike in Port Elsa'],
    ['an underlined line', 'Strike in Port Elsa\n==================='],
    ['a heading of Markdown', '# Strike in Port Elsa'],
    ['a line in another language', 'Заголовок: Strike in Port Elsa'],
  ])('takes %s for the title', (_, head) => {
    for (const gap of ['\n\n', '\n']) {
      const draft = readText(head + gap + article);
      expect(draft.title).toMatch(/^(?:Strike in Port Elsa|Why do the dockers strike\?)$/);
      expect(draft.paragraphs).toEqual([FIRST, SECOND]);
    }
  });

  it.each([
    ['Published: 3 March 2024', { date: '2024-03-03' }],
    ['March 3, 2024', { date: '2024-03-03' }],
    ['Sunday 3 March 2024, 14:20', { date: '2024-03-03' }],
    ['Опубликовано: 3 марта 2024 г.', { date: '2024-03-03' }],
    ['発行日：2024年3月3日'.replace('発行日', '公開日'), { date: '2024-03-03' }],
    ['Source: CNN', { source: 'CNN' }],
    ['Quelle: CNN', { source: 'CNN' }],
    ['Источник: ТАСС', { source: 'ТАСС' }],
    ['来源：新华社', { source: '新华社' }],
    [
      'Source: The Herald (https://herald.example/strike)',
      { source: 'The Herald', url: 'https://herald.example/strike' },
    ],
    ['Source: https://www.herald.example/a?b=c', { source: 'herald.example', url: 'https://www.herald.example/a?b=c' }],
    ['URL: https://herald.example/strike', { url: 'https://herald.example/strike' }],
    ['URL: javascript:alert(1)', { url: null }],
    ['By Jane Roe', { source: 'Jane Roe' }],
    ['By Jane Roe and Li Wei', { source: 'Jane Roe and Li Wei' }],
    ['Von Erika Muster', { source: 'Erika Muster' }],
    ['Language: de', { language: 'de' }],
    ['By Jane Roe, 3 March 2024, 10:15', { source: 'Jane Roe', date: '2024-03-03' }],
    ['Elsa Herald | 3 March 2024 | By Jane Roe', { source: 'Elsa Herald', author: 'Jane Roe', date: '2024-03-03' }],
    ['By Jane Roe · 3 March 2024', { source: 'Jane Roe', date: '2024-03-03' }],
  ])('takes the line “%s” below the title for what it says', (line, facts) => {
    const text = [FIRST, SECOND, ...PAIRS];
    expect(readText(['Strike in Port Elsa', line, ...text].join('\n\n'))).toMatchObject({
      ...facts,
      title: 'Strike in Port Elsa',
      paragraphs: [FIRST, SECOND],
      faq: FAQ,
    });
    expect(readText(['Strike in Port Elsa', line, ...text].join('\n'))).toMatchObject(facts);
  });

  it.each([['Date 3 March 2024. '], ['date: 2024-03-03 '], ['Datum: 3. März 2024 – ']])(
    'takes “%s” before the first sentence for the day',
    (day) => {
      expect(readText([day + FIRST, SECOND].join('\n\n'))).toMatchObject({
        date: '2024-03-03',
        paragraphs: [FIRST, SECOND],
      });
    },
  );

  it('does not take a sentence that begins with the word for the day', () => {
    const text = 'Date palms were planted on 3 March 2024 in the harbour, where they will hardly grow.';
    expect(readText(`${text}\n\n${SECOND}`)).toMatchObject({ date: null, paragraphs: [text, SECOND] });
  });

  it('reads the line between the text and its questions too', () => {
    const text = [FIRST, SECOND, 'Source: https://herald.example/strike', 'FAQ', ...PAIRS].join('\n\n');
    expect(readText(text)).toMatchObject({ source: 'herald.example', paragraphs: [FIRST, SECOND], faq: FAQ });
  });

  it('reads words in stars as Markdown does', () => {
    const pairs = FAQ.flatMap(({ question, answer }) => [`**Q: ${question}**`, `A: ${answer}`]);
    expect(readText([FIRST, SECOND, ...pairs].join('\n\n'))).toMatchObject({ paragraphs: [FIRST, SECOND], faq: FAQ });
    const bold = FAQ.flatMap(({ question, answer }) => [`**${question}**`, answer]);
    expect(readText([FIRST, '**FAQ**', ...bold].join('\n\n'))).toMatchObject({ paragraphs: [FIRST], faq: FAQ });
  });

  it('reads the lines below the text too', () => {
    const text = [FIRST, SECOND, 'Source: the Elsa Herald', 'Published 3 March 2024'].join('\n\n');
    expect(readText(text)).toMatchObject({
      source: 'the Elsa Herald',
      date: '2024-03-03',
      paragraphs: [FIRST, SECOND],
    });
  });

  it('reads the day in an agency’s dateline, and leaves the line', () => {
    const text = `PORT ELSA, 3 March 2024 (Herald) – ${FIRST}`;
    expect(readText(text)).toMatchObject({ date: '2024-03-03', paragraphs: [text] });
  });

  it('makes each item of a list a paragraph', () => {
    const items = ['Shorter shifts on Sundays', 'A doctor in the harbour', 'Better cranes'];
    for (const sign of ['- ', '• ', '* ', '– ']) {
      const text = [FIRST, '', 'The union wants:', ...items.map((item) => sign + item), '', SECOND].join('\n');
      expect(readText(text).paragraphs).toEqual([FIRST, 'The union wants:', ...items, SECOND]);
    }
  });

  it('leaves headings out of the background', () => {
    expect(readText([FIRST, 'What the union wants', SECOND].join('\n\n')).paragraphs).toEqual([FIRST, SECOND]);
  });

  it.each([
    ['nothing', ''],
    ['blank lines', ' \n\n\t\n'],
    ['a rule', '-----\n'],
  ])('gives an empty draft for %s', (_, text) => {
    expect(readText(text)).toEqual({
      title: '',
      date: null,
      source: null,
      author: null,
      sourceNote: null,
      language: null,
      url: null,
      paragraphs: [],
      faq: [],
      terms: [],
    });
  });

  it('knows the lines on top as Armenian writes them, and a source in quotation marks', () => {
    const text =
      'Գործադուլ\n\nԱմսաթիվ՝ 2024 թ. մարտի 3\nԱղբյուր՝ «Առավոտ»\n\nԲեռնակիրները գործադուլ են հայտարարել, և նավահանգիստը փակ է։';
    expect(readText(text)).toMatchObject({ title: 'Գործադուլ', date: '2024-03-03', source: 'Առավոտ', language: 'hy' });
  });

  it('keeps what only looks like a note: a paraphrase that is told of', () => {
    const text = 'In his speech on the pier the mayor paraphrased Shakespeare twice, and the dockers laughed at him.';
    expect(readText([FIRST, text].join('\n\n'))).toMatchObject({ paragraphs: [FIRST, text], sourceNote: null });
  });

  it('drops what cannot be seen', () => {
    const draft = readText(`The dock\u00ADers \u200Bof\u00A0Port\u202E Elsa\u0000 struck.\n\nThey won.`);
    expect(draft.paragraphs).toEqual(['The dockers of Port Elsa struck.', 'They won.']);
  });
});

describe('the example of a plain text on how to write a backgrounder', () => {
  const page = readFileSync('docs/writing-a-backgrounder.md', 'utf8');
  const [, example = ''] = /```text\n(.*?)```/s.exec(page) ?? [];

  it('is read as one expects', () => {
    expect(readText(example)).toMatchObject({
      title: 'The well of Stonefield',
      date: '2024-10-01',
      source: 'the Stonefield Courier',
      paragraphs: [expect.stringMatching(/^Since the earthquake .* come from far away\. .* bath house\.$/)],
      faq: [{ question: 'How warm is the water?', answer: 'Thirty-one degrees, and rising.' }],
    });
  });
});

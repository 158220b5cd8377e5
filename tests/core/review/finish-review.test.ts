import { describe, expect, it } from 'vitest';

import type { Backgrounder, Term } from '@/core/backgrounder/backgrounder';
import { parseBackgrounderJson } from '@/core/backgrounder/json/parse-backgrounder-json';
import { writeBackgrounderJson } from '@/core/backgrounder/json/write-backgrounder-json';
import { type ParsedBackgrounder, parseBackgrounder } from '@/core/backgrounder/parse-backgrounder';
import { writeBackgrounder } from '@/core/backgrounder/write-backgrounder';
import type { Draft } from '@/core/draft/draft';
import { toDraft } from '@/core/draft/markdown/read-markdown';
import { finishReview, splitNames } from '@/core/review/finish-review';
import { addTerm, mergeTerms, reopenReview, type Review, startFromScratch, startReview } from '@/core/review/review';
import { makeRandom, makeRandomBackgrounder } from '@@/tests/core/backgrounder/random-backgrounder';
import { STRIKE_FILE } from '@@/tests/core/backgrounder/strike-file';

const UNION: Term = {
  id: 'dockers-union',
  name: 'Dockers’ Union',
  kind: 'organisation',
  broad: false,
  summary: 'The union that called the strike.',
  aliases: { en: ['DU'], de: ['Hafenarbeiterbund'] },
  broadAliases: { en: ['the Union'] },
};
const PORT: Term = { ...UNION, id: 'port-elsa', name: 'Port Elsa', kind: 'place', aliases: {}, broadAliases: {} };

const DRAFT: Draft = {
  title: 'The harbour strike',
  date: '2024-02-29',
  source: 'the Elsa Herald',
  author: 'Jane Roe',
  sourceNote: null,
  language: 'en',
  url: null,
  paragraphs: ['The union called a strike.', 'It lasted.'],
  faq: [{ question: 'Why?', answer: 'Wages.\n\nHours.' }],
  terms: [UNION],
};
const FILE = { kind: 'file', url: null, fileName: 'strike.md' } as const;
const FALLBACKS = { today: '2026-01-02', language: 'fr' };

const review = startReview(DRAFT, [PORT], FILE, FALLBACKS);

function finish(change: Partial<Review>) {
  const finished = finishReview({ ...review, ...change });
  return finished.isReady ? finished.backgrounder : finished.problems.map(({ field, flaw }) => `${field}: ${flaw}`);
}

describe('finishReview', () => {
  it('gives the document as the draft has it, with the names suggested beside its own', () => {
    expect(finish({})).toEqual({
      id: 'strike',
      title: 'The harbour strike',
      date: '2024-02-29',
      source: 'the Elsa Herald',
      author: 'Jane Roe',
      sourceNote: null,
      language: 'en',
      paragraphs: DRAFT.paragraphs,
      faq: DRAFT.faq,
      terms: [UNION, PORT],
    });
  });

  it('leaves out what the reader does not want', () => {
    const [first, second] = review.terms;
    expect(finish({ terms: [{ ...first!, isKept: false }, second!] })).toMatchObject({ terms: [PORT] });
  });

  it.each<[string, Partial<Review>, string[]]>([
    ['no title', { title: ' ' }, ['title: noTitle']],
    ['a day that is none', { date: '2024-02-30' }, ['date: noDate']],
    ['no source', { source: '' }, ['source: noSource']],
    ['a language that is none', { language: 'gr' }, ['language: noLanguage']],
    ['no text', { text: '\n \n' }, ['text: noText']],
    ['a question without words', { faq: [{ question: '', answer: 'Yes.' }] }, ['faq.0: noQuestion']],
    ['a question without an answer', { faq: [{ question: 'Why?', answer: ' ' }] }, ['faq.0: noAnswer']],
    ['a term without a name', { terms: [{ ...review.terms[0]!, name: '' }] }, ['term.0: noName']],
    ['a name of one letter', { terms: [{ ...review.terms[0]!, name: 'A' }] }, ['term.0: shortName']],
    [
      'a summary that no card has room for',
      { terms: [{ ...review.terms[0]!, summary: 'x'.repeat(221) }] },
      ['term.0: longSummary'],
    ],
    [
      'a name of two terms',
      { terms: [review.terms[0]!, { ...review.terms[1]!, otherNames: 'du' }] },
      ['term.1: sameName'],
    ],
    [
      'a name that stands in every sentence',
      { terms: [{ ...review.terms[0]!, otherNames: 'DU, the' }] },
      ['term.0: commonName'],
    ],
    [
      'a summary of two sentences',
      { terms: [{ ...review.terms[0]!, summary: 'A union. It called the strike.' }] },
      ['term.0: manySentences'],
    ],
    [
      'a question that is asked twice',
      {
        faq: [
          { question: 'Why?', answer: 'Wages.' },
          { question: ' Why? ', answer: 'Hours.' },
        ],
      },
      ['faq.1: sameQuestion'],
    ],
    ['a title without end', { title: 'strike '.repeat(100) }, ['title: tooLong']],
    ['a name without end', { terms: [{ ...review.terms[0]!, name: 'x'.repeat(121) }] }, ['term.0: tooLong']],
    ['a name of digits', { terms: [{ ...review.terms[0]!, name: '12' }] }, ['term.0: shortName']],
    [
      'everything at once',
      { title: '', text: '', faq: [{ question: '', answer: '' }] },
      ['title: noTitle', 'text: noText', 'faq.0: noQuestion'],
    ],
  ])('tells of %s', (_, change, problems) => {
    expect(finish(change)).toEqual(problems);
  });

  it('does not look at names that are left out', () => {
    expect(finish({ terms: [{ ...review.terms[0]!, name: '', isKept: false }] })).toMatchObject({ terms: [] });
  });

  it('allows a name of one Chinese sign', () => {
    expect(finish({ terms: [{ ...review.terms[0]!, name: '俄', original: null }] })).toMatchObject({
      terms: [{ name: '俄' }],
    });
  });

  it('keeps names in other languages, and takes those in its own from the form', () => {
    expect(finish({ terms: [{ ...review.terms[0]!, otherNames: 'DU; Dockers United' }] })).toMatchObject({
      terms: [{ aliases: { de: ['Hafenarbeiterbund'], en: ['DU', 'Dockers United'] } }],
    });
  });

  it('keeps a name with a comma as long as the field is left alone', () => {
    const term = { ...UNION, aliases: { en: ['Roe, Inc.', 'Roe'] } };
    const reviewed = startReview({ ...DRAFT, terms: [term] }, [], FILE, FALLBACKS);
    expect(finishReview(reviewed)).toMatchObject({ backgrounder: { terms: [term] } });
  });

  it('leaves out what cannot be seen', () => {
    expect(finish({ title: 'The \u202Estrike\u0007' })).toMatchObject({ title: 'The strike' });
  });

  it.each([
    ['a first sentence for the summary', 'A strike. It lasts.', 'A strike.'],
    ['no more than fits for the summary', 'strike '.repeat(40), `${'strike '.repeat(40).slice(0, 219)}…`],
  ])('takes of the title %s of a name of which nothing is said', (_, title, summary) => {
    expect(finish({ title, terms: [{ ...review.terms[0]!, summary: '' }] })).toMatchObject({ terms: [{ summary }] });
  });

  it('gives a renamed term another id, and no two terms the same', () => {
    const terms = [review.terms[0]!, { ...review.terms[1]!, name: 'Dockers’ union!', otherNames: '' }];
    expect(finish({ terms })).toMatchObject({ terms: [{ id: 'dockers-union' }, { id: 'dockers-union-2' }] });
  });

  it('keeps the id of a document that is edited', () => {
    const finished = finish({});
    if (Array.isArray(finished)) throw new Error('not ready');
    const reopened = finishReview({ ...reopenReview(finished, FILE), title: 'Another title' });
    expect(reopened).toMatchObject({ isReady: true, backgrounder: { id: 'strike', title: 'Another title' } });
  });

  it('names a document of no file by its title', () => {
    expect(finish({ origin: { kind: 'form', url: null, fileName: null } })).toMatchObject({ id: 'the-harbour-strike' });
  });
});

describe('startReview', () => {
  it('puts something in for what a bare text does not say, and says so', () => {
    const bare = { ...DRAFT, title: '', date: null, source: null, language: null, url: 'https://www.herald.example/x' };
    expect(startReview(bare, [], { ...FILE, fileName: 'old-news.txt' }, FALLBACKS)).toMatchObject({
      title: 'old-news',
      date: '2026-01-02',
      source: 'herald.example',
      language: 'fr',
      guesses: ['title', 'date', 'source', 'language'],
    });
  });

  it('begins an empty form for a document from scratch', () => {
    const form = startFromScratch(FALLBACKS);
    expect(form).toMatchObject({ title: '', text: '', terms: [], guesses: [], date: '2026-01-02' });
    expect(finishReview(form).isReady).toBe(false);
  });
});

describe('editing the terms', () => {
  it('adds one with a key of its own', () => {
    const { terms } = addTerm(addTerm(review));
    expect(terms.map(({ key }) => key)).toEqual([0, 1, 2, 3]);
  });

  it('makes one of two', () => {
    const merged = mergeTerms(review, 1, 0);
    expect(merged.terms).toMatchObject([{ key: 1, name: 'Port Elsa', otherNames: 'Dockers’ Union, DU' }]);
    expect(mergeTerms(review, 1, 99)).toBe(review);
  });
});

describe('splitNames', () => {
  it.each([
    ['DU, Dockers United', ['DU', 'Dockers United']],
    ['DU;DU, ,', ['DU']],
    ['قره باغ، آرتساخ', ['قره باغ', 'آرتساخ']],
    ['卡拉巴赫、纳卡', ['卡拉巴赫', '纳卡']],
    ['', []],
  ])('%s', (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });
});

function get(parsed: ParsedBackgrounder): Backgrounder {
  if (!parsed.isValid) throw new Error(JSON.stringify(parsed.problems));
  return parsed.backgrounder;
}

/** What is in the library once the file is imported and nothing in the form is touched. */
function reviewUntouched(backgrounder: Backgrounder): unknown {
  const finished = finishReview(startReview(toDraft(backgrounder), [], FILE, FALLBACKS));
  return finished.isReady ? finished.backgrounder : finished.problems;
}

it('a file comes through the form as it was', () => {
  const strike = get(parseBackgrounder(STRIKE_FILE.replace('source:', 'author: Jane Roe\nsource:'), 'strike.md'));
  expect(reviewUntouched(strike)).toEqual(strike);
});

it('any document that the form lets through is read back from either of its files', () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const random = makeRandom(seed);
  let readyCount = 0;
  for (let round = 0; round < 300; round++) {
    const made = { ...makeRandomBackgrounder(random), ...(random() < 0.5 && { author: 'Jane Roe' }) };
    const finished = finishReview(reopenReview(made, FILE));
    if (!finished.isReady) continue;
    readyCount++;
    const { backgrounder } = finished;
    const named = { ...backgrounder, id: 'strike' };
    expect(
      get(parseBackgrounder(writeBackgrounder(backgrounder), 'strike.md')),
      `seed ${seed}, round ${round}`,
    ).toEqual(named);
    expect(
      get(parseBackgrounderJson(writeBackgrounderJson(backgrounder), 'strike.json')),
      `seed ${seed}, round ${round}`,
    ).toEqual(named);
  }
  expect(readyCount).toBeGreaterThan(100);
});

it('a document without a name is read back from either of its files', () => {
  const written = {
    ...startFromScratch(FALLBACKS),
    title: 'A strike',
    source: 'me',
    text: 'The dockers are on strike.',
  };
  const finished = finishReview(written);
  if (!finished.isReady) throw new Error('not ready');
  const { backgrounder } = finished;
  expect(get(parseBackgrounder(writeBackgrounder(backgrounder), 'a-strike.md'))).toEqual(backgrounder);
  expect(get(parseBackgrounderJson(writeBackgrounderJson(backgrounder), 'a-strike.json'))).toEqual(backgrounder);
});

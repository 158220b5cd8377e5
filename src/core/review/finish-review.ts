import type { Backgrounder, NamesByLanguage, Term } from '@/core/backgrounder/backgrounder';
import { isCalendarDay } from '@/core/backgrounder/is-calendar-day';
import { isLanguageTag } from '@/core/backgrounder/is-language-tag';
import { makeBackgrounderId } from '@/core/backgrounder/make-backgrounder-id';

import { makeTermId } from './make-term-id';
import type { Review, ReviewedTerm } from './review';

/** What keeps a document from being added. The interface has a sentence for each. */
export const FLAWS = [
  'noTitle',
  'noDate',
  'noSource',
  'noLanguage',
  'noText',
  'noQuestion',
  'noAnswer',
  'noName',
  'shortName',
  'longSummary',
  'sameName',
] as const;

export type Flaw = (typeof FLAWS)[number];

/** Where it is to be mended: a field of the form, with the position of the question or the key of the term. */
export interface ReviewProblem {
  readonly field: 'title' | 'date' | 'source' | 'language' | 'text' | `faq.${number}` | `term.${number}`;
  readonly flaw: Flaw;
  /** The name that is meant, if any. */
  readonly name: string;
}

export type FinishedReview =
  | { readonly isReady: true; readonly backgrounder: Backgrounder }
  | { readonly isReady: false; readonly problems: readonly ReviewProblem[] };

/** As in backgrounder files: four lines of a card at most. Characters. */
const LONGEST_SUMMARY = 220;

/** One letter stands for nothing in a text. */
const SHORTEST_NAME = 2;

/** The document as the library keeps it, or all that is still to be mended, in the order of the form. */
export function finishReview(review: Review): FinishedReview {
  const terms = review.terms.filter(({ isKept }) => isKept);
  const problems = [...checkFields(review), ...checkQuestions(review), ...checkTerms(terms)];
  if (problems.length > 0) return { isReady: false, problems };
  const { date, language } = review;
  const title = tidy(review.title);
  return {
    isReady: true,
    backgrounder: {
      id: review.replacesId ?? makeBackgrounderId(review.origin.fileName ?? `${title}.`),
      title,
      date,
      language,
      source: tidy(review.source),
      sourceNote: tidy(review.sourceNote) || null,
      paragraphs: splitParagraphs(review.text),
      faq: review.faq.map(({ question, answer }) => ({
        question: tidy(question),
        answer: splitParagraphs(answer).join('\n\n'),
      })),
      terms: finishTerms(terms, review),
    },
  };
}

function checkFields({ title, date, source, language, text }: Review): ReviewProblem[] {
  const flaws: [ReviewProblem['field'], Flaw, boolean][] = [
    ['title', 'noTitle', tidy(title) === ''],
    ['date', 'noDate', !isCalendarDay(date)],
    ['source', 'noSource', tidy(source) === ''],
    ['language', 'noLanguage', !isLanguageTag(language)],
    ['text', 'noText', splitParagraphs(text).length === 0],
  ];
  return flaws.flatMap(([field, flaw, isFlawed]) => (isFlawed ? [{ field, flaw, name: '' }] : []));
}

function checkQuestions({ faq }: Review): ReviewProblem[] {
  return faq.flatMap(({ question, answer }, position): ReviewProblem[] => {
    const field = `faq.${position}` as const;
    if (tidy(question) === '') return [{ field, flaw: 'noQuestion', name: '' }];
    return tidy(answer) === '' ? [{ field, flaw: 'noAnswer', name: tidy(question) }] : [];
  });
}

function checkTerms(terms: readonly ReviewedTerm[]): ReviewProblem[] {
  const owners = new Map<string, number>();
  return terms.flatMap((term): ReviewProblem[] => {
    const name = tidy(term.name);
    const field = `term.${term.key}` as const;
    const problem = (flaw: Flaw): ReviewProblem => ({ field, flaw, name });
    if (name === '') return [problem('noName')];
    const names = [name, ...splitNames(term.otherNames)];
    const isTaken = names.some((each) => (owners.get(fold(each)) ?? term.key) !== term.key);
    for (const each of names) owners.set(fold(each), term.key);
    return [
      ...(names.some(isTooShort) ? [problem('shortName')] : []),
      ...(term.summary.length > LONGEST_SUMMARY ? [problem('longSummary')] : []),
      ...(isTaken ? [problem('sameName')] : []),
    ];
  });
}

/** A sign of a script that writes words with single signs is a name; a letter is not. */
function isTooShort(name: string): boolean {
  return Array.from(name).length < SHORTEST_NAME && !/\p{Script=Han}/u.test(name);
}

function finishTerms(terms: readonly ReviewedTerm[], { language, title }: Review): Term[] {
  const taken = new Set<string>();
  return terms.map((term) => {
    const name = tidy(term.name);
    const id = makeTermId(term.original?.name === name ? term.original.id : name, taken);
    taken.add(id);
    return {
      id,
      name,
      kind: term.kind,
      broad: term.broad,
      summary: tidy(term.summary) || tidy(title),
      aliases: withNames(term.original?.aliases ?? {}, language, splitNames(term.otherNames)),
      broadAliases: term.original?.broadAliases ?? {},
    };
  });
}

function withNames(aliases: NamesByLanguage, language: string, names: readonly string[]): NamesByLanguage {
  const others = Object.entries(aliases).filter(([tag]) => tag !== language);
  return Object.fromEntries(names.length > 0 ? [...others, [language, names]] : others);
}

/** The names in a list with commas or semicolons between them, each once. */
export function splitNames(text: string): readonly string[] {
  return [...new Set(text.split(/[,;،、，\n]/).map(tidy))].filter((name) => name !== '');
}

function splitParagraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map(tidy)
    .filter((paragraph) => paragraph !== '');
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

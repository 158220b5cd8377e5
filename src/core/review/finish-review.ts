import type { Backgrounder, NamesByLanguage, Term } from '@/core/backgrounder/backgrounder';
import { LONGEST } from '@/core/backgrounder/check-words';
import { isCalendarDay } from '@/core/backgrounder/is-calendar-day';
import { isLanguageTag } from '@/core/backgrounder/is-language-tag';
import { isStopWord } from '@/core/backgrounder/is-stop-word';
import { isTooShort } from '@/core/backgrounder/is-too-short';
import { makeBackgrounderId } from '@/core/backgrounder/make-backgrounder-id';

import { splitSentences } from '@/core/backgrounder/split-sentences';
import { toPlainWords } from '@/core/draft/text/plain-words';

import { makeTermId } from './make-term-id';
import { joinNames, type Review, type ReviewedTerm } from './review';

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
  'commonName',
  'manySentences',
  'sameQuestion',
  'tooLong',
] as const;

export type Flaw = (typeof FLAWS)[number];

/** Where it is to be mended: a field of the form, with the position of the question or the key of the term. */
export interface ReviewProblem {
  readonly field:
    'title' | 'date' | 'source' | 'author' | 'sourceNote' | 'language' | 'text' | `faq.${number}` | `term.${number}`;
  readonly flaw: Flaw;
  /** The name that is meant, if any. */
  readonly name: string;
}

export type FinishedReview =
  | { readonly isReady: true; readonly backgrounder: Backgrounder }
  | { readonly isReady: false; readonly problems: readonly ReviewProblem[] };

/** As in backgrounder files: four lines of a card at most. Characters. */
const LONGEST_SUMMARY = 220;

/** The document as the library keeps it, or all that is still to be mended, in the order of the form. */
export function finishReview(review: Review): FinishedReview {
  const terms = review.terms.filter(({ isKept }) => isKept);
  const problems = [...checkFields(review), ...checkQuestions(review), ...checkTerms(terms, review.language)];
  if (problems.length > 0) return { isReady: false, problems };
  return { isReady: true, backgrounder: toBackgrounder(review, terms) };
}

/** The document as the form has it, with these of its terms and in their order, whether or not something is to be mended. */
export function toBackgrounder(review: Review, terms: readonly ReviewedTerm[]): Backgrounder {
  const { date, language } = review;
  const title = tidy(review.title);
  return {
    id: review.replacesId ?? makeBackgrounderId(review.origin.fileName ?? `${title}.`),
    title,
    date,
    language,
    source: tidy(review.source),
    ...(tidy(review.author) !== '' && { author: tidy(review.author) }),
    sourceNote: tidy(review.sourceNote) || null,
    paragraphs: splitParagraphs(review.text),
    faq: review.faq.map(({ question, answer }) => ({
      question: tidy(question),
      answer: splitParagraphs(answer).join('\n\n'),
    })),
    terms: finishTerms(terms, review),
  };
}

/** As much of a text as tells which one it is. Characters. */
const SHOWN_LENGTH = 40;

/** What a flaw of a whole field is told by: the words in it, if they are too many. */
function shownStart(text: string): string {
  return text.length > SHOWN_LENGTH ? `${tidy(text).slice(0, SHOWN_LENGTH)}…` : '';
}

function checkFields({ title, date, source, author, sourceNote, language, text }: Review): ReviewProblem[] {
  const texts = new Map<ReviewProblem['field'], string>(
    Object.entries({ title, source, author, sourceNote }) as [ReviewProblem['field'], string][],
  );
  const flaws: [ReviewProblem['field'], Flaw, boolean][] = [
    ['title', 'noTitle', tidy(title) === ''],
    ['date', 'noDate', !isCalendarDay(date)],
    ['source', 'noSource', tidy(source) === ''],
    ['language', 'noLanguage', !isLanguageTag(language)],
    ['text', 'noText', splitParagraphs(text).length === 0],
    ['title', 'tooLong', tidy(title).length > LONGEST.title],
    ['source', 'tooLong', tidy(source).length > LONGEST.source],
    ['author', 'tooLong', tidy(author).length > LONGEST.author],
    ['sourceNote', 'tooLong', tidy(sourceNote).length > LONGEST.sourceNote],
  ];
  return flaws.flatMap(([field, flaw, isFlawed]) =>
    isFlawed ? [{ field, flaw, name: flaw === 'tooLong' ? shownStart(texts.get(field) ?? '') : '' }] : [],
  );
}

function checkQuestions({ faq }: Review): ReviewProblem[] {
  const asked = new Set<string>();
  return faq.flatMap(({ question, answer }, position): ReviewProblem[] => {
    const field = `faq.${position}` as const;
    const name = tidy(question);
    if (name === '') return [{ field, flaw: 'noQuestion', name }];
    if (name.length > LONGEST.question) return [{ field, flaw: 'tooLong', name: shownStart(name) }];
    if (asked.has(name)) return [{ field, flaw: 'sameQuestion', name }];
    asked.add(name);
    return tidy(answer) === '' ? [{ field, flaw: 'noAnswer', name: tidy(question) }] : [];
  });
}

function checkTerms(terms: readonly ReviewedTerm[], language: string): ReviewProblem[] {
  const owners = new Map<string, number>();
  return terms.flatMap((term): ReviewProblem[] => {
    const name = tidy(term.name);
    const field = `term.${term.key}` as const;
    const problem = (flaw: Flaw): ReviewProblem => ({ field, flaw, name });
    if (name === '') return [problem('noName')];
    const names = [name, ...getOtherNames(term, language)];
    const isTaken = names.some((each) => (owners.get(fold(each)) ?? term.key) !== term.key);
    for (const each of names) owners.set(fold(each), term.key);
    return [
      ...(names.some(isTooShort) ? [problem('shortName')] : []),
      ...(names.some((each) => !isTooShort(each) && isStopWord(each, language)) ? [problem('commonName')] : []),
      ...(names.some(({ length }) => length > LONGEST.name)
        ? [{ ...problem('tooLong'), name: shownStart(name) || name }]
        : []),
      ...(splitSentences(tidy(term.summary), language).length > 1 ? [problem('manySentences')] : []),
      ...(term.summary.length > LONGEST_SUMMARY ? [problem('longSummary')] : []),
      ...(isTaken ? [problem('sameName')] : []),
    ];
  });
}

/** A form that was not touched keeps names that have a comma of their own. */
function getOtherNames({ otherNames, original }: ReviewedTerm, language: string): readonly string[] {
  const own = original?.aliases[language] ?? [];
  return otherNames === joinNames(own) ? own : splitNames(otherNames);
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
      summary: tidy(term.summary) || makeSummary(title, language),
      aliases: withNames(term.original?.aliases ?? {}, language, getOtherNames(term, language)),
      broadAliases: term.original?.broadAliases ?? {},
    };
  });
}

/** Where nothing is said of a name, the document's title at least tells what it has to do with. */
function makeSummary(title: string, language: string): string {
  const [first] = splitSentences(tidy(title), language);
  const summary = first?.text ?? '';
  return summary.length > LONGEST_SUMMARY ? `${summary.slice(0, LONGEST_SUMMARY - 1)}…` : summary;
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
  return toPlainWords(text);
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

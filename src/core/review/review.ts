import type { FaqEntry, Term } from '@/core/backgrounder/backgrounder';
import type { Draft } from '@/core/draft/draft';
import { findHost } from '@/core/draft/page-address';
import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import type { Origin } from '@/core/library/entry';

/** A name that the reader may take over, as the form shows it. */
export interface ReviewedTerm {
  /** Stays the same while the reader edits; unique in a review. */
  readonly key: number;
  readonly isKept: boolean;
  readonly name: string;
  readonly kind: Term['kind'];
  readonly broad: boolean;
  readonly summary: string;
  /** Other names in the document's language, with commas between them. */
  readonly otherNames: string;
  /** What the form does not show: it is kept as it is. */
  readonly original: Term | null;
}

/** What the document did not say, so that something else was put in. */
export type Guess = 'title' | 'date' | 'source' | 'language';

/** A document in the reader's hands, on its way into the library or taken out to be edited. */
export interface Review {
  readonly title: string;
  /** `YYYY-MM-DD` once it is valid. */
  readonly date: string;
  readonly source: string;
  /** `''` where nobody is named. */
  readonly author: string;
  readonly sourceNote: string;
  readonly language: string;
  /** Paragraphs with an empty line between them. */
  readonly text: string;
  readonly faq: readonly FaqEntry[];
  readonly terms: readonly ReviewedTerm[];
  readonly guesses: readonly Guess[];
  readonly origin: Origin;
  /** The id of the library's document that this is the new text of, or `null`. */
  readonly replacesId: string | null;
}

/** What is put in where a document does not say it. */
export interface Fallbacks {
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly language: string;
}

/** A draft as the form begins with it. `suggestions` are names found in its text; those the file declares come first. */
export function startReview(
  draft: Draft,
  suggestions: readonly Term[],
  origin: Origin,
  { today, language }: Fallbacks,
): Review {
  const foundAt = (draft.url === null ? '' : findHost(draft.url)) || (origin.fileName ?? '');
  const title = draft.title || (origin.fileName?.replace(/\.[^.]*$/, '') ?? '');
  const declared = new Set(draft.terms.map(({ id }) => id));
  const terms = [...draft.terms, ...suggestions.filter(({ id }) => !declared.has(id))];
  const ownLanguage = draft.language ?? language;
  return {
    title,
    date: draft.date ?? today,
    source: draft.source ?? foundAt,
    author: draft.author ?? '',
    sourceNote: draft.sourceNote ?? '',
    language: ownLanguage,
    text: draft.paragraphs.join('\n\n'),
    faq: draft.faq,
    terms: terms.map((term, key) => reviewTerm(term, key, ownLanguage)),
    guesses: [
      ...(draft.title === '' ? (['title'] as const) : []),
      ...(draft.date === null ? (['date'] as const) : []),
      ...(draft.source === null ? (['source'] as const) : []),
      ...(draft.language === null ? (['language'] as const) : []),
    ],
    origin,
    replacesId: null,
  };
}

/** A document of the library, to be edited. */
export function reopenReview(backgrounder: Backgrounder, origin: Origin): Review {
  const { title, date, source, author = '', sourceNote, language, paragraphs, faq, terms } = backgrounder;
  return {
    title,
    date,
    source,
    author,
    sourceNote: sourceNote ?? '',
    language,
    text: paragraphs.join('\n\n'),
    faq,
    terms: terms.map((term, key) => reviewTerm(term, key, language)),
    guesses: [],
    origin,
    replacesId: backgrounder.id,
  };
}

/** A form that is still empty. */
export function startFromScratch(fallbacks: Fallbacks): Review {
  const draft: Draft = {
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
  };
  return { ...startReview(draft, [], { kind: 'form', url: null, fileName: null }, fallbacks), guesses: [] };
}

/** Puts another term, still empty, at the end of the list. */
export function addTerm(review: Review, name = ''): Review {
  const key = Math.max(-1, ...review.terms.map((term) => term.key)) + 1;
  const term: ReviewedTerm = {
    key,
    isKept: true,
    name,
    kind: 'concept',
    broad: false,
    summary: '',
    otherNames: '',
    original: null,
  };
  return { ...review, terms: [...review.terms, term] };
}

/** Makes one term of two: `other`'s names become names of the first, and `other` goes. */
export function mergeTerms(review: Review, key: number, otherKey: number): Review {
  const other = review.terms.find((term) => term.key === otherKey);
  if (other === undefined) return review;
  const names = [other.name, other.otherNames].filter((name) => name.trim() !== '').join(', ');
  return {
    ...review,
    terms: review.terms
      .filter((term) => term.key !== otherKey)
      .map((term) =>
        term.key === key
          ? {
              ...term,
              isKept: true,
              otherNames: [term.otherNames, names].filter((name) => name !== '').join(', '),
              summary: term.summary || other.summary,
            }
          : term,
      ),
  };
}

/** Names as the form shows them in one field. */
export function joinNames(names: readonly string[]): string {
  return names.join(', ');
}

function reviewTerm(term: Term, key: number, language: string): ReviewedTerm {
  const { name, kind, broad, summary } = term;
  const otherNames = joinNames(term.aliases[language] ?? []);
  return { key, isKept: true, name, kind, broad, summary, otherNames, original: term };
}

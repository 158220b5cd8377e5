import type { FaqEntry, Term } from '@/core/backgrounder/backgrounder';
import type { Problem } from '@/core/backgrounder/problem';

/**
 * A document on its way into the library, as far as it could be read; the reader reviews it. All texts are plain words
 * in one line, except an answer, whose paragraphs have an empty line (`\n\n`) between them.
 */
export interface Draft {
  /** `''` where the document has neither a title nor a sentence to make one from. */
  readonly title: string;
  /** The day the text is from, `YYYY-MM-DD`, as far as the document says so. */
  readonly date: string | null;
  /** Who reported it, as a card would name it after the date. */
  readonly source: string | null;
  /** Who wrote it, as far as the document says so and it is not the source. */
  readonly author: string | null;
  /** What the document itself says a careful reader should know, such as that statements are paraphrased. */
  readonly sourceNote: string | null;
  /** BCP 47 tag: the declared one, else a guess; `null` where neither tells. */
  readonly language: string | null;
  /** Where it was found; `null` for what did not come from the web. */
  readonly url: string | null;
  /** The background without what is in `faq` or `sourceNote`. */
  readonly paragraphs: readonly string[];
  /** Each question once. */
  readonly faq: readonly FaqEntry[];
  /** Only those that the file itself declares. */
  readonly terms: readonly Term[];
}

/** What came of reading a file or a page; the problems are at least one, in the order of the lines. */
export type ReadResult =
  { readonly isRead: true; readonly draft: Draft } | { readonly isRead: false; readonly problems: readonly Problem[] };

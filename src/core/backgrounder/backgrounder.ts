/** What a term can be. The order is the order in which lists and switches show them. */
export const KINDS = ['person', 'place', 'organisation', 'media', 'event', 'concept'] as const;

export type Kind = (typeof KINDS)[number];

/** Names by BCP 47 language tag (`en`, `zh-Hant`), as that language's news writes them. */
export type NamesByLanguage = Readonly<Record<string, readonly string[]>>;

/** A name that a backgrounder explains. */
export interface Term {
  /** Lower-case words joined by hyphens; unique in its backgrounder, the same in every backgrounder that explains it. */
  readonly id: string;
  /** The name as the card's heading gives it; also an alias in the backgrounder's own language. */
  readonly name: string;
  readonly kind: Kind;
  /** Too common to light up by itself: its names count only on a page about the backgrounder's subject. */
  readonly broad: boolean;
  /** One sentence that says who or what this is. */
  readonly summary: string;
  /** Other names of the same thing. */
  readonly aliases: NamesByLanguage;
  /** Names others bear too (a bare surname): they are broad even where the term is not. */
  readonly broadAliases: NamesByLanguage;
}

export interface FaqEntry {
  /** Unique in its backgrounder. */
  readonly question: string;
  /** One paragraph, or several with an empty line (`\n\n`) between them. */
  readonly answer: string;
}

/** A dated background article with an FAQ. */
export interface Backgrounder {
  /** Lower-case words joined by hyphens, from the file's name; unique in a library. */
  readonly id: string;
  readonly title: string;
  /** The day the text is from, `YYYY-MM-DD`. */
  readonly date: string;
  /** Who reported it, as the card names it after the date. */
  readonly source: string;
  /** Who wrote it, where that is known and is not the source. */
  readonly author?: string | undefined;
  /** What a careful reader should know about the text; `null` where there is nothing to say. */
  readonly sourceNote: string | null;
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** Background paragraphs, in their order. */
  readonly paragraphs: readonly string[];
  readonly faq: readonly FaqEntry[];
  readonly terms: readonly Term[];
}

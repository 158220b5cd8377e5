import type { Kind } from '@/core/backgrounder/backgrounder';
import type { TextRange } from '@/core/matching/mention';

/** Text with the places where the card's term is named. */
export interface NamingText {
  readonly text: string;
  readonly names: readonly TextRange[];
}

export interface CardAnswer {
  readonly question: string;
  readonly answer: NamingText;
}

export interface RelatedTerm {
  readonly termId: string;
  readonly name: string;
  readonly kind: Kind;
}

/** What the popover shows for a term, from one backgrounder. Empty lists mean: say nothing about it. */
export interface Card {
  readonly termId: string;
  readonly backgrounderId: string;
  readonly name: string;
  readonly kind: Kind;
  readonly summary: string;
  /** The reader's own note on the term, or `null`. */
  readonly note: string | null;
  /** Background passages that name the term, best first. */
  readonly passages: readonly NamingText[];
  /** FAQ entries that answer about the term, best first. */
  readonly answers: readonly CardAnswer[];
  /** Terms named together with this one, most often first. */
  readonly related: readonly RelatedTerm[];
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly source: string;
  readonly sourceNote: string | null;
  /** BCP 47 tag of all the card's texts. */
  readonly language: string;
}

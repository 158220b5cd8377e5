import type { Spelling } from '@/core/matching/find-names';
import type { IndexedName } from '@/core/matching/term-index';

/** What a rule is asked about: one way to read a stretch of text. */
export interface SpellingContext {
  readonly text: string;
  /** Primary tag, or `null` where unknown. */
  readonly language: string | null;
  readonly spelling: Spelling;
  readonly name: IndexedName;
  /** Where the mention before this one ends, or -1. */
  readonly lastMentionEnd: number;
}

/** Whether a rule lets the reading stand. */
export type SpellingRule = (context: SpellingContext) => boolean;

import { type Kind, KINDS } from '@/core/backgrounder/backgrounder';
import { flag, listOf, number, oneOf, orNull, record, type Shape, text, withFallback } from '@/core/shape/shape';

/** Which pages are looked at: news articles, every page, or only the sites the reader lists. */
export const PAGE_CHOICES = ['articles', 'every', 'listed'] as const;

/** How often a term is highlighted on a page. */
export const OCCURRENCES = ['all', 'first'] as const;

/** Where names too common to light up by themselves count: on pages about their backgrounder's subject, or everywhere. */
export const BROAD_NAMES = ['subject', 'everywhere'] as const;

/** How a mention looks; `marker` is a felt-tip stroke under the word. */
export const HIGHLIGHT_STYLES = ['marker', 'underline', 'fill', 'dotted'] as const;

export type PageChoice = (typeof PAGE_CHOICES)[number];
export type Occurrences = (typeof OCCURRENCES)[number];
export type BroadNames = (typeof BROAD_NAMES)[number];
export type HighlightStyle = (typeof HIGHLIGHT_STYLES)[number];

export interface Settings {
  /** The first switch of the popup: highlighting, everywhere. */
  readonly isOn: boolean;
  /** Epoch milliseconds until which highlighting rests, or `null`. */
  readonly pausedUntilMs: number | null;
  readonly pages: PageChoice;
  /** Hosts where the reader switched highlighting off. */
  readonly offSites: readonly string[];
  /** Hosts looked at when `pages` is `listed`. */
  readonly listedSites: readonly string[];
  /** Kinds of term that are not highlighted. */
  readonly hiddenKinds: readonly Kind[];
  readonly occurrences: Occurrences;
  readonly broadNames: BroadNames;
  readonly style: HighlightStyle;
}

export const DEFAULT_SETTINGS: Settings = {
  isOn: true,
  pausedUntilMs: null,
  pages: 'articles',
  offSites: [],
  listedSites: [],
  hiddenKinds: [],
  occurrences: 'all',
  broadNames: 'subject',
  style: 'marker',
};

const StoredSettings = record<Settings>({
  isOn: withFallback(flag, DEFAULT_SETTINGS.isOn),
  pausedUntilMs: withFallback(orNull(number), DEFAULT_SETTINGS.pausedUntilMs),
  pages: withFallback(oneOf(PAGE_CHOICES), DEFAULT_SETTINGS.pages),
  offSites: setOf(text),
  listedSites: setOf(text),
  hiddenKinds: setOf(oneOf(KINDS)),
  occurrences: withFallback(oneOf(OCCURRENCES), DEFAULT_SETTINGS.occurrences),
  broadNames: withFallback(oneOf(BROAD_NAMES), DEFAULT_SETTINGS.broadNames),
  style: withFallback(oneOf(HIGHLIGHT_STYLES), DEFAULT_SETTINGS.style),
});

/** Settings from whatever was stored: valid fields are kept, missing or broken ones get their default. Never throws. */
export function parseSettings(stored: unknown): Settings {
  return withFallback(StoredSettings, DEFAULT_SETTINGS)(stored);
}

/** What is valid of a list, each thing once, without empty texts. */
function setOf<T extends string>(item: Shape<T>): Shape<readonly T[]> {
  const items = withFallback(listOf(withFallback<T | null>(item, null)), []);
  return (data) => [...new Set(items(data).filter((value): value is T => value !== null && value !== ''))];
}

import * as v from 'valibot';

import { KINDS } from '@/core/backgrounder/backgrounder';

/** Which pages are looked at: news articles, every page, or only the sites the reader lists. */
export const PAGE_CHOICES = ['articles', 'every', 'listed'] as const;

/** How often a term is highlighted on a page. */
export const OCCURRENCES = ['all', 'first'] as const;

/** How a mention looks; `marker` is a felt-tip stroke under the word. */
export const HIGHLIGHT_STYLES = ['marker', 'underline', 'fill', 'dotted'] as const;

const Sites = v.pipe(
  v.fallback(v.array(v.fallback(v.string(), '')), []),
  v.transform((sites) => [...new Set(sites.filter((site) => site !== ''))]),
);

const SettingsSchema = v.object({
  /** The first switch of the popup: highlighting, everywhere. */
  isOn: v.fallback(v.boolean(), true),
  /** Epoch milliseconds until which highlighting rests, or `null`. */
  pausedUntilMs: v.fallback(v.nullable(v.pipe(v.number(), v.finite())), null),
  pages: v.fallback(v.picklist(PAGE_CHOICES), 'articles'),
  /** Hosts where the reader switched highlighting off. */
  offSites: Sites,
  /** Hosts looked at when `pages` is `listed`. */
  listedSites: Sites,
  /** Kinds of term that are not highlighted. */
  hiddenKinds: v.pipe(
    v.fallback(v.array(v.unknown()), []),
    v.transform((kinds) => KINDS.filter((kind) => kinds.includes(kind))),
  ),
  occurrences: v.fallback(v.picklist(OCCURRENCES), 'all'),
  style: v.fallback(v.picklist(HIGHLIGHT_STYLES), 'marker'),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;
export type PageChoice = Settings['pages'];
export type Occurrences = Settings['occurrences'];
export type HighlightStyle = Settings['style'];

/** Settings from whatever was stored: valid fields are kept, missing or broken ones get their default. Never throws. */
export function parseSettings(stored: unknown): Settings {
  const isRecord = typeof stored === 'object' && stored !== null && !Array.isArray(stored);
  return v.parse(SettingsSchema, { offSites: null, listedSites: null, hiddenKinds: null, ...(isRecord ? stored : {}) });
}

export const DEFAULT_SETTINGS: Settings = parseSettings(null);

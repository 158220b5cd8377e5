import type { Card } from '@/core/card/card';
import type { LibraryEntry } from '@/core/library/entry';
import type { NamedStretch } from '@/core/review/name-text';
import type { Place } from '@/core/search/place';
import type { SearchAnswer } from '@/core/search/search-answer';
import type { DocumentUpdate } from '@/core/subscription/document-update';
import type { SubscriptionSummary } from '@/core/subscription/subscription';
import type { JobKind } from '@/extension/unfinished-job';
import type { NoticeText } from '@/ui/library/Notice';
import type { ReviewItem } from '@/ui/library/ReviewScreen';
import type { PreviewedCollection } from '@/ui/library/subscriptions/CollectionPreview';

import type { EntryOverview } from './load-overview';

/** What the library page has on show. */
export type View =
  | { readonly kind: 'list' }
  | { readonly kind: 'reading'; readonly job: JobKind; readonly done: number; readonly total: number | null }
  | {
      readonly kind: 'review';
      /** At least one. */
      readonly items: readonly ReviewItem[];
      readonly openKey: number;
      readonly isSaving: boolean;
      /** Documents that were added so far, while they are. */
      readonly savedCount: number;
    }
  | {
      readonly kind: 'document';
      readonly entry: LibraryEntry;
      readonly texts: readonly (readonly NamedStretch[])[];
      readonly card: Card | null;
      /** What to show of it first, as where a search found something. */
      readonly place: Place;
    }
  | { readonly kind: 'preview'; readonly collection: PreviewedCollection; readonly isSaving: boolean }
  | { readonly kind: 'updates'; readonly url: string; readonly updates: readonly DocumentUpdate[] };

export interface PageState {
  readonly view: View;
  readonly overview: EntryOverview;
  readonly subscriptions: readonly SubscriptionSummary[];
  /** Addresses that are being checked. */
  readonly checkingUrls: ReadonlySet<string>;
  readonly search: string;
  /** What has the words searched for; `null` while nothing is searched, or nothing has been answered yet. */
  readonly found: SearchAnswer | null;
  readonly notice: NoticeText | null;
}

export const FIRST_STATE: PageState = {
  view: { kind: 'list' },
  overview: { entries: [], damagedIds: [], damagedTitles: new Map() },
  subscriptions: [],
  checkingUrls: new Set(),
  search: '',
  found: null,
  notice: null,
};

/** Holds the state and tells of every change of it. */
export interface StateHolder {
  get(): PageState;
  set(change: Partial<PageState>): void;
}

export function holdState(first: PageState, onChange: (state: PageState) => void): StateHolder {
  let state = first;
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      onChange(state);
    },
  };
}

import type { Card } from '@/core/card/card';
import type { LibraryEntry } from '@/core/library/entry';
import type { NamedStretch } from '@/core/review/name-text';
import type { NoticeText } from '@/ui/library/Notice';
import type { ReviewItem } from '@/ui/library/ReviewScreen';

import type { EntryOverview } from './load-overview';

/** What the library page has on show. */
export type View =
  | { readonly kind: 'list' }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number | null }
  | {
      readonly kind: 'review';
      /** At least one. */
      readonly items: readonly ReviewItem[];
      readonly openKey: number;
      readonly isSaving: boolean;
    }
  | {
      readonly kind: 'document';
      readonly entry: LibraryEntry;
      readonly texts: readonly (readonly NamedStretch[])[];
      readonly card: Card | null;
    };

export interface PageState {
  readonly view: View;
  readonly overview: EntryOverview;
  readonly search: string;
  /** Ids of the documents that have the words searched for; `null` while nothing is searched. */
  readonly hits: ReadonlySet<string> | null;
  readonly notice: NoticeText | null;
}

export const FIRST_STATE: PageState = {
  view: { kind: 'list' },
  overview: { entries: [], damagedIds: [] },
  search: '',
  hits: null,
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

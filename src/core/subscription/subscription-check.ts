import type { Problem } from '@/core/backgrounder/problem';

import type { FetchedDocument } from './decide-update';
import type { FetchProblem, Subscription } from './subscription';

/** What a check found out. */
export type CheckResult =
  | {
      readonly isReached: false;
      readonly problem: FetchProblem;
      /** What the server said, or what is wrong with the file; `''` for nothing more. */
      readonly detail: string;
    }
  | { readonly isReached: true; readonly isChanged: false }
  | {
      readonly isReached: true;
      readonly isChanged: true;
      /** `null` leaves it as it is. */
      readonly title: string | null;
      readonly homepage: string | null;
      readonly revision: number | null;
      readonly etag: string | null;
      readonly lastModified: string | null;
      /** Those that could be had and are new or changed. */
      readonly fetched: readonly FetchedDocument[];
      /** Ids of those that are published no more. */
      readonly goneIds: readonly string[];
      readonly problems: readonly Problem[];
      /** A file could not be fetched for now: it is tried again sooner than in a day, and all is compared anew then. */
      readonly isIncomplete: boolean;
    };

/** What a check needs to know of what was seen before. */
export type CheckedSubscription = Pick<Subscription, 'url' | 'kind' | 'etag' | 'lastModified'>;

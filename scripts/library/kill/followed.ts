import { type FetchedDocument, makePublished } from '@/core/subscription/decide-update';
import type { WholeSubscription } from '@/core/subscription/subscription';

import { makeVersion } from './model';

/** Nobody is ever asked there: versions are handed to the library as the library page hands over what it has read. */
export const FOLLOWED_URL = 'http://127.0.0.1/collection.json';

/** A time at which this is certainly over, epoch ms: the library is not to check by itself. */
const NEVER_MS = Date.UTC(2100, 0, 1);

/** A collection of these documents in their first versions, whose updates are taken at once. */
export function followDocuments(ids: readonly string[]): WholeSubscription {
  return {
    subscription: {
      url: FOLLOWED_URL,
      kind: 'collection',
      title: 'Followed',
      homepage: null,
      mode: 'after',
      addedAtMs: 0,
      revision: 1,
      etag: null,
      lastModified: null,
      checkedAtMs: null,
      nextCheckAtMs: NEVER_MS,
      failure: null,
      problems: [],
      ended: null,
    },
    documents: ids.map((id) => ({ ...makePublished(FOLLOWED_URL, makeFetched(id, 0)), base: makeVersion(id, 0) })),
  };
}

/** A version as it comes from its publisher. */
export function makeFetched(id: string, version: number): FetchedDocument {
  // The library takes a reading only of the content it fetched last, which it knows by its hash.
  return { fileId: id, path: `${id}.json`, sha256: 'as before', backgrounder: makeVersion(id, version), unread: null };
}

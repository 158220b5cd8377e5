import type { CollectionFile } from '@/core/collection/collection-index';

import type { PublishedDocument } from './subscription';

/** What an index asks of a library that has some of its documents. */
export interface CheckPlan {
  /** Files that are new or changed. */
  readonly toFetch: readonly CollectionFile[];
  /** Documents that the collection had and has no more. */
  readonly gone: readonly PublishedDocument[];
}

/** Compares an index with what was seen of it before. A file that only moved is fetched again, as one that is back is. */
export function planCheck(files: readonly CollectionFile[], known: readonly PublishedDocument[]): CheckPlan {
  const byId = new Map(known.map((document) => [document.fileId, document]));
  const ids = new Set(files.map(({ id }) => id));
  return {
    toFetch: files.filter(({ id, path, sha256 }) => {
      const document = byId.get(id);
      return document === undefined || document.isGone || document.sha256 !== sha256 || document.path !== path;
    }),
    gone: known.filter(({ fileId, isGone }) => !isGone && !ids.has(fileId)),
  };
}

import type { LibrarySource } from './library-source';

/** What `source` gives, and where it fails, what `other` gives: a library that cannot be opened has the bundled documents still. */
export function withFallbackSource(source: LibrarySource, other: () => LibrarySource): LibrarySource {
  const orOther = <Args extends unknown[], T>(
    ask: (...args: Args) => Promise<T>,
    askOther: (...args: Args) => Promise<T>,
  ) => {
    return (...args: Args): Promise<T> => ask(...args).catch(() => askOther(...args));
  };
  return {
    loadSieve: orOther(source.loadSieve, () => other().loadSieve()),
    findRowsByKeys: orOther(source.findRowsByKeys, (keys) => other().findRowsByKeys(keys)),
    findRowsByTermIds: orOther(source.findRowsByTermIds, (termIds) => other().findRowsByTermIds(termIds)),
    getDocuments: orOther(source.getDocuments, (ids) => other().getDocuments(ids)),
    readAllRows: orOther(source.readAllRows, (visit) => other().readAllRows(visit)),
  };
}

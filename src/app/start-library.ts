import { withFallbackSource } from '@/core/library/fallback-source';
import { type Library, openLibrary } from '@/core/library/library';
import { createMemorySource } from '@/core/library/memory-source';
import { fingerprintKeys } from '@/core/matching/sieve/fingerprint';
import { oncePerSession } from '@/extension/browser-session';
import { createChangeAnnouncer, wasLibraryChanged } from '@/extension/library-change';
import { createLibraryStore, type LibraryStore } from '@/extension/library-store/library-store';
import { getVersion } from '@/extension/version';

import { bundledBackgrounders } from './bundled-backgrounders';

/**
 * The worker's library: what is kept in the browser, and where that cannot be opened, the documents that come with the
 * extension. Reads nothing before it is asked.
 */
export function startLibrary(): { readonly library: Library; readonly store: LibraryStore } {
  const announce = createChangeAnnouncer();
  const store = createLibraryStore({
    bundled: bundledBackgrounders,
    // The rules by which names are indexed change with the version; a browser's Unicode may change by itself.
    indexedBy: () => `${getVersion()} ${fingerprintKeys()}`,
    oncePerSession,
    wasChanged: wasLibraryChanged,
    onChange: () => {
      library.forget();
      announce();
    },
  });
  const library = openLibrary(withFallbackSource(store.source, openBundled));
  return { library, store };
}

function openBundled() {
  return createMemorySource(bundledBackgrounders.map((backgrounder) => ({ backgrounder, notes: {} })));
}

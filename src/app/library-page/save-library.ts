import type { LibraryEntry } from '@/core/library/entry';
import { packLibrary } from '@/core/library/pack-library';
import { askLibrary, getEntryMessage } from '@/extension/library-messages';

import { readSubscriptionsMessage } from '@/extension/subscription-messages';

import { loadOverview } from './load-overview';
import { saveFile } from './save-files';

/** Saves the whole library as a zip that imports to the same library. `today` is `YYYY-MM-DD`, for the file's name. */
export async function saveLibrary(today: string): Promise<void> {
  const { entries: summaries } = await loadOverview();
  const entries: LibraryEntry[] = [];
  for (const { id } of summaries) {
    const entry = await askLibrary(getEntryMessage, { id });
    if (entry !== null) entries.push(entry);
  }
  const subscriptions = await askLibrary(readSubscriptionsMessage, { url: null });
  const pieces = [...packLibrary(entries, subscriptions)];
  saveFile(`backgrounder-library-${today}.zip`, pieces, 'application/zip');
}

import type { EntrySummary } from '@/core/library/entry';

const ASKED = 'askedToKeep';

/**
 * Asks the browser not to clear the library when the disk runs full; once, since Firefox asks the reader. Call it in a gesture
 * of the reader's. The memory goes with the library, so after a loss it is asked again. Rejects where the browser forbids the
 * memory or the question; the library works all the same.
 */
export async function askToKeep(
  // The build takes a name `storage` for WXT's own, and packs that.
  keeper: Pick<StorageManager, 'persist' | 'persisted'>,
  getMemory: () => Pick<Storage, 'getItem' | 'setItem'>,
): Promise<void> {
  const memory = getMemory();
  if (memory.getItem(ASKED) !== null || (await keeper.persisted())) return;
  memory.setItem(ASKED, 'true');
  await keeper.persist();
}

/** Whether the reader is to be told that the browser lost the library: until there is a document of their own again. */
export function isLossToTell(
  lostAtMs: number | null,
  entries: readonly Pick<EntrySummary, 'origin'>[],
): lostAtMs is number {
  return lostAtMs !== null && entries.every(({ origin }) => origin.kind === 'bundled');
}

import type { EntrySummary } from '@/core/library/entry';

const ASKED = 'askedToKeep';
const SEEN = 'seenLoss';

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

/**
 * Whether the reader is to be told that the browser lost the library: until they dismiss it, as `seenLoss` has it, or have a
 * document of their own again.
 */
export function isLossToTell(
  lostAtMs: number | null,
  entries: readonly Pick<EntrySummary, 'origin'>[],
  seenLoss: number | null,
): lostAtMs is number {
  return lostAtMs !== null && lostAtMs !== seenLoss && entries.every(({ origin }) => origin.kind === 'bundled');
}

/** When the library was lost that the reader was told of; `null` where they were not, or nothing is remembered. */
export function readSeenLoss(getMemory: () => Pick<Storage, 'getItem'>): number | null {
  try {
    const noted = getMemory().getItem(SEEN);
    return noted === null ? null : Number(noted);
  } catch {
    return null;
  }
}

/** The reader has seen that. Where nothing can be remembered they are told again. */
export function noteSeenLoss(lostAtMs: number, getMemory: () => Pick<Storage, 'setItem'>): void {
  try {
    getMemory().setItem(SEEN, String(lostAtMs));
  } catch {
    // Told once more, then.
  }
}

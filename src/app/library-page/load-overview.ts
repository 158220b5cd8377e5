import type { EntryPage, EntrySummary } from '@/core/library/entry';
import { askLibrary, listEntriesMessage } from '@/extension/library-messages';

/** Entries asked for in one message. */
const PAGE_SIZE = 500;

/** All that the library has. */
export interface EntryOverview {
  /** Last changed first. */
  readonly entries: readonly EntrySummary[];
  readonly damagedIds: readonly string[];
}

/** Reads the whole list, part by part. */
export async function loadOverview(): Promise<EntryOverview> {
  const entries: EntrySummary[] = [];
  const damagedIds: string[] = [];
  let after: string | null = null;
  do {
    const page: EntryPage = await askLibrary(listEntriesMessage, { after, limit: PAGE_SIZE });
    entries.push(...page.entries);
    damagedIds.push(...page.damagedIds);
    after = page.next;
  } while (after !== null);
  return { entries: entries.toSorted((a, b) => b.changedAtMs - a.changedAtMs), damagedIds };
}

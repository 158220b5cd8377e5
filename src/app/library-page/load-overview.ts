import type { EntryPage, EntrySummary } from '@/core/library/entry';
import { askLibrary, listEntriesMessage } from '@/extension/library-messages';

/** Entries asked for in one message. */
const PAGE_SIZE = 500;

/** All that the library has. */
export interface EntryOverview {
  /** Last changed first. */
  readonly entries: readonly EntrySummary[];
  readonly damagedIds: readonly string[];
  /** By id, where a title can still be read. */
  readonly damagedTitles: ReadonlyMap<string, string>;
}

/** Reads the whole list, part by part. */
export async function loadOverview(): Promise<EntryOverview> {
  const entries: EntrySummary[] = [];
  const damagedIds: string[] = [];
  const damagedTitles = new Map<string, string>();
  let after: string | null = null;
  do {
    const page: EntryPage = await askLibrary(listEntriesMessage, { after, limit: PAGE_SIZE });
    entries.push(...page.entries);
    damagedIds.push(...page.damagedIds);
    for (const [id, title] of Object.entries(page.damagedTitles)) damagedTitles.set(id, title);
    after = page.next;
  } while (after !== null);
  return { entries: entries.toSorted((a, b) => b.changedAtMs - a.changedAtMs), damagedIds, damagedTitles };
}

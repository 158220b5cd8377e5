import { isSameText, rollBackPublished } from '@/core/subscription/decide-update';
import {
  type PublishedDocument,
  publishedDocumentShape,
  type Subscription,
  subscriptionShape,
  type WholeSubscription,
} from '@/core/subscription/subscription';
import { withFallback } from '@/core/shape/shape';

import { readEntry } from './read-records';
import type { LibraryChange, LibraryReading } from './schema';

type Reading = LibraryReading | LibraryChange;

const parseSubscription = withFallback<Subscription | null>(subscriptionShape, null);
const parsePublished = withFallback<PublishedDocument | null>(publishedDocumentShape, null);

/** All of them, the ended ones too; what cannot be read is left out. */
export async function readSubscriptions(reading: Reading): Promise<readonly Subscription[]> {
  const records: readonly unknown[] = await reading.objectStore('subscriptions').getAll();
  return records.flatMap((record) => parseSubscription(record) ?? []);
}

/** `null` where there is none, or none that can be read. */
export async function readSubscription(reading: Reading, url: string): Promise<Subscription | null> {
  return parseSubscription(await reading.objectStore('subscriptions').get(url));
}

/** A subscription's documents, in the order of their ids. */
export async function readPublished(reading: Reading, url: string): Promise<readonly PublishedDocument[]> {
  const records: readonly unknown[] = await reading.objectStore('published').getAll(publishedOf(url));
  return records.flatMap((record) => parsePublished(record) ?? []);
}

/** With its documents; `null` where there is none. */
export async function readWhole(reading: Reading, url: string): Promise<WholeSubscription | null> {
  const subscription = await readSubscription(reading, url);
  return subscription && { subscription, documents: await readPublished(reading, url) };
}

/** Puts a subscription in the place of what there was under its address, with these documents and no others. */
export async function writeWhole(change: LibraryChange, { subscription, documents }: WholeSubscription): Promise<void> {
  const published = change.objectStore('published');
  await change.objectStore('subscriptions').put(subscription);
  await published.delete(publishedOf(subscription.url));
  await Promise.all(documents.map((document) => published.put(document)));
}

/** Takes a subscription away; its documents stay in the library. */
export async function deleteSubscription(change: LibraryChange, url: string): Promise<void> {
  await Promise.all([
    change.objectStore('subscriptions').delete(url),
    change.objectStore('published').delete(publishedOf(url)),
  ]);
}

/** The library's documents were changed otherwise than by an update: both of their versions come from one published text now. */
export async function noteEdits(change: LibraryChange, entryIds: readonly string[]): Promise<void> {
  for (const published of await findByEntries(change, entryIds)) {
    await change.objectStore('published').put({ ...published, previousBase: published.base });
  }
}

/** A document of the library goes back to its version before. */
export async function noteRollBack(change: LibraryChange, entryId: string): Promise<void> {
  for (const document of await findByEntries(change, [entryId])) {
    await change.objectStore('published').put(rollBackPublished(document));
  }
}

async function findByEntries(
  change: LibraryChange,
  entryIds: readonly string[],
): Promise<readonly PublishedDocument[]> {
  const byEntry = change.objectStore('published').index('byEntry');
  const found: (readonly unknown[])[] = await Promise.all(entryIds.map((id) => byEntry.getAll(id)));
  return found.flat().flatMap((record) => parsePublished(record) ?? []);
}

/** The library's document of this id, if it says the very same: then it need not be there twice. */
export async function isInLibrary(change: LibraryChange, backgrounder: { readonly id: string }): Promise<boolean> {
  const entry = await readEntry(change, backgrounder.id);
  return (
    entry !== null &&
    entry.origin.kind !== 'bundled' &&
    isSameText(entry.backgrounder, backgrounder as typeof entry.backgrounder)
  );
}

/** All documents of a subscription. */
function publishedOf(url: string): IDBKeyRange {
  return IDBKeyRange.bound([url], [url, []]);
}

import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import type { LibraryEntry, Origin } from '@/core/library/entry';
import { LibraryFailure } from '@/core/library/library-problem';
import type { TermRow } from '@/core/library/term-row';
import { replaceText } from '@/core/library/update-entry';
import {
  decideGone,
  decideUpdate,
  type FetchedDocument,
  makePublished,
  takeUpdate,
  type UpdateOutcome,
} from '@/core/subscription/decide-update';
import { describeUpdate, type DocumentUpdate } from '@/core/subscription/document-update';
import type { MergeChoices } from '@/core/subscription/merge-update';
import { countFailure, planNextCheck, planRetry } from '@/core/subscription/schedule';
import {
  type PublishedDocument,
  type Subscription,
  type SubscriptionMode,
  type SubscriptionSummary,
  summariseSubscription,
  type WholeSubscription,
} from '@/core/subscription/subscription';
import type { CheckResult } from '@/core/subscription/subscription-check';

import { switchEntry } from './change-entry';
import { putEntries } from './put-entries';
import { readEntry } from './read-records';
import { removeEntries, undoRemoval, UNDO_MS } from './remove-entries';
import type { LibraryChange, LibraryReading } from './schema';
import {
  deleteSubscription,
  isInLibrary,
  readPublished,
  readSubscriptions,
  readWhole,
  writeWhole,
} from './subscription-records';
import { writeEntry } from './write-entry';

/** What is to be done with a document that waits. */
export interface UpdateDecision {
  readonly fileId: string;
  /** `leave` until something newer is published; `remove` and `keep` are for what is published no more. */
  readonly act: 'take' | 'leave' | 'remove' | 'keep';
  readonly choices: MergeChoices;
}

/** The subscriptions of the library. Each change is made wholly or not at all; failures are `LibraryFailure`s. */
export interface SubscriptionStore {
  /** Those that have not ended. */
  list(): Promise<readonly SubscriptionSummary[]>;
  get(url: string): Promise<WholeSubscription | null>;
  /** All that is not ended, to be packed. */
  readAll(): Promise<readonly WholeSubscription[]>;
  /** What there is to read or decide. */
  listUpdates(url: string): Promise<readonly DocumentUpdate[]>;
  /**
   * Adds a subscription. Its documents with a `base` and no `entryId` come into the library: beside a document that has the
   * id already, unless that says the same.
   */
  add(whole: WholeSubscription): Promise<void>;
  setMode(url: string, mode: SubscriptionMode): Promise<void>;
  saveCheck(url: string, result: CheckResult): Promise<void>;
  decide(
    url: string,
    decisions: readonly UpdateDecision[],
  ): Promise<{ readonly removalId: string; readonly removedCount: number }>;
  /** HTML that was fetched, as it was read since. */
  giveReading(url: string, fetched: FetchedDocument): Promise<void>;
  /** The reader has read what was taken at once; what went is still to be decided on. */
  markRead(url: string): Promise<void>;
  /** `removalId` undoes it for ten minutes. */
  end(url: string, isRemoving: boolean): Promise<{ readonly removalId: string; readonly removedCount: number }>;
  undoEnd(removalId: string): Promise<void>;
}

/** What the library's store gives. */
export interface SubscriptionStoreParts {
  readonly read: <T>(run: (reading: LibraryReading) => Promise<T>) => Promise<T>;
  readonly change: <T>(run: (change: LibraryChange) => Promise<T>) => Promise<T>;
  readonly addRows: (change: LibraryChange, rows: readonly TermRow[]) => Promise<void>;
  readonly removeRows: (change: LibraryChange, count: number) => Promise<void>;
  readonly now: () => number;
  /** From 0 to 1. */
  readonly chance: () => number;
}

export function createSubscriptionStore(parts: SubscriptionStoreParts): SubscriptionStore {
  const { read, change, now, chance } = parts;

  /** Does what was decided about one document; how it is published then. */
  const carryOut = async (
    changing: LibraryChange,
    { document: published, text, isOn }: UpdateOutcome,
    kind: Subscription['kind'],
  ): Promise<PublishedDocument> => {
    const origin: Origin = { kind: 'subscription', url: published.url, fileName: published.path || null };
    let { entryId } = published;
    if (text !== null && entryId === null) entryId = await addDocument(changing, text, origin);
    else if (text !== null && entryId !== null) {
      const entry = await readEntry(changing, entryId);
      if (entry !== null) {
        const own = kind === 'document' ? entry.origin : origin;
        await parts.addRows(changing, await writeEntry(changing, replaceText(entry, text, own, now())));
      }
    }
    if (isOn !== null && entryId !== null && (await readEntry(changing, entryId)) !== null) {
      const rows = await switchEntry(changing, entryId, isOn);
      await (isOn ? parts.addRows(changing, rows) : parts.removeRows(changing, rows.length));
    }
    return { ...published, entryId };
  };

  const addDocument = async (changing: LibraryChange, text: Backgrounder, origin: Origin): Promise<string> => {
    const choice = (await isInLibrary(changing, text)) ? 'replace' : 'keep-both';
    const { results, rows } = await putEntries(changing, [{ backgrounder: text, origin }], choice, now());
    await parts.addRows(changing, rows);
    return results[0]!.id;
  };

  const getWhole = async (changing: LibraryChange, url: string): Promise<WholeSubscription> => {
    const whole = await readWhole(changing, url);
    if (whole === null || whole.subscription.ended !== null) throw new LibraryFailure('unknown');
    return whole;
  };

  const readMine = async (reading: LibraryReading | LibraryChange, entryId: string | null) => {
    const entry: LibraryEntry | null = entryId === null ? null : await readEntry(reading, entryId);
    return entry?.backgrounder ?? null;
  };

  const saveResult = async (
    changing: LibraryChange,
    whole: WholeSubscription,
    result: CheckResult,
  ): Promise<WholeSubscription> => {
    const { subscription, documents } = whole;
    if (!result.isReached) {
      const { problem, detail } = result;
      const failure = countFailure(subscription.failure, { problem, detail });
      return {
        subscription: { ...subscription, failure, nextCheckAtMs: planRetry(now(), failure.count, chance()) },
        documents,
      };
    }
    const checked = {
      ...subscription,
      failure: null,
      checkedAtMs: now(),
      nextCheckAtMs: planNextCheck(now(), chance()),
    };
    if (!result.isChanged) return { subscription: checked, documents };
    const byId = new Map(documents.map((published) => [published.fileId, published]));
    for (const fetched of result.fetched) {
      const last = byId.get(fetched.fileId) ?? makePublished(subscription.url, fetched);
      const mine = await readMine(changing, last.entryId);
      const outcome = decideUpdate(last, fetched, mine, subscription.mode, now());
      byId.set(fetched.fileId, await carryOut(changing, outcome, subscription.kind));
    }
    for (const fileId of result.goneIds) {
      const last = byId.get(fileId);
      if (last === undefined) continue;
      if (last.entryId === null) byId.delete(fileId);
      else byId.set(fileId, await carryOut(changing, decideGone(last, subscription.mode, now()), subscription.kind));
    }
    const { problems, revision, isIncomplete, title, homepage } = result;
    return {
      subscription: {
        ...checked,
        title: title ?? checked.title,
        homepage: title === null ? checked.homepage : homepage,
        revision,
        problems,
        // Without them, the next answer has the whole index.
        etag: isIncomplete ? null : result.etag,
        lastModified: isIncomplete ? null : result.lastModified,
        ...(isIncomplete && { nextCheckAtMs: planRetry(now(), 1, chance()) }),
      },
      documents: [...byId.values()],
    };
  };

  return {
    list: () =>
      read(async (reading) => {
        const summaries: SubscriptionSummary[] = [];
        for (const subscription of await readSubscriptions(reading)) {
          if (subscription.ended !== null) continue;
          const documents = await readPublished(reading, subscription.url);
          summaries.push(summariseSubscription({ subscription, documents }));
        }
        return summaries;
      }),
    get: (url) => read((reading) => readWhole(reading, url)),
    readAll: () =>
      read(async (reading) => {
        const subscriptions = (await readSubscriptions(reading)).filter(({ ended }) => ended === null);
        const all: WholeSubscription[] = [];
        for (const subscription of subscriptions) {
          all.push({ subscription, documents: await readPublished(reading, subscription.url) });
        }
        return all;
      }),
    listUpdates: (url) =>
      read(async (reading) => {
        const updates: DocumentUpdate[] = [];
        for (const published of await readPublished(reading, url)) {
          const update = describeUpdate(published, await readMine(reading, published.entryId));
          if (update !== null) updates.push(update);
        }
        return updates;
      }),
    add: ({ subscription, documents }) =>
      change(async (changing) => {
        const { kind } = subscription;
        const added: PublishedDocument[] = [];
        for (const published of documents) {
          const text = published.entryId === null ? published.base : null;
          added.push(await carryOut(changing, { document: published, text, isOn: null }, kind));
        }
        await writeWhole(changing, { subscription, documents: added });
      }),
    setMode: (url, mode) =>
      change(async (changing) => {
        const { subscription } = await getWhole(changing, url);
        await changing.objectStore('subscriptions').put({ ...subscription, mode });
      }),
    saveCheck: (url, result) =>
      change(async (changing) => {
        const whole = await readWhole(changing, url);
        // It may have ended while it was being checked.
        if (whole === null || whole.subscription.ended !== null) return;
        await writeWhole(changing, await saveResult(changing, whole, result));
      }),
    giveReading: (url, fetched) =>
      change(async (changing) => {
        const { subscription, documents } = await getWhole(changing, url);
        const last = documents.find(({ fileId }) => fileId === fetched.fileId);
        // Another version may have been fetched meanwhile.
        if (last === undefined || last.sha256 !== fetched.sha256) return;
        const mine = await readMine(changing, last.entryId);
        const outcome = decideUpdate(last, fetched, mine, subscription.mode, now());
        const done = await carryOut(changing, outcome, subscription.kind);
        await changing.objectStore('published').put(done);
      }),
    decide: (url, decisions) =>
      change(async (changing) => {
        const { subscription, documents } = await getWhole(changing, url);
        const byId = new Map(documents.map((published) => [published.fileId, published]));
        const removedIds: string[] = [];
        for (const { fileId, act, choices } of decisions) {
          const published = byId.get(fileId);
          if (published === undefined) continue;
          if (act === 'leave') byId.set(fileId, { ...published, waiting: null });
          else if (act === 'take') {
            const taken = takeUpdate(published, await readMine(changing, published.entryId), choices, now());
            if (taken === null) continue;
            // What the reader has just looked at is no news.
            const done = await carryOut(changing, taken, subscription.kind);
            byId.set(fileId, { ...done, news: null });
          } else {
            const isOn = act === 'keep' && published.news?.kind === 'gone' ? true : null;
            await carryOut(changing, { document: published, text: null, isOn }, subscription.kind);
            byId.delete(fileId);
            if (act === 'remove' && published.entryId !== null) removedIds.push(published.entryId);
          }
        }
        await writeWhole(changing, { subscription, documents: [...byId.values()] });
        return removeAll(changing, removedIds);
      }),
    markRead: (url) =>
      change(async (changing) => {
        const { subscription, documents } = await getWhole(changing, url);
        const isRead = ({ isGone }: PublishedDocument): boolean => !isGone;
        const after = documents.map((published) => (isRead(published) ? { ...published, news: null } : published));
        await writeWhole(changing, { subscription, documents: after });
      }),
    end: (url, isRemoving) =>
      change(async (changing) => {
        const { subscription, documents } = await getWhole(changing, url);
        await forgetEnded(changing);
        const ids = isRemoving ? documents.flatMap(({ entryId }) => entryId ?? []) : [];
        const removed = await removeAll(changing, ids);
        const ended = { removalId: removed.removalId, atMs: now() };
        await changing.objectStore('subscriptions').put({ ...subscription, ended });
        return removed;
      }),
    undoEnd: (removalId) =>
      change(async (changing) => {
        const ended = (await readSubscriptions(changing)).find((each) => each.ended?.removalId === removalId);
        if (ended !== undefined) await changing.objectStore('subscriptions').put({ ...ended, ended: null });
        const { rows } = await undoRemoval(changing, removalId);
        await parts.addRows(changing, rows);
      }),
  };

  async function removeAll(changing: LibraryChange, ids: readonly string[]) {
    const removalId = crypto.randomUUID();
    const { count, rowCount } = await removeEntries(changing, ids, removalId, now());
    await parts.removeRows(changing, rowCount);
    return { removalId, removedCount: count };
  }

  async function forgetEnded(changing: LibraryChange): Promise<void> {
    for (const { url, ended } of await readSubscriptions(changing)) {
      if (ended !== null && ended.atMs < now() - UNDO_MS) await deleteSubscription(changing, url);
    }
  }
}

import type { Backgrounder } from '@/core/backgrounder/backgrounder';

import { isSettled, type MergeChoices, mergeUpdate } from './merge-update';
import type { PublishedDocument, SubscriptionMode } from './subscription';

/** A version of a document as it was just fetched. */
export interface FetchedDocument {
  readonly fileId: string;
  readonly path: string;
  readonly sha256: string;
  /** `null` where it is HTML that is still to be read, which is in `unread` then. */
  readonly backgrounder: Backgrounder | null;
  readonly unread: string | null;
}

/** What is to be done with a document: how it is published now, and what the library's own is to say. */
export interface UpdateOutcome {
  readonly document: PublishedDocument;
  /** The text to add (where `document.entryId` is `null`) or to put in the place of the library's; `null` to leave it. */
  readonly text: Backgrounder | null;
  /** Whether to switch the library's document on or off; `null` to leave that. */
  readonly isOn: boolean | null;
}

/** What there was before a file of that id was first seen. */
export function makePublished(url: string, { fileId, path, sha256 }: FetchedDocument): PublishedDocument {
  return {
    url,
    fileId,
    path,
    sha256,
    entryId: null,
    base: null,
    previousBase: null,
    waiting: null,
    unread: null,
    isGone: false,
    news: null,
  };
}

/**
 * Decides on a version that was fetched. `mine` is the library's text, `null` where the reader has removed the document: it
 * stays away then. Taken at once, an update is merged with the reader's edits; where that needs a choice, it waits.
 */
export function decideUpdate(
  last: PublishedDocument,
  { path, sha256, backgrounder, unread }: FetchedDocument,
  mine: Backgrounder | null,
  mode: SubscriptionMode,
  nowMs: number,
): UpdateOutcome {
  const isBack = last.isGone;
  const seen = { ...last, path, sha256, isGone: false, unread, ...(isBack && { news: null }) };
  const isOn = isBack && last.news?.kind === 'gone' ? true : null;
  if (backgrounder === null || (last.entryId !== null && mine === null)) return { document: seen, text: null, isOn };
  if (last.base !== null && isSameText(last.base, backgrounder)) {
    return { document: { ...seen, waiting: null }, text: null, isOn };
  }
  const waiting = { ...seen, waiting: backgrounder };
  const taken = mode === 'after' ? takeUpdate(waiting, mine, {}, nowMs) : null;
  return taken === null ? { document: waiting, text: null, isOn } : { ...taken, isOn };
}

/**
 * Takes the version that waits, merged with the reader's edits; `null` where there is none, or a conflict that the choices
 * leave open.
 */
export function takeUpdate(
  document: PublishedDocument,
  mine: Backgrounder | null,
  choices: MergeChoices,
  nowMs: number,
): UpdateOutcome | null {
  const { waiting, base } = document;
  if (waiting === null) return null;
  const taken: PublishedDocument = {
    ...document,
    base: waiting,
    previousBase: base,
    waiting: null,
    news: { kind: base === null ? 'added' : 'changed', from: base, atMs: nowMs },
  };
  if (mine === null || base === null) return { document: taken, text: waiting, isOn: null };
  const merged = mergeUpdate(base, mine, waiting, choices);
  return isSettled(merged, choices) ? { document: taken, text: merged.backgrounder, isOn: null } : null;
}

/** Decides on a document that the publisher has no more: at once it is switched off, else the reader is asked. */
export function decideGone(last: PublishedDocument, mode: SubscriptionMode, nowMs: number): UpdateOutcome {
  const gone = { ...last, isGone: true, waiting: null, unread: null };
  if (mode === 'before' || last.entryId === null || last.isGone) return { document: gone, text: null, isOn: null };
  return { document: { ...gone, news: { kind: 'gone', from: last.base, atMs: nowMs } }, text: null, isOn: false };
}

/** The published texts change about as the library's two versions do. What the publisher has now was seen, and stays so. */
export function rollBackPublished(document: PublishedDocument): PublishedDocument {
  const { base, previousBase } = document;
  return { ...document, base: previousBase ?? base, previousBase: base };
}

/** Whether two versions say the very same, whatever their ids. */
export function isSameText(one: Backgrounder, other: Backgrounder): boolean {
  return JSON.stringify({ ...one, id: '' }) === JSON.stringify({ ...other, id: '' });
}

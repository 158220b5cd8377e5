import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import { backgrounderShape } from '@/core/backgrounder/backgrounder-shape';
import type { Problem } from '@/core/backgrounder/problem';
import { flag, listOf, number, oneOf, orNull, record, text, wholeNumber } from '@/core/shape/shape';

/** Whether the reader sees what changed before it is taken, or takes it at once and may read it afterwards. */
export const SUBSCRIPTION_MODES = ['before', 'after'] as const;

export type SubscriptionMode = (typeof SUBSCRIPTION_MODES)[number];

export const SUBSCRIPTION_KINDS = ['document', 'collection'] as const;

/**
 * Why nothing new could be had: nobody answers; no such file (any more); the server answers with an error; it leads to
 * another address; it is larger than what may be fetched; it took too long; it is not what it was or cannot be read; the
 * browser gives the extension no access to that site.
 */
export const FETCH_PROBLEMS = [
  'offline',
  'missing',
  'refused',
  'redirected',
  'tooLarge',
  'tooSlow',
  'unreadable',
  'noAccess',
] as const;

export type FetchProblem = (typeof FETCH_PROBLEMS)[number];

/** A check that failed; the version before stays. */
export interface CheckFailure {
  readonly problem: FetchProblem;
  /** What the server said, such as `HTTP 503`, or what is wrong in the file; `''` for nothing more. */
  readonly detail: string;
  /** Checks that failed since the last good one. */
  readonly count: number;
}

/** An address that the library keeps documents up to date from. */
export interface Subscription {
  /** Of the document or the collection's index; two subscriptions never have the same. */
  readonly url: string;
  readonly kind: (typeof SUBSCRIPTION_KINDS)[number];
  readonly title: string;
  /** A page about it, for people. */
  readonly homepage: string | null;
  readonly mode: SubscriptionMode;
  readonly addedAtMs: number;
  /** The collection's, as last seen. */
  readonly revision: number | null;
  /** What the server called the version last seen; sent along, so that it need not send the same again. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** When the publisher last answered, epoch ms. */
  readonly checkedAtMs: number | null;
  readonly nextCheckAtMs: number;
  readonly failure: CheckFailure | null;
  /** Of single files, as of the last check: their versions before stay, the others are up to date. */
  readonly problems: readonly Problem[];
  /** Ended, it is kept for a while so that this can be undone. */
  readonly ended: { readonly removalId: string; readonly atMs: number } | null;
}

/** What can be read afterwards of a version that was taken at once. */
export interface DocumentNews {
  readonly kind: 'added' | 'changed' | 'gone';
  /** What the publisher had said before; `null` where it is new. */
  readonly from: Backgrounder | null;
  readonly atMs: number;
}

/** A document as its publisher has it, beside the one in the library. */
export interface PublishedDocument {
  /** The subscription's. */
  readonly url: string;
  readonly fileId: string;
  /** In the collection; `''` for a document by itself. */
  readonly path: string;
  /** Of the content last seen. */
  readonly sha256: string;
  /** The library's document; `null` before the reader took it, or where the reader left it out. */
  readonly entryId: string | null;
  /** The published text that the library's text comes from: what differs from it is the reader's. */
  readonly base: Backgrounder | null;
  /** The same of the library's version before, for rolling back. */
  readonly previousBase: Backgrounder | null;
  /** A newer published text that the reader has not decided on. */
  readonly waiting: Backgrounder | null;
  /** HTML that is still to be read, which the worker cannot. */
  readonly unread: string | null;
  /** The publisher has it no more. */
  readonly isGone: boolean;
  readonly news: DocumentNews | null;
}

export const problemShape = record<Problem>({
  file: text,
  line: orNull(number),
  field: text,
  wrong: text,
  fix: text,
});

export const checkFailureShape = record<CheckFailure>({
  problem: oneOf(FETCH_PROBLEMS),
  detail: text,
  count: wholeNumber,
});

/** A subscription as it comes out of storage, a message or a packed library. */
export const subscriptionShape = record<Subscription>({
  url: text,
  kind: oneOf(SUBSCRIPTION_KINDS),
  title: text,
  homepage: orNull(text),
  mode: oneOf(SUBSCRIPTION_MODES),
  addedAtMs: number,
  revision: orNull(wholeNumber),
  etag: orNull(text),
  lastModified: orNull(text),
  checkedAtMs: orNull(number),
  nextCheckAtMs: number,
  failure: orNull(checkFailureShape),
  problems: listOf(problemShape),
  ended: orNull(record({ removalId: text, atMs: number })),
});

export const publishedDocumentShape = record<PublishedDocument>({
  url: text,
  fileId: text,
  path: text,
  sha256: text,
  entryId: orNull(text),
  base: orNull(backgrounderShape),
  previousBase: orNull(backgrounderShape),
  waiting: orNull(backgrounderShape),
  unread: orNull(text),
  isGone: flag,
  news: orNull(
    record<DocumentNews>({
      kind: oneOf(['added', 'changed', 'gone']),
      from: orNull(backgrounderShape),
      atMs: number,
    }),
  ),
});

/** What lists show of a subscription. */
export interface SubscriptionSummary extends Subscription {
  /** Its documents in the library. */
  readonly documentCount: number;
  /** Documents that wait for a decision of the reader's. */
  readonly waitingCount: number;
  /** Documents that were changed at once, and the reader has not looked. */
  readonly newsCount: number;
  readonly unreadCount: number;
}

export const subscriptionSummaryShape = (data: unknown, where = 'data'): SubscriptionSummary => ({
  ...subscriptionShape(data, where),
  ...record<Pick<SubscriptionSummary, 'documentCount' | 'waitingCount' | 'newsCount' | 'unreadCount'>>({
    documentCount: wholeNumber,
    waitingCount: wholeNumber,
    newsCount: wholeNumber,
    unreadCount: wholeNumber,
  })(data, where),
});

/** A subscription whole, as it is packed, and made. */
export interface WholeSubscription {
  readonly subscription: Subscription;
  readonly documents: readonly PublishedDocument[];
}

export const wholeSubscriptionShape = record<WholeSubscription>({
  subscription: subscriptionShape,
  documents: listOf(publishedDocumentShape),
});

/** Counts a subscription's documents. One waits where there is a newer text, or where the publisher gave it up. */
export function summariseSubscription({ subscription, documents }: WholeSubscription): SubscriptionSummary {
  return {
    ...subscription,
    documentCount: documents.filter(({ entryId }) => entryId !== null).length,
    waitingCount: documents.filter(isWaiting).length,
    newsCount: documents.filter(({ news }) => news !== null).length,
    unreadCount: documents.filter(({ unread }) => unread !== null).length,
  };
}

/** Whether the reader has to decide something. A document that went with news was switched off already. */
export function isWaiting({ waiting, isGone, news, entryId }: PublishedDocument): boolean {
  return waiting !== null || (isGone && entryId !== null && news?.kind !== 'gone');
}

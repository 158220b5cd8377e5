import { formatProblem, type Problem } from '@/core/backgrounder/problem';
import { isCollection, parseCollection } from '@/core/collection/parse-collection';
import { COLLECTION_LIMITS } from '@/core/collection/collection-index';
import type { Draft } from '@/core/draft/draft';
import type { Review } from '@/core/review/review';
import { makePublished } from '@/core/subscription/decide-update';
import { parseAddress } from '@/core/subscription/parse-address';
import { planNextCheck } from '@/core/subscription/schedule';
import type { Subscription, SubscriptionMode, WholeSubscription } from '@/core/subscription/subscription';
import { toPublished } from '@/core/subscription/to-published';
import { fetchPublished, type FetchResult } from '@/extension/fetch-published';
import { hashBytes } from '@/extension/hash-bytes';
import { askLibrary } from '@/extension/library-messages';
import { askForAccess, hasAccess } from '@/extension/site-access';
import { addSubscriptionMessage } from '@/extension/subscription-messages';
import { words } from '@/extension/words';
import { decodeText } from '@/reading/bytes/decode-text';
import { readFile } from '@/reading/read-file';
import { explainCheck } from '@/ui/library/subscriptions/explain-check';

import { LARGEST_DOCUMENT, readCollection } from '@/app/subscriptions/check-subscription';
import { nameFile } from '@/app/subscriptions/read-published';

import type { PlacedReview } from './review-actions';
import { tellDone, tellProblem } from './tell';
import type { StateHolder } from './page-state';

const TOOLS = { fetch: fetchPublished, hash: hashBytes, hasAccess };

/** A document that is being reviewed on its way into the library. */
interface PendingDocument {
  readonly draft: Draft;
  /** The form as it began. */
  readonly review: Review;
  readonly sha256: string;
  readonly seen: Pick<Subscription, 'etag' | 'lastModified'>;
}

/**
 * What the reader does to subscribe. `toReview` begins a review with the names that the text suggests; `openReviews` shows
 * it; `onAdded` is called when there is another subscription.
 */
export function createSubscribeActions(
  state: StateHolder,
  toReview: (draft: Draft, origin: Review['origin']) => Promise<Review>,
  openReviews: (reviews: readonly Review[]) => void,
  onAdded: () => Promise<void>,
) {
  let reading: AbortController | null = null;
  let offered: WholeSubscription | null = null;
  const pending = new Map<string, PendingDocument>();

  const cancel = (): void => {
    reading?.abort();
    reading = null;
    offered = null;
  };

  /** Where the page has moved on meanwhile, nothing is shown. */
  const fetchAndShow = async (url: string, pattern: string, access: Promise<boolean>): Promise<void> => {
    if (!(await access)) return tellProblem(state, words('subscription.denied', [pattern.replace(/\/\*$/, '')]));
    cancel();
    const end = (reading = new AbortController());
    state.set({ view: { kind: 'reading', job: 'read', done: 0, total: null }, notice: null });
    try {
      const answer = await fetchPublished(url, {
        limit: LARGEST_DOCUMENT,
        etag: null,
        lastModified: null,
        signal: end.signal,
      });
      if (end.signal.aborted) return;
      if (answer.kind !== 'fresh') return showFailure(answer);
      const decoded = decodeText(answer.bytes);
      if (decoded.isText && isCollection(decoded.text)) await offerCollection(url, decoded.text, answer, end.signal);
      else await offerDocument(url, answer, end.signal);
    } catch (error) {
      state.set({ view: { kind: 'list' } });
      throw error;
    } finally {
      if (reading === end) reading = null;
    }
  };

  const showFailure = (answer: Exclude<FetchResult, { kind: 'fresh' }>): void => {
    const failure = answer.kind === 'failed' ? answer : ({ problem: 'refused', detail: '' } as const);
    refuse([explainCheck(words, failure)]);
  };
  const refuse = (sentences: readonly string[]): void => {
    state.set({ view: { kind: 'list' } });
    tellProblem(state, ...sentences);
  };

  const offerCollection = async (url: string, text: string, answer: Fresh, signal: AbortSignal): Promise<void> => {
    const name = nameFile(url);
    if (answer.bytes.length > COLLECTION_LIMITS.index) return refuse([explainCheck(words, TOO_LARGE)]);
    const parsed = parseCollection(text, name);
    if (!parsed.isValid) return refuse(parsed.problems.slice(0, MOST_SENTENCES).map(formatProblem));
    const { index } = parsed;
    const found = await readCollection(url, index, [], TOOLS, signal, (done, total) =>
      state.set({ view: { kind: 'reading', job: 'read', done, total } }),
    );
    if (signal.aborted) return;
    const { etag, lastModified } = found.isIncomplete ? { etag: null, lastModified: null } : answer;
    offered = {
      subscription: {
        ...begin(url),
        kind: 'collection',
        title: index.title,
        homepage: index.homepage,
        revision: index.revision,
        etag,
        lastModified,
        problems: found.problems,
      },
      documents: found.fetched.map((file) => ({ ...makePublished(url, file), base: file.backgrounder })),
    };
    const documents = found.fetched.flatMap(({ backgrounder }) => backgrounder ?? []);
    const { title, description, homepage } = index;
    state.set({
      view: {
        kind: 'preview',
        isSaving: false,
        collection: {
          url,
          title,
          description,
          homepage,
          documents,
          termCount: documents.reduce((sum, { terms }) => sum + terms.length, 0),
          problems: found.problems,
          flawedCount: new Set(found.problems.map(({ file }) => file)).size,
        },
      },
    });
  };

  const offerDocument = async (url: string, answer: Fresh, signal: AbortSignal): Promise<void> => {
    const result = readFile(nameFile(url), answer.bytes);
    if (!result.isRead) return refuse(result.problems.slice(0, MOST_SENTENCES).map(formatProblem));
    const draft = { ...result.draft, url };
    const review = await toReview(draft, { kind: 'subscription', url, fileName: null });
    const sha256 = await hashBytes(answer.bytes);
    if (signal.aborted) return;
    pending.set(url, { draft, review, sha256, seen: { etag: answer.etag, lastModified: answer.lastModified } });
    openReviews([review]);
  };

  return {
    cancel,
    /** Stops fetching, if that is going on. */
    stop: (): void => {
      if (reading === null) return;
      cancel();
      state.set({ view: { kind: 'list' } });
    },
    /** Call in the reader's own click. */
    subscribe: async (typed: string): Promise<void> => {
      const address = parseAddress(typed);
      if (address.flaw !== null) return tellProblem(state, words(`subscription.flaw.${address.flaw}`));
      const { url, pattern } = address;
      if (state.get().subscriptions.some((each) => each.url === url)) {
        return tellProblem(state, words('subscription.known'));
      }
      await fetchAndShow(url, pattern, askForAccess(pattern));
    },
    /** The reader wants what was offered. */
    confirm: async (mode: SubscriptionMode): Promise<void> => {
      const { view } = state.get();
      if (offered === null || view.kind !== 'preview') return;
      state.set({ view: { ...view, isSaving: true } });
      const { subscription, documents } = offered;
      try {
        await askLibrary(addSubscriptionMessage, { subscription: { ...subscription, mode }, documents });
      } catch (error) {
        state.set({ view });
        throw error;
      }
      cancel();
      state.set({ view: { kind: 'list' } });
      tellDone(state, words('subscription.done.subscribed', [subscription.title]));
      await onAdded();
    },
    /** Documents came through the review: those from an address of their own are followed from now on. */
    follow: async (placed: readonly PlacedReview[]): Promise<void> => {
      for (const { review, id } of placed) {
        const found = review.origin.url === null ? undefined : pending.get(review.origin.url);
        if (found === undefined || review.replacesId !== null) continue;
        pending.delete(review.origin.url!);
        await askLibrary(addSubscriptionMessage, followDocument(review, id, found));
      }
      if (placed.length > 0) await onAdded();
    },
  };
}

type Fresh = Extract<FetchResult, { kind: 'fresh' }>;

const MOST_SENTENCES = 20;
const TOO_LARGE = { problem: 'tooLarge', detail: '' } as const;

function begin(url: string) {
  const nowMs = Date.now();
  return {
    url,
    homepage: null,
    mode: 'before',
    addedAtMs: nowMs,
    checkedAtMs: nowMs,
    nextCheckAtMs: planNextCheck(nowMs, Math.random()),
    revision: null,
    failure: null,
    problems: [] as readonly Problem[],
    ended: null,
  } as const;
}

function followDocument(review: Review, id: string, pending: PendingDocument): WholeSubscription {
  const url = review.origin.url!;
  const { draft, sha256, seen } = pending;
  const { title, date, source, language } = pending.review;
  const base = toPublished(draft, { id, title, date, source, language });
  const file = { fileId: id, path: '', sha256, backgrounder: base, unread: null };
  return {
    subscription: { ...begin(url), ...seen, kind: 'document', title: review.title },
    documents: [{ ...makePublished(url, file), entryId: id, base }],
  };
}

import { formatProblem, type Problem } from '@/core/backgrounder/problem';
import { toFileAddress } from '@/core/collection/check-path';
import { COLLECTION_LIMITS, type CollectionFile, type CollectionIndex } from '@/core/collection/collection-index';
import { parseCollection } from '@/core/collection/parse-collection';
import type { FetchedDocument } from '@/core/subscription/decide-update';
import { parseAddress } from '@/core/subscription/parse-address';
import { planCheck } from '@/core/subscription/plan-check';
import type { PublishedDocument, WholeSubscription } from '@/core/subscription/subscription';
import type { CheckResult } from '@/core/subscription/subscription-check';
import { toPublished } from '@/core/subscription/to-published';
import type { fetchPublished } from '@/extension/fetch-published';
import { decodeText } from '@/reading/bytes/decode-text';

import { nameFile, readCollectionFile, readDocument, toProblem } from './read-published';

/** Bytes of a document by itself, as of one from a disk. */
export const LARGEST_DOCUMENT = 20_000_000;

/** Files fetched at a time: more would be unkind to a small server. */
const AT_A_TIME = 4;

/** What a check does outside. */
export interface CheckTools {
  readonly fetch: typeof fetchPublished;
  readonly hash: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  readonly hasAccess: (pattern: string) => Promise<boolean>;
}

/** Asks a subscription's publisher what is new. Does not throw where nothing can be had: the result says why. */
export async function checkSubscription(
  { subscription, documents }: WholeSubscription,
  tools: CheckTools,
  signal: AbortSignal,
): Promise<CheckResult> {
  const { url, kind, etag, lastModified } = subscription;
  const { pattern } = { pattern: null, ...parseAddress(url) };
  if (pattern === null || !(await tools.hasAccess(pattern))) {
    return { isReached: false, problem: 'noAccess', detail: '' };
  }
  const limit = kind === 'collection' ? COLLECTION_LIMITS.index : LARGEST_DOCUMENT;
  const answer = await tools.fetch(url, { limit, etag, lastModified, signal });
  if (answer.kind === 'failed') return { isReached: false, problem: answer.problem, detail: answer.detail };
  if (answer.kind === 'unchanged') return { isReached: true, isChanged: false };
  const seen = { etag: answer.etag, lastModified: answer.lastModified };
  if (kind === 'document') return checkDocument(url, answer.bytes, seen, documents[0], tools);
  const decoded = decodeText(answer.bytes);
  const name = nameFile(url);
  if (!decoded.isText) return unreadable([toProblem(name, decoded.wrong, decoded.fix)]);
  const parsed = parseCollection(decoded.text, name);
  if (!parsed.isValid) return unreadable(parsed.problems);
  return { ...(await readCollection(url, parsed.index, documents, tools, signal)), ...seen };
}

type Seen = Pick<Extract<CheckResult, { isChanged: true }>, 'etag' | 'lastModified'>;

/** Fetches what a library that knows some documents of a collection does not have. `onProgress` hears of each file. */
export async function readCollection(
  url: string,
  index: CollectionIndex,
  known: readonly PublishedDocument[],
  tools: CheckTools,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Omit<Extract<CheckResult, { isChanged: true }>, keyof Seen>> {
  const { toFetch, gone } = planCheck(index.files, known);
  const read: (ReadFile | null)[] = toFetch.map(() => null);
  let [next, done] = [0, 0];
  const work = async (): Promise<void> => {
    while (next < toFetch.length && !signal.aborted) {
      const position = next++;
      read[position] = await readFile(url, toFetch[position]!, tools, signal);
      onProgress(++done, toFetch.length);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  const files = read.filter((file) => file !== null);
  return {
    isReached: true,
    isChanged: true,
    title: index.title,
    homepage: index.homepage,
    revision: index.revision,
    fetched: files.flatMap(({ fetched }) => fetched ?? []),
    goneIds: gone.map(({ fileId }) => fileId),
    problems: files.flatMap(({ problems }) => problems),
    isIncomplete: files.length < toFetch.length || files.some(({ isMissing }) => isMissing),
  };
}

interface ReadFile {
  readonly fetched: FetchedDocument | null;
  readonly problems: readonly Problem[];
  /** It may be there the next time. */
  readonly isMissing: boolean;
}

async function readFile(
  base: string,
  { id, path, size, sha256 }: CollectionFile,
  tools: CheckTools,
  signal: AbortSignal,
): Promise<ReadFile> {
  const miss = (wrong: string, fix: string): ReadFile => ({
    fetched: null,
    problems: [toProblem(path, wrong, fix)],
    isMissing: true,
  });
  const nothing = { etag: null, lastModified: null };
  const answer = await tools.fetch(toFileAddress(path, base), { limit: size, ...nothing, signal });
  if (answer.kind !== 'fresh') {
    if (answer.kind === 'failed' && answer.problem === 'tooLarge') return miss(...CHANGED);
    const why = answer.kind === 'failed' && answer.detail !== '' ? ` (${answer.detail})` : '';
    return miss(`could not be fetched${why}`, 'it is tried again; its publisher should look whether it is there');
  }
  if (answer.bytes.length !== size || (await tools.hash(answer.bytes)) !== sha256) return miss(...CHANGED);
  const parsed = readCollectionFile(answer.bytes, path);
  if (!parsed.isValid) return { fetched: null, problems: parsed.problems, isMissing: false };
  const fetched = { fileId: id, path, sha256, backgrounder: { ...parsed.backgrounder, id }, unread: null };
  return { fetched, problems: [], isMissing: false };
}

const CHANGED = ['is not what the index says', 'its publisher should build the index anew and upload both'] as const;

async function checkDocument(
  url: string,
  bytes: Uint8Array<ArrayBuffer>,
  seen: Seen,
  last: PublishedDocument | undefined,
  tools: CheckTools,
): Promise<CheckResult> {
  const sha256 = await tools.hash(bytes);
  const facts = { title: null, homepage: null, revision: null, goneIds: [], problems: [], isIncomplete: false };
  const result = { isReached: true, isChanged: true, ...facts, ...seen } as const;
  if (last?.base === undefined || last.base === null || last.sha256 === sha256) return { ...result, fetched: [] };
  const { fileId } = last;
  const read = readDocument(bytes, url);
  if (read.html !== null) {
    return { ...result, fetched: [{ fileId, path: '', sha256, backgrounder: null, unread: read.html }] };
  }
  if (!read.result.isRead) return unreadable(read.result.problems);
  const backgrounder = toPublished(read.result.draft, last.base);
  return { ...result, fetched: [{ fileId, path: '', sha256, backgrounder, unread: null }] };
}

function unreadable(problems: readonly Problem[]): CheckResult {
  return { isReached: false, problem: 'unreadable', detail: problems.map(formatProblem).slice(0, 3).join(' ') };
}

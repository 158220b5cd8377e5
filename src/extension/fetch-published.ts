import type { FetchProblem } from '@/core/subscription/subscription';

/** What a server gave. */
export type FetchResult =
  | {
      readonly kind: 'fresh';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  /** It is what the server last called so. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly problem: FetchProblem; readonly detail: string };

export interface FetchOptions {
  /** In bytes; more is not waited for. */
  readonly limit: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly signal: AbortSignal;
}

/** A slow line needs ten seconds for the largest index. */
const LONGEST_MS = 30_000;

/**
 * Asks for an address, and for nothing else: no redirect is followed, nothing of the reader's is sent along, and no cache but
 * the caller's `etag` and `lastModified` is asked. Does not throw.
 */
export async function fetchPublished(
  url: string,
  { limit, etag, lastModified, signal }: FetchOptions,
  longestMs = LONGEST_MS,
): Promise<FetchResult> {
  const tooSlow = AbortSignal.timeout(longestMs);
  try {
    const response = await fetch(url, {
      headers: {
        ...(etag !== null && { 'If-None-Match': etag }),
        ...(lastModified !== null && { 'If-Modified-Since': lastModified }),
      },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.any([signal, tooSlow]),
    });
    const problem = findProblem(response);
    if (problem !== null) {
      await response.body?.cancel();
      return problem;
    }
    const bytes = await readBytes(response, limit);
    if (bytes === null) return { kind: 'failed', problem: 'tooLarge', detail: '' };
    return {
      kind: 'fresh',
      bytes,
      etag: response.headers.get('etag'),
      lastModified: response.headers.get('last-modified'),
    };
  } catch {
    return { kind: 'failed', problem: tooSlow.aborted ? 'tooSlow' : 'offline', detail: '' };
  }
}

function findProblem({ type, status, ok }: Response): FetchResult | null {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304)) {
    return { kind: 'failed', problem: 'redirected', detail: '' };
  }
  if (status === 304) return { kind: 'unchanged' };
  if (ok) return null;
  const isMissing = status === 404 || status === 410;
  return { kind: 'failed', problem: isMissing ? 'missing' : 'refused', detail: `HTTP ${status}` };
}

/** `null` where there are more than the limit; then the rest is not fetched. */
async function readBytes(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(response.headers.get('content-length') ?? 0) > limit || response.body === null) {
    await response.body?.cancel();
    return response.body === null ? new Uint8Array() : null;
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    pieces.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

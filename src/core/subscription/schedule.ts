import type { CheckFailure, Subscription } from './subscription';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A day is this much longer or shorter at most: readers who subscribed in the same hour do not ask in the same minute. */
const SPREAD_MS = 3 * HOUR_MS;

/** After the first failure; doubled with each that follows, up to a day. */
const FIRST_RETRY_MS = HOUR_MS;

/** When to check after a check that went well, epoch ms. `chance` is from 0 to 1. */
export function planNextCheck(nowMs: number, chance: number): number {
  return nowMs + DAY_MS + Math.round((chance * 2 - 1) * SPREAD_MS);
}

/** When to try again after `failedCount` failures in a row (at least one), epoch ms. `chance` is from 0 to 1. */
export function planRetry(nowMs: number, failedCount: number, chance: number): number {
  const waitMs = Math.min(FIRST_RETRY_MS * 2 ** (failedCount - 1), DAY_MS);
  return nowMs + Math.round(waitMs * (0.75 + chance / 2));
}

/** The failure after another one of this kind. */
export function countFailure(last: CheckFailure | null, failure: Omit<CheckFailure, 'count'>): CheckFailure {
  return { ...failure, count: (last?.count ?? 0) + 1 };
}

/** Those whose time has come, in the order of their times. */
export function listDue<T extends Pick<Subscription, 'nextCheckAtMs' | 'ended'>>(
  subscriptions: readonly T[],
  nowMs: number,
): readonly T[] {
  return subscriptions
    .filter(({ nextCheckAtMs, ended }) => ended === null && nextCheckAtMs <= nowMs)
    .toSorted((a, b) => a.nextCheckAtMs - b.nextCheckAtMs);
}

/** When the next one is due, epoch ms; `null` where there is none. */
export function findNextCheck(subscriptions: readonly Pick<Subscription, 'nextCheckAtMs' | 'ended'>[]): number | null {
  const times = subscriptions.filter(({ ended }) => ended === null).map(({ nextCheckAtMs }) => nextCheckAtMs);
  return times.length === 0 ? null : Math.min(...times);
}

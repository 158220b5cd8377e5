import { browser } from 'wxt/browser';

import { number, oneOf, type Shape } from '@/core/shape/shape';

const ALARM = 'checkSubscriptions';

/** When the next check is due, epoch ms, or `none`: the worker wakes often, and need not open the library for that. */
const KEY = 'nextSubscriptionCheck';

/** What was missed while the browser was closed need not come in its first busy moments. */
const CATCH_UP_MS = 60_000;

const nextShape: Shape<number | 'none' | undefined> = (data) => {
  if (data === undefined) return undefined;
  return typeof data === 'number' ? number(data) : oneOf(['none'])(data);
};

/** Wakes the worker for checks. */
export interface CheckAlarm {
  /** Sets the alarm anew. Call after every change of the subscriptions. */
  plan(): Promise<void>;
}

/**
 * Calls `onDue` when a check is due, also where the browser was closed then. `findNext` tells when the next one is, or
 * `null`. Call once when the worker starts.
 */
export function startCheckAlarm(
  findNext: () => Promise<number | null>,
  onDue: () => Promise<void>,
  now: () => number = Date.now,
): CheckAlarm {
  const plan = async (): Promise<void> => {
    const next = await findNext();
    await browser.storage.local.set({ [KEY]: next ?? 'none' });
    await setAlarm(next);
  };
  const setAlarm = async (next: number | null): Promise<void> => {
    if (next === null) await browser.alarms.clear(ALARM);
    else await browser.alarms.create(ALARM, { when: Math.max(next, now() + CATCH_UP_MS) });
  };
  /** An alarm that is there already is left: a worker that wakes every minute would put it off for ever. */
  const keep = async (): Promise<void> => {
    if ((await browser.alarms.get(ALARM)) !== undefined) return;
    const next = nextShape((await browser.storage.local.get(KEY))[KEY]);
    if (next === undefined) await plan();
    else if (next !== 'none') await setAlarm(next);
  };

  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name !== ALARM) return;
    // Where the library cannot be opened now, the next worker tries.
    void onDue()
      .then(plan)
      .catch(() => undefined);
  });
  void keep().catch(() => undefined);
  return { plan };
}

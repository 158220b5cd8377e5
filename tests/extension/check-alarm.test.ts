import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { startCheckAlarm } from '@/extension/check-alarm';

const NOW_MS = 1_700_000_000_000;
const MINUTE_MS = 60_000;

beforeEach(() => fakeBrowser.reset());

async function start(next: number | null, onDue = vi.fn(async () => {})) {
  const findNext = vi.fn(async () => next);
  const alarm = startCheckAlarm(findNext, onDue, () => NOW_MS);
  await settle();
  return { alarm, findNext, onDue };
}

/** The worker's first steps are not waited for by anybody. */
function settle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 5);
  });
}

const getTime = async () => (await fakeBrowser.alarms.get('checkSubscriptions'))?.scheduledTime;

describe('the alarm for checks', () => {
  it('is set for the next check', async () => {
    await start(NOW_MS + 5 * MINUTE_MS);
    expect(await getTime()).toBe(NOW_MS + 5 * MINUTE_MS);
  });

  it('catches up with a check that was missed, a minute later', async () => {
    await start(NOW_MS - 1000 * MINUTE_MS);
    expect(await getTime()).toBe(NOW_MS + MINUTE_MS);
  });

  it('is none where there is nothing to check', async () => {
    await start(null);
    expect(await getTime()).toBeUndefined();
  });

  it('is set by what an earlier worker knew, without opening the library', async () => {
    await start(NOW_MS + 5 * MINUTE_MS);
    await fakeBrowser.alarms.clearAll();
    const { findNext } = await start(null);
    expect(findNext).not.toHaveBeenCalled();
    expect(await getTime()).toBe(NOW_MS + 5 * MINUTE_MS);
  });

  it('is not put off by a worker that wakes', async () => {
    await start(NOW_MS - MINUTE_MS);
    await fakeBrowser.alarms.create('checkSubscriptions', { when: NOW_MS + 1 });
    await start(NOW_MS - MINUTE_MS);
    expect(await getTime()).toBe(NOW_MS + 1);
  });

  it('follows what changes', async () => {
    const { alarm, findNext } = await start(null);
    findNext.mockResolvedValue(NOW_MS + 7 * MINUTE_MS);
    await alarm.plan();
    expect(await getTime()).toBe(NOW_MS + 7 * MINUTE_MS);
    findNext.mockResolvedValue(null);
    await alarm.plan();
    expect(await getTime()).toBeUndefined();
  });

  it('has checks made, and is set anew after them', async () => {
    const { onDue, findNext } = await start(NOW_MS + 5 * MINUTE_MS);
    findNext.mockResolvedValue(NOW_MS + 9 * MINUTE_MS);
    const alarm = { name: 'checkSubscriptions', scheduledTime: NOW_MS, persistAcrossSessions: true };
    await fakeBrowser.alarms.onAlarm.trigger(alarm);
    await fakeBrowser.alarms.onAlarm.trigger({ ...alarm, name: 'another' });
    await settle();
    expect(onDue).toHaveBeenCalledOnce();
    expect(await getTime()).toBe(NOW_MS + 9 * MINUTE_MS);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { DEFAULT_SETTINGS } from '@/core/settings/settings';
import { loadSettings, saveSettings } from '@/extension/settings-store';
import { startSettingsSync } from '@/extension/settings-sync';

let end = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  end = new AbortController();
});

afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Starts the worker's part, and waits until it has nothing more to do. */
async function start(): Promise<void> {
  startSettingsSync(end.signal);
  await settle();
}

/** Some seconds, in steps, so that what waits for storage goes on in between. */
async function settle(): Promise<void> {
  for (let step = 0; step < 30; step++) await vi.advanceTimersByTimeAsync(200);
}

const readShared = () => fakeBrowser.storage.sync.get(null);
const changeElsewhere = (items: Record<string, unknown>) => fakeBrowser.storage.sync.set(items);

describe('the settings of several browsers', () => {
  it('are shared field by field, but for what belongs to this machine', async () => {
    await start();
    await saveSettings({ style: 'fill', offSites: ['news.example'], pausedUntilMs: 5 });
    await settle();
    expect(await readShared()).toEqual({
      'settings:style': 'fill',
      'settings:offSites': { kept: ['news.example'], gone: [] },
    });
  });

  it('follow what is changed elsewhere', async () => {
    await saveSettings({ pausedUntilMs: 5 });
    await start();
    await changeElsewhere({ 'settings:style': 'dotted', 'settings:isOn': false });
    await settle();
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, pausedUntilMs: 5, style: 'dotted', isOn: false });
  });

  it('as they were shipped, in this browser alone, are merged with what others share', async () => {
    await fakeBrowser.storage.local.set({
      settings: { isOn: true, pages: 'every', offSites: ['here.example'], style: 'fill' },
    });
    await changeElsewhere({
      'settings:offSites': { kept: ['there.example'], gone: [] },
      'settings:occurrences': 'first',
    });
    await start();
    const offSites = ['here.example', 'there.example'];
    expect(await loadSettings()).toMatchObject({ pages: 'every', style: 'fill', occurrences: 'first', offSites });
    expect(await readShared()).toMatchObject({
      'settings:pages': 'every',
      'settings:style': 'fill',
      'settings:offSites': { kept: offSites, gone: [] },
    });
  });

  it('changed while the worker slept are caught up with', async () => {
    await start();
    await saveSettings({ style: 'fill', offSites: ['a.example'] });
    await settle();
    end.abort();
    end = new AbortController();
    await saveSettings({ offSites: [] });
    await changeElsewhere({ 'settings:style': 'dotted' });
    await start();
    expect(await loadSettings()).toMatchObject({ style: 'dotted', offSites: [] });
    expect((await readShared())['settings:offSites']).toEqual({ kept: [], gone: ['a.example'] });
  });

  it('are written once for several changes, and not again where nothing changes', async () => {
    const write = vi.spyOn(fakeBrowser.storage.sync, 'set');
    await start();
    await saveSettings({ style: 'fill' });
    await saveSettings({ isOn: false });
    await saveSettings({ pages: 'every' });
    await settle();
    expect(write).toHaveBeenCalledExactlyOnceWith({
      'settings:style': 'fill',
      'settings:isOn': false,
      'settings:pages': 'every',
    });
    await fakeBrowser.storage.local.set({ settings: await loadSettings() });
    await settle();
    expect(write).toHaveBeenCalledOnce();
  });

  it('leave a field that is too large in this browser, and share the others', async () => {
    const offSites = Array.from({ length: 400 }, (_, number) => `site-${number}.news.example`);
    await saveSettings({ offSites, style: 'fill' });
    await start();
    expect(await readShared()).toEqual({ 'settings:style': 'fill' });
    expect((await loadSettings()).offSites).toEqual(offSites);
    await saveSettings({ offSites: offSites.slice(0, 9) });
    await settle();
    expect((await readShared())['settings:offSites']).toMatchObject({ kept: offSites.slice(0, 9) });
  });

  it('stay in this browser where a write is refused, take what others changed, and are tried again later', async () => {
    await changeElsewhere({ 'settings:pages': 'every' });
    await saveSettings({ style: 'fill' });
    const write = vi.spyOn(fakeBrowser.storage.sync, 'set');
    write.mockRejectedValue(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
    await start();
    expect(await readShared()).toEqual({ 'settings:pages': 'every' });
    expect(await loadSettings()).toMatchObject({ style: 'fill', pages: 'every' });
    const alarm = await fakeBrowser.alarms.get('shareSettings');
    expect(alarm).toBeDefined();
    write.mockRestore();
    await fakeBrowser.alarms.onAlarm.trigger(alarm!);
    await settle();
    expect(await readShared()).toEqual({ 'settings:pages': 'every', 'settings:style': 'fill' });
  });

  it.each([
    ['is missing', () => undefined],
    [
      'throws',
      () => {
        throw new Error('not here');
      },
    ],
  ])('are what they are in this browser where sharing %s', async (_, getArea) => {
    vi.spyOn(fakeBrowser.storage, 'sync', 'get').mockImplementation(getArea as () => never);
    await start();
    await saveSettings({ style: 'fill' });
    await settle();
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, style: 'fill' });
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  });
});

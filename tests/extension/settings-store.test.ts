import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { DEFAULT_SETTINGS } from '@/core/settings/settings';
import { loadSettings, saveSettings, watchSettings } from '@/extension/settings-store';

beforeEach(() => fakeBrowser.reset());

describe('settings store', () => {
  it('gives the defaults before anything was saved', async () => {
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('changes the named fields and keeps the others', async () => {
    await saveSettings({ style: 'fill' });
    await saveSettings({ offSites: ['news.example'] });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, style: 'fill', offSites: ['news.example'] });
  });

  it('mends a broken record when it saves, and keeps what is valid', async () => {
    await fakeBrowser.storage.local.set({ settings: { style: 'fill', pages: 42 } });
    await saveSettings({ isOn: false });
    expect(await fakeBrowser.storage.local.get('settings')).toEqual({
      settings: { ...DEFAULT_SETTINGS, style: 'fill', isOn: false },
    });
  });

  it('tells of every change until its signal aborts', async () => {
    const [onChange, end] = [vi.fn(), new AbortController()];
    watchSettings(onChange, end.signal);
    await saveSettings({ isOn: false });
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ ...DEFAULT_SETTINGS, isOn: false });
    end.abort();
    await saveSettings({ isOn: true });
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('is silent about other records', async () => {
    const onChange = vi.fn();
    watchSettings(onChange, new AbortController().signal);
    await fakeBrowser.storage.local.set({ somethingElse: 1 });
    expect(onChange).not.toHaveBeenCalled();
  });
});

import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { oncePerSession } from '@/extension/browser-session';

beforeEach(() => fakeBrowser.reset());

it('acts once, however often the worker wakes', async () => {
  const act = vi.fn(async () => undefined);
  await oncePerSession(act);
  await oncePerSession(act);
  expect(act).toHaveBeenCalledOnce();
});

it('acts again after a failure', async () => {
  const act = vi.fn().mockRejectedValueOnce(new Error('not now')).mockResolvedValue(undefined);
  await expect(oncePerSession(act)).rejects.toThrow('not now');
  await oncePerSession(act);
  expect(act).toHaveBeenCalledTimes(2);
});

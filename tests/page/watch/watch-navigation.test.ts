import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { startNavigationWatch } from '@/page/watch/watch-navigation';

let end: AbortController;

beforeEach(() => {
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  history.replaceState(null, '', '/');
});

function start(): () => void {
  const onNavigate = vi.fn<() => void>();
  startNavigationWatch(window, onNavigate, end.signal);
  return onNavigate;
}

/** What an app does when it shows another of its pages. */
async function goTo(address: string): Promise<void> {
  history.pushState(null, '', address);
  document.body.append(document.createElement('p'));
  await Promise.resolve();
}

describe('without the Navigation API', () => {
  it.each([
    ['/other', 1],
    ['/?page=2', 1],
    ['/#/route', 1],
    ['/#!route', 1],
    ['/#section', 0],
    ['/', 0],
  ])('going to %s is told %i times', async (address, times) => {
    const onNavigate = start();
    await goTo(address);
    await goTo(address);
    expect(onNavigate).toHaveBeenCalledTimes(times);
  });

  it('going back is told', async () => {
    await goTo('/first');
    const onNavigate = start();
    history.replaceState(null, '', '/second');
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(onNavigate).toHaveBeenCalledTimes(1);
  });

  it('nothing is told after the end', async () => {
    const onNavigate = start();
    end.abort();
    await goTo('/other');
    expect(onNavigate).not.toHaveBeenCalled();
  });
});

describe('with the Navigation API', () => {
  it('going elsewhere is told at once', () => {
    const navigation = new EventTarget();
    const page = { navigation, location: { origin: 'https://news.example', pathname: '/a', search: '', hash: '' } };
    const onNavigate = vi.fn<() => void>();
    startNavigationWatch(page as unknown as Window, onNavigate, end.signal);
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(onNavigate).not.toHaveBeenCalled();
    page.location.pathname = '/b';
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(onNavigate).toHaveBeenCalledTimes(1);
  });
});

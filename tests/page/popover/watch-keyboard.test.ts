import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { DWELL_MS } from '@/core/popover/next-card';

import { COMPACT, findHost, pass, point, setStage, type } from './stage';

let stage: ReturnType<typeof setStage>;

beforeEach(() => {
  vi.useFakeTimers();
  stage = setStage();
  // jsdom lays nothing out, so all counts as visible.
  Element.prototype.checkVisibility ??= () => true;
});
afterEach(() => {
  stage.end.abort();
  vi.useRealTimers();
});

async function openByKey(number: number): Promise<void> {
  stage.popover.openAtMention(number, 'keyboard');
  await pass(0);
}

function listStops(): HTMLElement[] {
  return [...stage.shadow.querySelectorAll<HTMLElement>('button, summary')];
}

describe('a card opened by key', () => {
  it('takes the focus to its heading', async () => {
    await openByKey(1);
    expect(document.activeElement).toBe(findHost());
    expect(stage.shadow.activeElement?.textContent).toBe(COMPACT);
  });

  it('gives the focus back with Escape', async () => {
    document.getElementById('before')!.focus();
    await openByKey(1);
    type(findHost()!, 'Escape');
    expect(findHost()).toBeNull();
    expect(document.activeElement?.id).toBe('before');
  });

  it('lends the mention the focus where the page had none', async () => {
    await openByKey(1);
    type(findHost()!, 'Escape');
    expect(document.activeElement).toBe(stage.mark(1));
    document.getElementById('after')!.focus();
    expect(stage.mark(1).hasAttribute('tabindex')).toBe(false);
  });

  it('leaves a mention its own way to have the focus', async () => {
    stage.mark(1).tabIndex = -1;
    await openByKey(1);
    type(findHost()!, 'Escape');
    document.getElementById('after')!.focus();
    expect(stage.mark(1).getAttribute('tabindex')).toBe('-1');
  });

  it('gives it to the link around the mention', async () => {
    await openByKey(3);
    type(findHost()!, 'Escape');
    expect(document.activeElement?.id).toBe('link');
  });

  it('lets Tab go on in the page after its last stop', async () => {
    document.getElementById('before')!.focus();
    await openByKey(1);
    const [next, last] = listStops().slice(-2);
    next!.focus();
    expect(type(findHost()!, 'Tab').defaultPrevented).toBe(false);
    expect(findHost()).not.toBeNull();
    last!.focus();
    expect(type(findHost()!, 'Tab').defaultPrevented).toBe(false);
    expect(findHost()).toBeNull();
    expect(document.activeElement?.id).toBe('before');
  });

  it('lets Tab go no farther than the frame that the focus goes back to', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.focus();
    await openByKey(1);
    listStops().at(-1)!.focus();
    expect(type(findHost()!, 'Tab').defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(frame);
  });

  it('lets Shift and Tab go back before its first stop', async () => {
    await openByKey(1);
    type(findHost()!, 'Tab', { shiftKey: true });
    expect(findHost()).not.toBeNull();
    listStops()[0]!.focus();
    type(findHost()!, 'Tab', { shiftKey: true });
    expect(findHost()).toBeNull();
  });

  it('closes when the focus goes elsewhere, and leaves it there', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    await openByKey(1);
    document.getElementById('after')!.focus();
    await pass(0);
    expect(findHost()).toBeNull();
    expect(document.activeElement?.id).toBe('after');
  });

  it('stays when the whole window loses the focus', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    await openByKey(1);
    (stage.shadow.activeElement as HTMLElement).blur();
    await pass(0);
    expect(findHost()).not.toBeNull();
  });
});

describe('keys', () => {
  it('pressed in the card do not reach the page', async () => {
    const onKey = vi.fn();
    for (const name of ['keydown', 'keyup', 'keypress']) {
      document.addEventListener(name, onKey, { capture: true, signal: stage.end.signal });
    }
    await openByKey(1);
    for (const name of ['keydown', 'keyup', 'keypress']) {
      findHost()!.dispatchEvent(new KeyboardEvent(name, { key: 'j', bubbles: true, composed: true }));
    }
    expect(onKey).not.toHaveBeenCalled();
  });

  it.each([
    ['the card’s while one is open', true],
    ['the page’s while none is', false],
  ])('Escape is %s', async (_, isOpen) => {
    const onKey = vi.fn();
    document.addEventListener('keydown', onKey, { signal: stage.end.signal });
    if (isOpen) {
      point(stage.mark(1));
      await pass(DWELL_MS);
    }
    const { defaultPrevented } = type(document.body, 'Escape');
    expect(defaultPrevented).toBe(isOpen);
    expect(onKey).toHaveBeenCalledTimes(isOpen ? 0 : 1);
  });

  it('Escape that ends a word being composed is not the card’s', async () => {
    point(stage.mark(1));
    await pass(DWELL_MS);
    type(document.body, 'Escape', { isComposing: true });
    expect(findHost()).not.toBeNull();
  });

  it('leave the focus in the page when the card was opened by hovering', async () => {
    document.getElementById('before')!.focus();
    point(stage.mark(1));
    await pass(DWELL_MS);
    expect(document.activeElement?.id).toBe('before');
    type(document.body, 'Escape');
    expect(document.activeElement?.id).toBe('before');
  });
});

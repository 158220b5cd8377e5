import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { DWELL_MS, REST_MS, WARM_DWELL_MS, WARM_REST_MS } from '@/core/popover/next-card';
import { GRACE_MS } from '@/core/popover/shown-card';
import type { HoverState } from '@/core/popover/hover-state';
import type { MentionPiece } from '@/page/highlight/mention-piece';
import { AHEAD_MS } from '@/page/popover/wait';

import { COMPACT, findHost, pass, point, press, setStage, type } from './stage';

let stage: ReturnType<typeof setStage>;

beforeEach(() => {
  vi.useFakeTimers();
  stage = setStage();
});
afterEach(() => {
  stage.end.abort();
  vi.useRealTimers();
});

async function hover(number: number): Promise<void> {
  point(stage.mark(number));
  await pass(DWELL_MS);
}

async function openByKey(number: number): Promise<void> {
  stage.popover.openAtMention(number, 'keyboard');
  await pass(0);
}

function readTitle(): string | null {
  return stage.shadow.querySelector('[role="dialog"] h2')?.textContent ?? null;
}

function findButton(name: string): HTMLElement {
  return [...stage.shadow.querySelectorAll<HTMLElement>('button')].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
  )!;
}

/** A place that is not on the way to any card. */
const OFF_PATH = { clientX: 900, clientY: 700 };

/** What is in the popover's panels, seen or not. */
function readTitles(): (string | null)[] {
  return [...stage.shadow.querySelectorAll('h2')].map((title) => title.textContent);
}

function findPanel(): HTMLElement {
  return stage.shadow.querySelector('h2')!.closest<HTMLElement>('.panel')!;
}

describe('a popover', () => {
  it('shows the card of a mention the pointer rests on', async () => {
    point(stage.mark(1));
    await pass(DWELL_MS - 1);
    expect(readTitle()).toBeNull();
    await pass(1);
    expect(findHost()?.parentElement).toBe(document.documentElement);
    expect(readTitle()).toBe(COMPACT);
  });

  it('asks for the cards before the pointer has rested', () => {
    point(stage.mark(1));
    expect(stage.getCards).toHaveBeenCalledWith('straits-grain-compact');
  });

  it('is a dialog named by the term', async () => {
    await hover(1);
    const dialog = stage.shadow.querySelector('[role="dialog"]')!;
    expect(stage.shadow.getElementById(dialog.getAttribute('aria-labelledby')!)?.textContent).toBe(COMPACT);
  });

  it('keeps its inside from the page', async () => {
    await hover(1);
    expect(findHost()?.shadowRoot).toBeNull();
  });

  it('changes the page only through the watcher', async () => {
    const changes = new MutationObserver(() => {});
    changes.observe(document, { childList: true, attributes: true, subtree: true, characterData: true });
    stage.mutate.mockImplementation((change) => {
      const result = change();
      changes.takeRecords();
      return result;
    });
    await hover(1);
    await openByKey(1);
    type(document.body, 'Escape');
    expect(changes.takeRecords()).toEqual([]);
    expect(stage.mutate).toHaveBeenCalled();
  });

  it('tells which mention is current', async () => {
    await hover(1);
    type(document.body, 'Escape');
    expect(stage.onCurrent.mock.calls).toEqual([[1], [null]]);
  });

  it('goes when the pointer leaves', async () => {
    await hover(1);
    point(document.body);
    await pass(GRACE_MS - 1);
    expect(findHost()).not.toBeNull();
    await pass(1);
    expect(findHost()).toBeNull();
  });

  it('stays when the pointer is on the card', async () => {
    await hover(1);
    point(document.body);
    point(findHost()!);
    await pass(GRACE_MS);
    expect(findHost()).not.toBeNull();
  });

  it('says nothing about a term nobody explains', async () => {
    await hover(5);
    expect(findHost()).toBeNull();
  });

  it('says nothing where the library cannot be asked', async () => {
    stage.getCards.mockRejectedValueOnce(new Error('the worker is gone'));
    await hover(1);
    expect(findHost()).toBeNull();
  });

  it('closes when the page takes the mention away', async () => {
    point(stage.mark(1));
    await pass(DWELL_MS - 1);
    stage.mark(1).replaceWith('compact');
    await pass(1);
    expect(findHost()).toBeNull();
  });

  it('comes again after the page removed it', async () => {
    await hover(1);
    document.documentElement.removeChild(findHost()!);
    await hover(2);
    expect(findHost()).not.toBeNull();
    expect(readTitle()).toBe('Varholm');
  });

  it('stands in the dialog that its mention stands in', async () => {
    await hover(4);
    expect(findHost()?.parentElement?.id).toBe('dialog');
  });

  it.each(['waiting', 'prepared', 'open'])('leaves nothing behind when it ends while %s', async (moment) => {
    const before = document.documentElement.outerHTML;
    point(stage.mark(1));
    if (moment === 'prepared') await pass(REST_MS);
    if (moment === 'open') await pass(DWELL_MS);
    stage.end.abort();
    expect(vi.getTimerCount()).toBe(0);
    expect(document.documentElement.outerHTML).toBe(before);
    await hover(2);
    stage.popover.openAtMention(1, 'tap');
    await pass(DWELL_MS);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('before the pointer has rested to the end', () => {
  it('the page is left alone while the pointer may be passing by', async () => {
    point(stage.mark(1));
    await pass(REST_MS - 1);
    expect(findHost()).toBeNull();
  });

  it('the card stands ready, and nobody can see, meet or hear it', async () => {
    point(stage.mark(1));
    await pass(REST_MS);
    expect(readTitles()).toEqual([COMPACT]);
    const panel = findPanel();
    expect(panel.style).toMatchObject({ opacity: '0', pointerEvents: 'none' });
    expect(panel.getAttribute('aria-hidden')).toBe('true');
    expect(stage.shadow.querySelector('[role]')).toBeNull();
    expect(stage.onCurrent).not.toHaveBeenCalled();
  });

  it('the same card is shown then, and met once the pointer moves', async () => {
    point(stage.mark(1));
    await pass(REST_MS);
    const panel = findPanel();
    await pass(DWELL_MS - REST_MS);
    expect(stage.shadow.querySelector('[role="dialog"]')).toBe(panel);
    expect(panel.style.opacity).toBe('');
    expect(panel.hasAttribute('aria-hidden')).toBe(false);
    point(stage.mark(1));
    expect(panel.style.pointerEvents).toBe('');
  });

  it.each<[string, () => void]>([
    ['leaves', () => point(document.body)],
    ['presses elsewhere', () => press(document.body)],
    ['types Escape', () => type(document.body, 'Escape')],
    ['scrolls', () => document.dispatchEvent(new Event('scroll'))],
  ])('nothing is left of it when the reader %s', async (_, act) => {
    const before = document.documentElement.outerHTML;
    point(stage.mark(1));
    await pass(REST_MS);
    act();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(readTitles()).toEqual([]);
    await pass(DWELL_MS);
    expect(findHost()).toBeNull();
  });

  it('another card stays to be read meanwhile', async () => {
    await hover(1);
    point(stage.mark(2), OFF_PATH);
    await pass(WARM_REST_MS);
    expect(readTitles()).toHaveLength(2);
    expect(readTitle()).toBe(COMPACT);
    await pass(WARM_DWELL_MS - WARM_REST_MS);
    expect(readTitle()).toBe('Varholm');
    expect([...stage.shadow.querySelectorAll('.panel:not([aria-hidden])')]).toHaveLength(1);
    // What stands unseen until then would only delay the frame that shows the next.
    await pass(AHEAD_MS);
    expect(readTitles()).toEqual(['Varholm']);
  });

  it('another card goes without it', async () => {
    await hover(1);
    point(stage.mark(2), OFF_PATH);
    await pass(WARM_REST_MS);
    expect(readTitles()).toHaveLength(2);
    press(document.body);
    expect(findHost()).toBeNull();
    expect(readTitles()).toEqual([]);
  });

  it('the mention may have moved', async () => {
    point(stage.mark(1));
    await pass(REST_MS);
    const { translate } = findPanel().style;
    stage.mark(1).getClientRects = () => [new DOMRect(300, 200, 60, 16)] as unknown as DOMRectList;
    await pass(DWELL_MS - REST_MS);
    expect(findPanel().style.translate).not.toBe(translate);
  });
});

describe('within the card', () => {
  it('a related term opens its own card, with a way back', async () => {
    await hover(1);
    findButton('Varholm').click();
    await pass(0);
    expect(readTitle()).toBe('Varholm');
    findButton('Back').click();
    expect(readTitle()).toBe(COMPACT);
  });

  it('the focus stays when what had it is gone', async () => {
    await openByKey(1);
    findButton('Varholm').focus();
    findButton('Varholm').click();
    await pass(0);
    expect(stage.shadow.activeElement?.textContent).toBe('Varholm');
  });

  it('the pin keeps it open until the button closes it', async () => {
    await hover(1);
    findButton('Keep open').click();
    press(document.body);
    point(document.body);
    await pass(GRACE_MS);
    expect(findHost()).not.toBeNull();
    findButton('Close').click();
    expect(findHost()).toBeNull();
  });

  it('what is clicked is not clicked on the page', async () => {
    await hover(1);
    const onClick = vi.fn();
    document.addEventListener('click', onClick, { signal: stage.end.signal });
    findButton('Keep open').click();
    expect(onClick).not.toHaveBeenCalled();
  });
});

describe('pressing', () => {
  it('a mention opens its card at once', async () => {
    press(stage.mark(1));
    await pass(0);
    expect(readTitle()).toBe(COMPACT);
  });

  it('a mention in a link is the link’s', async () => {
    press(stage.mark(3));
    await pass(0);
    expect(findHost()).toBeNull();
  });

  it('elsewhere closes the card', async () => {
    await hover(1);
    press(document.body);
    expect(findHost()).toBeNull();
  });

  it('with a finger opens, and again closes', async () => {
    press(stage.mark(1), 'touch');
    await pass(0);
    expect(findHost()).not.toBeNull();
    press(stage.mark(1), 'touch');
    expect(findHost()).toBeNull();
  });

  it('with a finger that only scrolls closes nothing', async () => {
    press(stage.mark(1), 'touch');
    await pass(0);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true }));
    expect(findHost()).not.toBeNull();
    press(document.body, 'touch');
    expect(findHost()).toBeNull();
  });

  it('by a script of the page closes nothing', async () => {
    await hover(1);
    document.getElementById('after')!.click();
    expect(findHost()).not.toBeNull();
  });
});

describe('the mention of a guest', () => {
  const takeFocus = vi.fn<() => void>();

  function invite() {
    const element = document.getElementById('link')!;
    const piece = { number: -1, termId: 'varholm', mark: null, element, takeFocus };
    const guests = {
      findPieces: vi.fn<(number: number) => MentionPiece[]>((number) =>
        number === -1 ? [{ ...piece, getRects: () => [new DOMRect(100, 300, 60, 16)] }] : [],
      ),
      getPageDate: () => '2031-01-01',
      onState: vi.fn<(state: HoverState) => void>(),
    };
    stage.popover.setGuests(guests);
    return { guests, piece: guests.findPieces(-1)[0]! };
  }

  it('opens where the pointer is said to be, with the date of where it is', async () => {
    const { guests, piece } = invite();
    stage.popover.pointer.move({ x: 110, y: 305 }, false, () => piece);
    await pass(DWELL_MS);
    expect(readTitle()).toBe('Varholm');
    expect(stage.shadow.querySelector('[role="dialog"]')!.textContent).toMatch(/page is newer|newer/i);
    expect(guests.onState.mock.lastCall?.[0].shown?.mention).toEqual({ number: -1, termId: 'varholm' });
    stage.popover.escape();
    expect(guests.onState.mock.lastCall?.[0].shown).toBeNull();
  });

  it('takes the place of the page’s own, and gives it up', async () => {
    const { piece } = invite();
    await hover(1);
    stage.popover.pointer.choose(piece, 'tap');
    await pass(0);
    expect(readTitle()).toBe('Varholm');
    press(stage.mark(1), 'touch');
    await pass(0);
    expect(readTitle()).toBe(COMPACT);
  });

  it('gets the focus back in its own way', async () => {
    invite();
    await openByKey(-1);
    type(findHost()!, 'Escape');
    expect(takeFocus).toHaveBeenCalledOnce();
  });
});

describe('looking a text up', () => {
  it('shows its cards', async () => {
    stage.popover.showLookUp('the compact', await stage.getCards('straits-grain-compact'), new DOMRect(10, 10, 50, 20));
    expect(readTitle()).toBe(COMPACT);
    expect(stage.onCurrent).toHaveBeenLastCalledWith(null);
  });

  it('says when the library has none', () => {
    stage.popover.showLookUp('porridge', [], null);
    expect(readTitle()).toBe('porridge');
  });
});

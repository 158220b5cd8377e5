import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { type Anchor, followAnchor, keepInView, placePanel } from '@/page/popover/place-panel';

const VIEW = { width: 1000, height: 800 };
const ONE_FRAME_MS = 16;

let panel: HTMLElement;
let size: { width: number; height: number };
/** Where a panel that is not moved stands in the viewport. */
let home: { x: number; y: number };
let rect: DOMRect | null;
let end: AbortController;

const anchor: Anchor = {
  element: undefined,
  placement: 'bottom-start',
  getRect: () => rect,
};

function getLengthOf(property: string): number {
  return Number.parseFloat(panel.style.getPropertyValue(property));
}

/** A panel as wide and high as it is said to be, within what it is given, where its style moves it to. */
function layOut(): void {
  panel.getBoundingClientRect = () => {
    const [x, y] = panel.style.translate.split(' ').map(Number.parseFloat);
    const width = Math.min(size.width, getLengthOf('--available-width') || Infinity);
    const height = Math.min(size.height, getLengthOf('--available-height') || Infinity);
    return new DOMRect(home.x + (x || 0), home.y + (y || 0), width, height);
  };
}

function getPlace(): { x: number; y: number } {
  const { x, y } = panel.getBoundingClientRect();
  return { x, y };
}

function passFrame(): void {
  vi.advanceTimersByTime(ONE_FRAME_MS);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(VIEW.width);
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(VIEW.height);
  panel = document.body.appendChild(document.createElement('div'));
  size = { width: 380, height: 300 };
  home = { x: 0, y: 0 };
  rect = new DOMRect(400, 100, 60, 20);
  end = new AbortController();
  layOut();
});

afterEach(() => {
  end.abort();
  panel.remove();
  vi.useRealTimers();
});

describe('placePanel', () => {
  it('puts the panel beside its anchor', () => {
    placePanel(panel, anchor);
    expect(getPlace()).toEqual({ x: 400, y: 126 });
  });

  it('puts it there again after it stood elsewhere', () => {
    placePanel(panel, anchor);
    rect = new DOMRect(500, 200, 60, 20);
    placePanel(panel, anchor);
    expect(getPlace()).toEqual({ x: 500, y: 226 });
  });

  it('puts it there on a page that moves all that is fixed', () => {
    home = { x: 30, y: -200 };
    placePanel(panel, anchor);
    expect(getPlace()).toEqual({ x: 400, y: 126 });
  });

  it('takes whole pixels', () => {
    rect = new DOMRect(400.4, 100.3, 60, 20.3);
    placePanel(panel, anchor);
    expect(panel.style.translate).toBe('400px 127px');
  });

  it.each([
    ['lets a panel that needs less than its room grow down to the edge', 300, 100, 800 - 8 - 126],
    ['lets one above its anchor grow over it rather than move', 300, 700, 800 - 8 - 394],
    ['keeps a panel that scrolls as high as it is', 900, 100, 666],
  ])('%s', (_, height, top, availablePx) => {
    size.height = height;
    rect = new DOMRect(400, top, 60, 20);
    placePanel(panel, anchor);
    expect(getLengthOf('--available-height')).toBe(availablePx);
  });

  it('weighs the sides by a fair part of a high panel', () => {
    size.height = 600;
    rect = new DOMRect(400, 440, 60, 20);
    placePanel(panel, anchor);
    expect(getPlace().y).toBe(466);
    expect(getLengthOf('--available-height')).toBe(326);
  });

  it.each([
    ['is marked where little room is left', 320, true],
    ['is not marked otherwise', 800, false],
  ])('%s', (_, viewHeight, isLow) => {
    vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(viewHeight);
    placePanel(panel, anchor);
    expect(panel.hasAttribute('data-is-low')).toBe(isLow);
  });

  it('leaves the panel where it is where the anchor is gone', () => {
    rect = null;
    placePanel(panel, anchor);
    expect(getPlace()).toEqual({ x: 0, y: 0 });
  });
});

describe('followAnchor', () => {
  const onLost = vi.fn();
  const onResized = vi.fn();

  beforeEach(() => {
    onLost.mockReset();
    onResized.mockReset();
    placePanel(panel, anchor);
  });

  function follow(element?: Element): void {
    followAnchor(panel, { ...anchor, element }, { onLost, onResized }, end.signal);
  }

  it('moves the panel with its anchor', () => {
    follow();
    rect = new DOMRect(390, 60, 60, 20);
    passFrame();
    expect(getPlace()).toEqual({ x: 390, y: 86 });
    rect = new DOMRect(390, 50, 60, 20);
    passFrame();
    expect(getPlace()).toEqual({ x: 390, y: 76 });
  });

  it('keeps the distance it finds', () => {
    panel.style.translate = '500px 300px';
    follow();
    rect = new DOMRect(400, 90, 60, 20);
    passFrame();
    expect(getPlace()).toEqual({ x: 500, y: 290 });
  });

  it('writes nothing while the anchor stands still', () => {
    follow();
    const setTranslate = vi.spyOn(panel.style, 'translate', 'set');
    passFrame();
    expect(setTranslate).not.toHaveBeenCalled();
  });

  it.each([
    ['is gone', () => (rect = null)],
    ['is above the view', () => (rect = new DOMRect(400, -20, 60, 20))],
    ['is below it', () => (rect = new DOMRect(400, VIEW.height, 60, 20))],
  ])('tells once when the anchor %s', (_, change) => {
    follow();
    expect(onLost).not.toHaveBeenCalled();
    change();
    passFrame();
    passFrame();
    expect(onLost).toHaveBeenCalledTimes(1);
  });

  it('tells in the next frame when it begins without an anchor in view', () => {
    rect = new DOMRect(400, -20, 60, 20);
    follow();
    expect(onLost).not.toHaveBeenCalled();
    passFrame();
    expect(onLost).toHaveBeenCalledTimes(1);
  });

  it('tells when the anchor is scrolled out of a box around it', () => {
    const box = document.body.appendChild(document.createElement('div'));
    box.style.overflowY = 'auto';
    box.getBoundingClientRect = () => new DOMRect(0, 90, 1000, 300);
    follow(box.appendChild(document.createElement('b')));
    rect = new DOMRect(400, 75, 60, 20);
    passFrame();
    expect(onLost).not.toHaveBeenCalled();
    rect = new DOMRect(400, 60, 60, 20);
    passFrame();
    expect(onLost).toHaveBeenCalledTimes(1);
    box.remove();
  });

  it('tells when the window has another size', () => {
    follow();
    vi.spyOn(window, 'innerHeight', 'get').mockReturnValue(500);
    passFrame();
    expect(onResized).toHaveBeenCalledTimes(1);
    expect(onLost).not.toHaveBeenCalled();
  });

  it('looks no more once it is aborted', () => {
    follow();
    end.abort();
    rect = null;
    passFrame();
    expect(onLost).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('keepInView', () => {
  it.each([
    ['leaves a panel that is in view', '100px 100px', { x: 100, y: 100 }],
    ['brings one back that is beyond an edge', '900px 700px', { x: 612, y: 492 }],
  ])('%s', (_, translate, place) => {
    placePanel(panel, anchor);
    panel.style.translate = translate;
    keepInView(panel);
    expect(getPlace()).toEqual(place);
  });
});

import { expect, it } from 'vitest';

import { isSandboxed } from '@/page/frames/is-sandboxed';

type GlobalWindow = Window & typeof globalThis;

/** A frame as it sees itself; `around` is what it sees of its own element. */
function makeWindow(origin: string, around: string | null, protocol = 'https:'): GlobalWindow {
  const template = document.createElement('template');
  template.innerHTML = around ?? '';
  const { firstElementChild: frameElement } = template.content;
  return { parent: window, origin, location: { protocol }, frameElement } as unknown as GlobalWindow;
}

it.each([
  ['with an origin of nobody else', makeWindow('null', null), true],
  [
    'that keeps its origin, seen by its element',
    makeWindow('https://a.example', '<iframe sandbox="allow-same-origin">'),
    true,
  ],
  ['of the same origin, not sandboxed', makeWindow('https://a.example', '<iframe>'), false],
  ['of another origin, not sandboxed', makeWindow('https://b.example', null), false],
  ['from a local file, which has no origin either', makeWindow('null', null, 'file:'), false],
  ['that is the page itself', window, false],
])('a frame %s', (_, frame, expected) => {
  expect(isSandboxed(frame)).toBe(expected);
});

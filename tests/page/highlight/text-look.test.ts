import { describe, expect, it } from 'vitest';

import { createLookReader } from '@/page/highlight/text-look';

function readLook(html: string) {
  document.body.innerHTML = html;
  return createLookReader()(document.querySelector('#text')!.firstChild as Text);
}

const PLAIN = { tone: 'light', isLaidOut: false, isJustified: false, isCapitalised: false };

describe('createLookReader', () => {
  it.each([
    ['plain text', '<p id="text">CSTO', PLAIN],
    ['light text', '<p id="text" style="color: rgb(240, 240, 240)">CSTO', { ...PLAIN, tone: 'dark' }],
    ['an item of a flex container', '<p id="text" style="display: flex">CSTO', { ...PLAIN, isLaidOut: true }],
    ['an item of a grid container', '<p id="text" style="display: inline-grid">CSTO', { ...PLAIN, isLaidOut: true }],
    [
      'text in an element without a box of its own',
      '<div style="display: flex"><b style="display: contents"><i id="text" style="display: contents">CSTO',
      { ...PLAIN, isLaidOut: true },
    ],
    ['text within an item', '<div style="display: flex"><b id="text">CSTO', PLAIN],
    ['justified text', '<p id="text" style="text-align: justify">CSTO', { ...PLAIN, isJustified: true }],
    ['capitals', '<p id="text" style="text-transform: capitalize">CSTO', { ...PLAIN, isCapitalised: true }],
  ])('reads %s', (_, html, expected) => {
    expect(readLook(html)).toEqual(expected);
  });
});

import { describe, expect, it, vi } from 'vitest';

import { findClippers } from '@/page/popover/find-clippers';

/** The ids of what clips the only `mark` in this HTML. */
function listClippers(html: string): string[] {
  document.body.innerHTML = html;
  return findClippers(document.querySelector('mark')!).map(({ id }) => id);
}

const SCROLLS = 'overflow-y: auto';

describe('findClippers', () => {
  it.each([
    ['nothing in plain text', '<p><mark></mark></p>', []],
    ['what scrolls', `<div id="a" style="${SCROLLS}"><p><mark></mark></p></div>`, ['a']],
    [
      'what hides or clips, the nearest first',
      '<div id="a" style="overflow-x: clip"><div id="b" style="overflow-y: hidden"><mark></mark></div></div>',
      ['b', 'a'],
    ],
    ['no text run', `<span id="a" style="display: inline; ${SCROLLS}"><mark></mark></span>`, []],
    [
      'what holds a box out of the flow',
      `<div id="a" style="${SCROLLS}; position: relative"><p style="position: absolute"><mark></mark></p></div>`,
      ['a'],
    ],
    [
      'no box that such a one is not held by',
      `<div id="a" style="${SCROLLS}; position: static"><p style="position: absolute"><mark></mark></p></div>`,
      [],
    ],
    [
      'none around a fixed box',
      `<div id="a" style="${SCROLLS}; position: relative"><p style="position: fixed"><mark></mark></p></div>`,
      [],
    ],
    [
      'what holds even a fixed box',
      `<div id="a" style="${SCROLLS}; transform: scale(1)"><p style="position: fixed"><mark></mark></p></div>`,
      ['a'],
    ],
    [
      'what is about to',
      `<div id="a" style="${SCROLLS}; will-change: transform"><p style="position: fixed"><mark></mark></p></div>`,
      ['a'],
    ],
    [
      'what stands around the holder of an absolute box',
      `<div id="a" style="${SCROLLS}"><div style="position: relative"><p style="position: absolute"><mark></mark></p></div></div>`,
      ['a'],
    ],
  ])('finds %s', (_, html, ids) => {
    expect(listClippers(html)).toEqual(ids);
  });

  it('looks out of shadow roots and slots', () => {
    document.body.innerHTML = `<div id="outer" style="${SCROLLS}"><section></section></div>`;
    const section = document.querySelector('section')!;
    const shadow = section.attachShadow({ mode: 'open' });
    shadow.innerHTML = `<div id="inner" style="${SCROLLS}"><slot></slot></div><p><mark></mark></p>`;
    section.innerHTML = '<mark></mark>';
    expect(findClippers(section.querySelector('mark')!).map(({ id }) => id)).toEqual(['inner', 'outer']);
    expect(findClippers(shadow.querySelector('mark')!).map(({ id }) => id)).toEqual(['outer']);
  });

  it('leaves the page’s own scrolling out', () => {
    document.documentElement.style.overflow = document.body.style.overflow = 'auto';
    expect(listClippers('<mark></mark>')).toEqual([]);
    document.documentElement.removeAttribute('style');
    document.body.removeAttribute('style');
  });

  it('ends at a modal dialog', () => {
    document.body.innerHTML = `<div style="${SCROLLS}"><dialog id="dialog" style="overflow-y: auto; position: static"><mark></mark></dialog></div>`;
    const dialog = document.querySelector('dialog')!;
    vi.spyOn(dialog, 'matches').mockImplementation((selectors: string) => selectors.includes(':modal'));
    expect(findClippers(dialog.querySelector('mark')!)).toEqual([dialog]);
  });
});

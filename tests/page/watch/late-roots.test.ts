import { describe, expect, it, vi } from 'vitest';

import { stageReading } from './reading-stage';

const page = stageReading();

function find(selector: string): HTMLElement {
  return document.querySelector<HTMLElement>(selector)!;
}

/** Attaches a shadow tree to the first `x-a`. */
function attach(html: string): void {
  find('x-a').attachShadow({ mode: 'open' }).innerHTML = html;
}

describe('a shadow tree that comes late', () => {
  it.each<[string, string, string, string[]]>([
    ['is read', '', '<p>X</p>', ['+X']],
    ['takes the place of children without a slot', '<p>A</p>', '<p>X</p>', ['-A', '+X']],
    ['leaves children alone that it shows', '<p>A</p>', '<div>X<slot></slot></div>', ['+X']],
    ['takes words into its lines', 'A', '<p>(<slot></slot>)</p>', ['-A', '+(A)']],
  ])('%s', async (_, html, shadowHtml, expected) => {
    await page.open(`<x-a>${html}</x-a>`);
    attach(shadowHtml);
    await page.rest();
    expect(page.told()).toEqual(expected);
  });

  it('is watched', async () => {
    await page.open('<x-a></x-a>');
    attach('<p>A</p>');
    await page.rest();
    find('x-a').shadowRoot!.querySelector('p')!.textContent = 'X';
    await page.rest();
    expect(page.told()).toEqual(['+A', '-A', '+X']);
  });

  it.each(['load', 'scrollend'])('is found long after, with the next event of type %s', async (type) => {
    await page.open('<script type="text/plain"></script><x-a></x-a>');
    await page.pass(60_000);
    attach('<p>X</p>');
    await page.pass(60_000);
    expect(page.told()).toEqual([]);
    find('script').dispatchEvent(new Event(type));
    await page.rest();
    expect(page.told()).toEqual(['+X']);
  });

  it('is found long after, when the page changes elsewhere', async () => {
    await page.open('<x-a></x-a><p>A</p>');
    await page.pass(60_000);
    attach('<p>X</p>');
    find('p').textContent = 'Y';
    await page.rest();
    expect(page.told()).toEqual(['-A', '+Y', '+X']);
  });

  it('is not waited for for ever', async () => {
    await page.open('<x-a></x-a>');
    await page.pass(60_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not waited for where there is no custom element', async () => {
    await page.open('<p>A</p>');
    expect(vi.getTimerCount()).toBe(0);
  });
});

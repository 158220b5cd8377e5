import { afterEach, describe, expect, it } from 'vitest';

import { isHandWritten } from '@/page/hydration/is-hand-written';

afterEach(() => {
  document.body.innerHTML = '';
});

const PARAGRAPH = '<p>News</p>';

/** Puts line ends between the parts, as people do; indented, as editors do. */
const airy = (...parts: string[]) => `\n  ${parts.join('\n  ')}\n`;

describe('isHandWritten', () => {
  it.each([
    ['paragraphs on lines of their own', airy(`<main>${airy(PARAGRAPH, PARAGRAPH)}</main>`), true],
    ['paragraphs on lines of their own, in body', airy(PARAGRAPH, PARAGRAPH), true],
    ['a body put together from several templates', `<div></div><main>${airy(PARAGRAPH)}</main>`, true],
    ['an only child without a line end', airy(`<main><article>${airy(PARAGRAPH)}</article></main>`), true],
    ['everything in one line', `<main><h1>News</h1>${PARAGRAPH}</main>`, false],
    ['everything in one line, in body', `<h1>News</h1>${PARAGRAPH}`, false],
    ['spaces alone, as Svelte leaves them', `<main><h1>News</h1> ${PARAGRAPH} </main>`, false],
    ['an island in what was written by hand', airy('<h1>News</h1>', `<div>${PARAGRAPH}</div>`), false],
    ['lines that a framework’s renderer passed on', `<main><h1>News</h1><div>${airy(PARAGRAPH)}</div></main>`, false],
    ['lines in what is called the app', `<div id="root"><article>${airy(PARAGRAPH)}</article></div>`, false],
    ['lines in all that is called the app', airy(`<div id="app">${airy(PARAGRAPH)}</div>`), true],
  ])('%s', (_, html, expected) => {
    document.body.innerHTML = html;
    expect(isHandWritten(document.querySelector('p')!, false)).toBe(expected);
  });

  it('where in doubt asks for line ends everywhere', () => {
    document.body.innerHTML = airy(`<main><article>${airy(PARAGRAPH)}</article></main>`);
    expect(isHandWritten(document.querySelector('p')!, true)).toBe(false);
  });

  it('looks out of shadow trees', () => {
    document.body.innerHTML = '<main><i></i><section></section></main>';
    const root = document.querySelector('section')!.attachShadow({ mode: 'open' });
    root.innerHTML = `<div>${airy(PARAGRAPH)}</div>`;
    expect(isHandWritten(root.querySelector('p')!, false)).toBe(false);
  });
});

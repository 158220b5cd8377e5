import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { whenTaken } from '@/page/highlight/when-taken';

const MARK = '<mark data-backgrounder-term="csto" data-backgrounder-mention="1" style="color: red">CSTO</mark>';

let end: AbortController;
let givenBack: number;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p>The CSTO said</p>';
  end = new AbortController();
  givenBack = 0;
  whenTaken(document, () => (givenBack += 1), end.signal);
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

function happen(type: string): void {
  document.querySelector('p')!.dispatchEvent(new Event(type, { bubbles: true }));
}

/** What is dragged as HTML after the page has heard of it. */
function drag(html: string): { html: string; changes: number } {
  let [held, changes] = [html, 0];
  const dataTransfer = {
    getData: () => held,
    setData: (_: string, data: string) => {
      held = data;
      changes += 1;
    },
  };
  const event = Object.assign(new Event('dragstart', { bubbles: true }), { dataTransfer });
  document.querySelector('p')!.dispatchEvent(event);
  return { html: held, changes };
}

describe('what is selected', () => {
  it('is given back before it is copied', () => {
    happen('copy');
    expect(givenBack).toBe(1);
  });

  it('is given back once the mouse has selected it, after the click', () => {
    getSelection()!.selectAllChildren(document.querySelector('p')!);
    happen('mouseup');
    expect(givenBack).toBe(0);
    vi.runAllTimers();
    expect(givenBack).toBe(1);
  });

  it('is not given back by a click that selects nothing, nor after the end', () => {
    getSelection()!.collapse(document.querySelector('p'), 0);
    happen('mouseup');
    vi.runAllTimers();
    getSelection()!.selectAllChildren(document.querySelector('p')!);
    happen('mouseup');
    end.abort();
    vi.runAllTimers();
    happen('copy');
    expect(givenBack).toBe(0);
  });
});

describe('what is dragged', () => {
  it.each([
    [
      'a link',
      `<a href="https://a.example/">the ${MARK} and ${MARK}</a>`,
      '<a href="https://a.example/">the CSTO and CSTO</a>',
    ],
    [
      'text in a box',
      `<a><span data-backgrounder-box="">The ${MARK} met </span><b>${MARK}</b></a>`,
      '<a>The CSTO met <b>CSTO</b></a>',
    ],
    ['marks of the page', `<mark class="own">so</mark> ${MARK}`, '<mark class="own">so</mark> CSTO'],
    ['what is written as text', `${MARK} &lt;mark data-backgrounder&gt;`, 'CSTO &lt;mark data-backgrounder&gt;'],
  ])('has nothing of ours: %s', (_, html, cleaned) => {
    expect(drag(html).html).toBe(cleaned);
  });

  it('is set by the page’s own view of the object, where there is one', () => {
    const set: string[] = [];
    const wrappedJSObject = { setData: (_: string, data: string) => set.push(data) };
    const dataTransfer = { getData: () => MARK, setData: () => set.push('by us'), wrappedJSObject };
    document.dispatchEvent(Object.assign(new Event('dragstart'), { dataTransfer }));
    expect(set).toEqual(['CSTO']);
  });

  it.each(['<a href="#">Nobody</a>', ''])('is left alone where there is nothing of ours: %j', (html) => {
    expect(drag(html)).toEqual({ html, changes: 0 });
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';

import { readWholePage } from '@/page/facts/read-whole-page';

afterEach(() => {
  document.body.replaceChildren();
});

function attachShadow(host: Element, html: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
}

function readBody(): string {
  return /<body>([^]*)<\/body>/.exec(readWholePage().html)![1]!;
}

describe('a page for the library', () => {
  it('is read without highlights, and stays as it is', () => {
    const html = '<p>The <mark data-backgrounder-term="qoa">QOA</mark> of <mark>Elsa</mark></p>';
    document.body.innerHTML = html;
    expect(readBody()).toBe('<p>The QOA of <mark>Elsa</mark></p>');
    expect(document.body.innerHTML).toBe(html);
  });

  it('is read with what its open shadow trees show, each part in its slot', () => {
    document.body.innerHTML = '<news-page><h1 slot="title">Strike</h1><p>The dockers.</p></news-page><p>After.</p>';
    const root = attachShadow(
      document.querySelector('news-page')!,
      '<slot name="title"></slot><fact-box></fact-box><slot></slot><slot name="foot"><i>No foot.</i></slot>',
    );
    attachShadow(root.querySelector('fact-box')!, '<p>Since March.</p>');
    expect(readBody().replaceAll(/<\/?(?:div|news-page|fact-box)>/g, '')).toBe(
      '<h1 slot="title">Strike</h1><p>Since March.</p><p>The dockers.</p><i>No foot.</i><p>After.</p>',
    );
    expect(document.querySelector('news-page p')!.textContent).toBe('The dockers.');
  });

  it('has no element of its own come to life a second time', () => {
    const born = vi.fn();
    customElements.define(
      'counted-box',
      class extends HTMLElement {
        constructor() {
          super();
          born();
        }
      },
    );
    document.body.append(document.createElement('counted-box'));
    readWholePage();
    expect(born).toHaveBeenCalledOnce();
  });

  it('has no words of its own to tell where it is no plain text', () => {
    document.body.textContent = 'Words.';
    expect(readWholePage()).toMatchObject({ contentType: 'text/html', text: '' });
  });
});

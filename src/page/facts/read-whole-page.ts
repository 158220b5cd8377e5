/** A page as it stands in a tab, for the library. */
export interface WholePage {
  readonly html: string;
  readonly url: string;
  /** What the server called it: `text/html`, `application/pdf`. */
  readonly contentType: string;
  /** All the words of a page that is a plain text; `''` for any other. */
  readonly text: string;
}

/**
 * The page's HTML without our highlights, with what its open shadow trees show. Runs injected, by its source text alone, beside
 * the page's scripts, so everything it needs is inside it. The copy is made in a document without a window: there no element
 * of the page's own making comes to life, and no picture is fetched again.
 */
export function readWholePage(): WholePage {
  const inert = document.implementation.createHTMLDocument('');
  /** In the place of what a host has stands its shadow tree, and in that, at each slot, what was given to it. */
  const unfold = (from: ParentNode, to: ParentNode): void => {
    const copies = [...to.querySelectorAll('*')];
    for (const [index, { shadowRoot }] of [...from.querySelectorAll('*')].entries()) {
      const copy = copies[index];
      if (!shadowRoot || !copy) continue;
      const shown = inert.createElement('div');
      shown.append(...[...shadowRoot.childNodes].map((node) => inert.importNode(node, true)));
      unfold(shadowRoot, shown);
      for (const slot of shown.querySelectorAll('slot')) {
        const given = [...copy.childNodes].filter(
          (node) => ((node as Partial<Element>).getAttribute?.('slot') ?? '') === (slot.getAttribute('name') ?? ''),
        );
        slot.replaceWith(...(given.length > 0 ? given : slot.childNodes));
      }
      copy.replaceChildren(shown);
    }
  };
  const copy = inert.importNode(document.documentElement, true);
  unfold(document.documentElement, copy);
  for (const mark of copy.querySelectorAll('mark[data-backgrounder-term], [data-backgrounder-box]')) {
    mark.replaceWith(...mark.childNodes);
  }
  const { contentType } = document;
  const isPlain = /^(?:text\/(?:plain|markdown|x-markdown)|application\/json)$/.test(contentType);
  const text = isPlain ? (document.body?.textContent ?? '') : '';
  return { html: copy.outerHTML, url: location.href, contentType, text };
}

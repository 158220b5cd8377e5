/** A page as it stands in a tab, for the library. */
export interface WholePage {
  readonly html: string;
  readonly url: string;
}

/**
 * The page's HTML without our highlights. Runs injected, by its source text alone, beside the page's scripts, so everything
 * it needs is inside it.
 */
export function readWholePage(): WholePage {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll('mark[data-backgrounder-term], [data-backgrounder-box]')) {
    mark.replaceWith(...mark.childNodes);
  }
  return { html: copy.outerHTML, url: location.href };
}

/**
 * Gives a page its text back when the script that marked it is no more: Firefox stops content scripts, without a word to
 * them, before it lets go of a disabled, removed or updated extension, and takes our style sheets away, so that marks would
 * be yellow. This runs in the page's own world, which lives on, and changes nothing there as long as somebody of ours
 * answers. It is injected as its source text, so everything it needs is inside it.
 *
 * It asks when the reader comes back to the page or moves the pointer into it, when a newer copy starts, and every two
 * seconds while the page is shown.
 */
// oxlint-disable unicorn/consistent-function-scoping -- what is outside of the function does not get to the page
export function guardMarks(document: Document = globalThis.document): void {
  const EVERY_MS = 2000;
  const OURS = 'mark[data-backgrounder-term], [data-backgrounder-box]';
  const end = new AbortController();
  const { signal } = end;

  const isText = (node: Node | null): node is Text => node?.nodeType === 3;
  const isEmpty = (node: Node | null): node is Text => isText(node) && node.data === '';
  const isOurs = (node: Node | null): boolean => node?.nodeType === 1 && (node as Element).matches(OURS);

  /** What stands in for one text node of the page, from the first part to the last. `part` is one of them. */
  function listParts(part: ChildNode): ChildNode[] {
    if (part.nodeName === 'SPAN') return [part];
    let first = part;
    while (isOurs(first.previousSibling) || (isText(first.previousSibling) && !isEmpty(first.previousSibling))) {
      first = first.previousSibling as ChildNode;
    }
    const parts = [first];
    for (let next = first.nextSibling; next !== null; next = next.nextSibling) {
      // Two texts do not follow each other within a copy: the second is of another node.
      const isPart = isOurs(next) || (isText(next) && !isText(parts.at(-1)!));
      if (isPart) parts.push(next);
      if (!isPart || isEmpty(next)) break;
    }
    return parts;
  }

  /** The node that the page put there is before its copy, emptied, and an empty one between them. */
  function giveBack(part: ChildNode): void {
    const parts = listParts(part);
    const canary = parts[0]!.previousSibling;
    const node = canary?.previousSibling ?? null;
    if (!isEmpty(canary) || !isText(node)) {
      (part as Element).replaceWith(...part.childNodes);
      return;
    }
    if (node.data === '') node.data = parts.map(({ textContent }) => textContent).join('');
    for (const gone of [canary, ...parts]) gone.remove();
  }

  function giveBackAll(root: Document | ShadowRoot): void {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot !== null) giveBackAll(element.shadowRoot);
      if (element.isConnected && isOurs(element)) giveBack(element);
      if (element.localName === 'backgrounder-popover') element.remove();
    }
  }

  const ask = (): void => {
    // Whoever is alive prevents what would come of it.
    if (!document.dispatchEvent(new CustomEvent('backgrounder-asked', { cancelable: true }))) return;
    end.abort();
    giveBackAll(document);
    const tints = (globalThis.CSS as Partial<typeof CSS> | undefined)?.highlights;
    const names = [...(tints?.keys() ?? [])].filter((name) => name.startsWith('backgrounder'));
    for (const name of names) tints!.delete(name);
  };

  document.addEventListener('backgrounder-started', ask, { signal });
  document.addEventListener('visibilitychange', ask, { signal });
  document.documentElement.addEventListener('pointerenter', ask, { signal });
  const timer = setInterval(() => document.visibilityState === 'visible' && ask(), EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

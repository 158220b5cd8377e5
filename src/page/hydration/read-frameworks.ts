/** An element of the document as the positions of its ancestors and itself among their parents' elements, from the document down. */
export type ElementPath = readonly number[];

/**
 * The parts of a page whose framework has taken over the HTML that a server made, as the elements (or, with an empty path,
 * the document) that it mounted to. Parts that it still takes over piece by piece are not among them.
 */
export type HydratedParts = readonly ElementPath[];

/**
 * Runs in the page's own world, where the traces are that frameworks leave on elements, and changes nothing there. It is
 * injected as its source text, so everything it needs is inside it. The traces are internals, read as of React 16 to 19,
 * Vue 2 and 3, Svelte 5, Preact 10 and 11, Solid 1, and Angular 17 to 21: where a version hides them its pages are taken as not hydrated.
 */
// oxlint-disable unicorn/consistent-function-scoping -- what is outside of the function does not get to the page
export function readFrameworks(document: Document = globalThis.document): HydratedParts {
  type Traced = Record<string, unknown>;

  /** Frameworks mount near the top; deeper, what holds text is looked at, and all that is around it. */
  const SHALLOW_DEPTH = 5;
  const MOST_ELEMENTS = 3000;
  const HOLDERS = '[id], p, li, h1, h2, h3, td, blockquote, article, section, [data-reactroot]';

  function get(target: unknown, ...path: string[]): unknown {
    return path.reduce<unknown>((value, name) => (value as Traced | null | undefined)?.[name], target);
  }

  function findTrace(node: Node, start: string): unknown {
    const name = Object.keys(node).find((key) => key.startsWith(start));
    return name === undefined ? undefined : get(node, name);
  }

  function listPlaces(): Node[] {
    const places: Node[] = [document];
    for (let from = 0, depth = 0; depth < SHALLOW_DEPTH && places.length < MOST_ELEMENTS; depth++) {
      const until = places.length;
      for (; from < until; from++) places.push(...(places[from] as ParentNode).children);
    }
    const all = new Set(places);
    for (const holder of [...document.querySelectorAll(HOLDERS)].slice(0, MOST_ELEMENTS)) {
      for (let node: Node | null = holder; node !== null && !all.has(node); node = node.parentNode) all.add(node);
    }
    return [...all];
  }

  /** What React takes over after what is around it: suspended and hidden parts, by their tags. */
  function hasDryBoundary(top: unknown): boolean {
    const fibers = [top];
    for (let fiber = fibers.pop(); fiber !== undefined; fiber = fibers.pop()) {
      const isBoundary = get(fiber, 'tag') === 13 || get(fiber, 'tag') === 31;
      if (isBoundary && get(fiber, 'memoizedState', 'dehydrated')) return true;
      for (const next of [get(fiber, 'sibling'), get(fiber, 'child')]) if (next) fibers.push(next);
    }
    return false;
  }

  function isReactDone(node: Node): boolean {
    if (get(node, '_reactRootContainer') !== undefined) return true;
    const root = get(findTrace(node, '__reactContainer$'), 'stateNode', 'current');
    return root !== undefined && get(root, 'memoizedState', 'isDehydrated') !== true && !hasDryBoundary(root);
  }

  /** Components that are still to arrive, or to be taken over once they come into view. */
  function isVueWaiting(vnode: unknown, depth = 0): boolean {
    if (typeof vnode !== 'object' || vnode === null || depth > 200) return false;
    const component = get(vnode, 'component');
    if (get(component, 'asyncDep') && !get(component, 'asyncResolved')) return true;
    if (get(vnode, 'suspense', 'isHydrating') || get(vnode, 'suspense', 'pendingBranch')) return true;
    if (component && !get(component, 'subTree')) return true;
    const below = [get(component, 'subTree'), get(vnode, 'suspense', 'activeBranch'), get(vnode, 'children')].flat();
    return below.some((inner) => isVueWaiting(inner, depth + 1));
  }

  function isVueDone(node: Node): boolean {
    if (get(node, '__vue__') !== undefined) return !(node as Element).hasAttribute('data-server-rendered');
    return get(node, '__vue_app__') !== undefined && !isVueWaiting(get(node, '_vnode'));
  }

  function isWholePageDone(): boolean {
    const isSolid = get(document.defaultView, '_$HY', 'done') === true;
    const isAngular = document.querySelector('[ng-version]') !== null && document.querySelector('[ngh]') === null;
    return isSolid || isAngular;
  }

  const isSvelteSymbol = ({ description }: symbol) =>
    /^(?:text|class|style|attributes|events)$/.test(description ?? '');

  /** What Svelte keeps on nodes whose text or attributes may change: by symbols, formerly by names. */
  function hasSvelteTrace(root: Element): boolean {
    const nodes = document.createNodeIterator(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
      if (Object.getOwnPropertySymbols(node).some(isSvelteSymbol) || findTrace(node, '__') !== undefined) return true;
    }
    return false;
  }

  /** Svelte takes over a root in one go and leaves its traces inside; of a single root it is enough that it has begun. */
  function listSvelteRoots(): Node[] {
    if (!('__e' in document.documentElement || '__className' in document.documentElement)) return [];
    const roots = new Set<Element>();
    const comments = document.createNodeIterator(document, NodeFilter.SHOW_COMMENT);
    for (let node = comments.nextNode(); node !== null; node = comments.nextNode()) {
      const parent = node.nodeValue === '[' ? node.parentElement : null;
      if (parent !== null && ![...roots].some((root) => root.contains(parent))) roots.add(parent);
    }
    const done = [...roots].filter(hasSvelteTrace);
    return roots.size < 2 || done.length === roots.size ? [document] : done;
  }

  function findPath(node: Node): number[] {
    const path: number[] = [];
    for (let element = node; element.parentNode !== null; element = element.parentNode) {
      path.unshift(Array.prototype.indexOf.call(element.parentNode.children, element));
    }
    return path;
  }

  if (isWholePageDone()) return [[]];
  const isPreactDone = (node: Node) => Object.hasOwn(node, '__k');
  const islands = document.querySelectorAll('astro-island:not([ssr])');
  const parts = listPlaces().filter((node) => isReactDone(node) || isVueDone(node) || isPreactDone(node));
  return [...new Set([...parts, ...listSvelteRoots(), ...islands])].map(findPath);
}

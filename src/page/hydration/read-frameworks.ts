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

  /** Frameworks mount near the top; deeper, only elements with an id and custom elements are looked at. */
  const SHALLOW_DEPTH = 5;
  const MOST_ELEMENTS = 3000;

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
    const named = [...document.querySelectorAll('[id], [data-reactroot], astro-island')].slice(0, MOST_ELEMENTS);
    return [...new Set([...places, ...named])];
  }

  /** A boundary between `<!--$-->` and `<!--/$-->` is taken over after what is around it. */
  function hasDryBoundary(container: Node): boolean {
    const comments = document.createNodeIterator(container, NodeFilter.SHOW_COMMENT);
    for (let node = comments.nextNode(); node !== null; node = comments.nextNode()) {
      const inside = /^\$[?!~]?$/.test(node.nodeValue ?? '') ? (node as Comment).nextElementSibling : null;
      if (inside !== null && findTrace(inside, '__reactFiber$') === undefined) return true;
    }
    return false;
  }

  function isReactDone(node: Node): boolean {
    if (get(node, '_reactRootContainer') !== undefined) return true;
    const root = get(findTrace(node, '__reactContainer$'), 'stateNode', 'current');
    return root !== undefined && get(root, 'memoizedState', 'isDehydrated') !== true && !hasDryBoundary(node);
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
    const isSvelte = '__e' in document.documentElement || '__className' in document.documentElement;
    const isSolid = get(document.defaultView, '_$HY', 'done') === true;
    const isAngular = document.querySelector('[ng-version]') !== null && document.querySelector('[ngh]') === null;
    return isSvelte || isSolid || isAngular;
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
  return listPlaces()
    .filter((node) => isReactDone(node) || isVueDone(node) || isPreactDone(node))
    .map(findPath);
}

/** An element of the document as the positions of its ancestors and itself among their parents' elements, from the document down. */
export type ElementPath = readonly number[];

/**
 * Three lists: the parts of a page whose framework has taken over the HTML that a server made, as the elements (or, with an
 * empty path, the document) that it mounted to; and the parts that are still dry, in them or elsewhere; and the
 * document, where it bears signatures of frameworks outside of both.
 */
export type HydratedParts = readonly (readonly ElementPath[])[];

/**
 * Runs in the page's own world, where the traces are that frameworks leave on elements, and changes nothing there. It is
 * injected as its source text, so everything it needs is inside it. The traces are internals, read as of React 16 to 19,
 * Vue 2 and 3, Svelte 5, Preact 10 and 11, Solid 1, Lit 3, and Angular 17 to 21: where a version hides them its pages are
 * taken as not hydrated.
 */
// oxlint-disable unicorn/consistent-function-scoping -- what is outside of the function does not get to the page
export function readFrameworks(document: Document = globalThis.document): HydratedParts {
  type Traced = Record<string, unknown>;

  /** Frameworks mount near the top; deeper, what holds text is looked at, and all that is around it. */
  const SHALLOW_DEPTH = 5;
  const MOST_ELEMENTS = 3000;
  const HOLDERS = '[id], p, li, h1, h2, h3, td, blockquote, article, section, [data-reactroot]';

  /** What frameworks write into HTML so as to find their way in it again: Next, Nuxt, Gatsby, Docusaurus, Remix, SvelteKit, Vue 2, React 16, Solid, Angular, Lit, Inferno. */
  const SIGNATURES =
    '#__next, #__nuxt, #___gatsby, #__docusaurus, #svelte, [data-server-rendered], [data-reactroot], [data-reactid], [data-hk], ' +
    '[ng-server-context], [ngh], [defer-hydration], [data-sveltekit-preload-data], [data-svelte-h], [data-react-helmet]';

  /** Comments of React (`$`, `$?`, `&`, a space between two texts), Vue and Svelte (`[`, `]`), Solid, Lit, Ember. */
  const SIGNATURE_COMMENT = /^(?:\/?[$&][?!~]?| |\[[!?]?.?|\[-?\d+|\]|\/\[?|\/?lit-part.*|%[-+]b:\d+%)$/;

  const wet = new Set<Node>();
  const dry = new Set<Node>();

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

  /** `from` is what a framework starts from when it comes back for a part: where that is no element, all around it is dry. */
  function addDry(from: unknown, root: Node): void {
    const node = from instanceof Node ? from : root;
    dry.add(node instanceof Element ? node : (node.parentElement ?? root));
  }

  /** What stands between a comment, such as `$`, and the one that ends it, such as `/$`. */
  function addDryBetween(start: unknown, root: Node): void {
    if (!(start instanceof Comment)) return addDry(start, root);
    const end = `/${start.data[0]!}`;
    let depth = 0;
    for (let node = start.nextSibling; node !== null; node = node.nextSibling) {
      if (node instanceof Text) addDry(node, root);
      else if (node instanceof Element) dry.add(node);
      else if (node.nodeValue === end && depth-- === 0) return;
      else if (node.nodeValue!.startsWith(start.data[0]!)) depth++;
    }
  }

  /** What React takes over after what is around it: suspended and hidden parts, by their tags. */
  function addDryBoundaries(current: unknown, root: Node): void {
    const fibers = [current];
    for (let fiber = fibers.pop(); fiber !== undefined; fiber = fibers.pop()) {
      const isBoundary = get(fiber, 'tag') === 13 || get(fiber, 'tag') === 31;
      const start = isBoundary && get(fiber, 'memoizedState', 'dehydrated');
      if (start) addDryBetween(start, root);
      for (const next of [get(fiber, 'sibling'), get(fiber, 'child')]) if (next) fibers.push(next);
    }
  }

  function isReactDone(node: Node): boolean {
    if (get(node, '_reactRootContainer') !== undefined) return true;
    const current = get(findTrace(node, '__reactContainer$'), 'stateNode', 'current');
    if (current === undefined || get(current, 'memoizedState', 'isDehydrated') === true) return false;
    addDryBoundaries(current, node);
    return true;
  }

  /** Components that are still to arrive, or to be taken over once they come into view. */
  function addDryComponents(vnode: unknown, root: Node, depth = 0): void {
    if (typeof vnode !== 'object' || vnode === null || depth > 200) return;
    const component = get(vnode, 'component');
    const subTree = get(component, 'subTree');
    // Until its component has arrived and may take over, a wrapper holds a node in its place, or nothing.
    const isEmpty = !get(subTree, 'component') && get(subTree, 'type', 'description') !== 'v-cmt';
    const isToCome = isEmpty && (get(vnode, 'type', '__asyncLoader') || (component && !subTree));
    const isAwaited = get(component, 'asyncDep') && !get(component, 'asyncResolved');
    const isSuspended = get(vnode, 'suspense', 'isHydrating') || get(vnode, 'suspense', 'pendingBranch');
    if (isToCome || isAwaited || isSuspended) return addDry(get(vnode, 'el'), root);
    const below = [subTree, get(vnode, 'suspense', 'activeBranch'), get(vnode, 'children')].flat();
    for (const inner of below) addDryComponents(inner, root, depth + 1);
  }

  function isVueDone(node: Node): boolean {
    if (get(node, '__vue__') !== undefined) return !(node as Element).hasAttribute('data-server-rendered');
    if (get(node, '__vue_app__') === undefined) return false;
    addDryComponents(get(node, '_vnode'), node);
    return true;
  }

  /** Preact notes at what is still to arrive, from which node on it takes over then. */
  function addSuspended(vnode: unknown, root: Node): void {
    if (typeof vnode !== 'object' || vnode === null) return;
    if (Number(get(vnode, '__u')) & 128) addDry(get(vnode, '__c', '__z') ?? get(vnode, '__e'), root);
    const children = get(vnode, '__k');
    if (Array.isArray(children)) for (const child of children) addSuspended(child, root);
  }

  function isPreactDone(node: Node): boolean {
    if (!Object.hasOwn(node, '__k')) return false;
    addSuspended(get(node, '__k'), node);
    return true;
  }

  /** Solid takes over the elements of its templates one by one. Of those in each other that it did alike, the outer one says all. */
  function addSolid(): void {
    const page = get(document.defaultView, '_$HY');
    if (get(page, 'done') === true) wet.add(document);
    const completed = get(page, 'completed');
    if (!(completed instanceof WeakSet)) return;
    for (const element of document.querySelectorAll('[data-hk]')) {
      const outer = element.parentElement?.closest('[data-hk]') ?? null;
      const isDone = completed.has(element);
      if (outer === null || completed.has(outer) !== isDone) (isDone ? wet : dry).add(element);
    }
  }

  function addAngular(): void {
    for (const root of document.querySelectorAll('[ng-version]:not([ngh])')) wet.add(root);
    if (document.querySelector('[ng-version]') === null) return;
    for (const part of document.querySelectorAll('[ngh]:not([ngh] *), [ngb]:not([ngb] *)')) dry.add(part);
  }

  function holdsDeferred(root: ParentNode): boolean {
    return [...root.querySelectorAll('*')].some(
      (element) =>
        element.hasAttribute('defer-hydration') || (element.shadowRoot !== null && holdsDeferred(element.shadowRoot)),
    );
  }

  /** Lit takes over the shadow tree of an element in one go, but those of elements in it later. */
  function addLit(): void {
    if (get(document.defaultView, 'litElementVersions') === undefined) return;
    for (const element of document.querySelectorAll('*')) {
      const { shadowRoot } = element;
      if (shadowRoot === null || get(element, 'hasUpdated') !== true) continue;
      (holdsDeferred(shadowRoot) ? dry : wet).add(element);
    }
    for (const element of document.querySelectorAll('[defer-hydration]')) dry.add(element);
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
  function addSvelte(): void {
    if (!('__e' in document.documentElement || '__className' in document.documentElement)) return;
    const roots = new Set<Element>();
    const comments = document.createNodeIterator(document, NodeFilter.SHOW_COMMENT);
    for (let node = comments.nextNode(); node !== null; node = comments.nextNode()) {
      const parent = node.nodeValue === '[' ? node.parentElement : null;
      if (parent !== null && ![...roots].some((root) => root.contains(parent))) roots.add(parent);
    }
    const done = [...roots].filter(hasSvelteTrace);
    for (const root of roots.size < 2 || done.length === roots.size ? [document] : done) wet.add(root);
  }

  /** What looks like a part that was taken over, and was not, or is named as one: it may be so when it comes into view. */
  function addLikely(): void {
    const isApart = (element: Element) => ![...wet].some((part) => part.contains(element) || element.contains(part));
    const alike = [...wet].flatMap((part) =>
      part instanceof Element && part.className !== ''
        ? [...document.getElementsByClassName(part.className)].filter(({ localName }) => localName === part.localName)
        : [],
    );
    const named = document.querySelectorAll('is-land, [data-island], [data-hydrate], [data-react-class]');
    for (const element of [...named, ...alike]) {
      if (element.childElementCount > 0 && isApart(element)) dry.add(element);
    }
  }

  /** What stands in islands says nothing of what is around them. */
  function isSigned(): boolean {
    const marked: (Element | null)[] = [...document.querySelectorAll(SIGNATURES)];
    const comments = document.createNodeIterator(document.body, NodeFilter.SHOW_COMMENT);
    for (let node = comments.nextNode(); node !== null; node = comments.nextNode()) {
      if (SIGNATURE_COMMENT.test(node.nodeValue!)) marked.push(node.parentElement);
    }
    const known = [...wet, ...dry];
    return marked.some(
      (element) =>
        element !== null && element.closest('astro-island') === null && !known.some((part) => part.contains(element)),
    );
  }

  function findPath(node: Node): number[] {
    const path: number[] = [];
    for (let element = node; element.parentNode !== null; element = element.parentNode) {
      path.unshift(Array.prototype.indexOf.call(element.parentNode.children, element));
    }
    return path;
  }

  for (const node of listPlaces()) if (isReactDone(node) || isVueDone(node) || isPreactDone(node)) wet.add(node);
  addSolid();
  addAngular();
  addLit();
  addSvelte();
  for (const island of document.querySelectorAll('astro-island:not([ssr])')) wet.add(island);
  addLikely();
  const signed = document.body !== null && isSigned() ? [document] : [];
  return [wet, dry, signed].map((parts) => [...parts].map(findPath));
}

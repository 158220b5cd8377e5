import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readFrameworks } from '@/page/hydration/read-frameworks';

beforeEach(() => {
  document.body.innerHTML = '<header></header><div id="app"><article><p>text</p></article></div>';
});
afterEach(() => {
  document.body.innerHTML = '';
});

/** Puts what a framework leaves on an element there. */
function trace(selector: string, traces: Record<string, unknown>): void {
  Object.assign(document.querySelector(selector)!, traces);
}

/** The parts by their elements' selectors instead of their paths. */
function readParts(read = readFrameworks): string[] {
  return read(document).map((path) => {
    const part = path.reduce<Element | Document>((parent, position) => parent.children[position]!, document);
    return part === document
      ? 'document'
      : (part as Element).localName + ((part as Element).id && `#${(part as Element).id}`);
  });
}

const reactRoot = (isDehydrated: boolean) => ({
  __reactContainer$x1: { stateNode: { current: { memoizedState: { isDehydrated } } } },
});

describe('readFrameworks', () => {
  it('finds nothing on a page of nobody', () => {
    expect(readParts()).toEqual([]);
  });

  it.each([
    ['React 18 and 19', reactRoot(false)],
    ['React 16 and 17', { _reactRootContainer: {} }],
    ['Vue 3', { __vue_app__: {}, _vnode: { component: { subTree: { children: 'text' } } } }],
    ['Vue 2', { __vue__: {} }],
    ['Preact', { __k: {} }],
  ])('finds where %s has taken over', (_, traces) => {
    trace('#app', traces);
    expect(readParts()).toEqual(['div#app']);
  });

  it.each([
    ['React has begun and not ended', reactRoot(true)],
    [
      'a component of Vue is still to come',
      { __vue_app__: {}, _vnode: { children: [{ component: { asyncDep: {}, asyncResolved: false } }] } },
    ],
    [
      'a part of Vue is suspended',
      { __vue_app__: {}, _vnode: { component: { subTree: { suspense: { pendingBranch: {} } } } } },
    ],
  ])('leaves a part out where %s', (_, traces) => {
    trace('#app', traces);
    expect(readParts()).toEqual([]);
  });

  it('leaves a part of Vue 2 out until its mark is gone', () => {
    document.querySelector('#app')!.setAttribute('data-server-rendered', 'true');
    trace('#app', { __vue__: {} });
    expect(readParts()).toEqual([]);
  });

  it('leaves a React part out while one of its boundaries is dry', () => {
    const boundary = { tag: 13, memoizedState: { dehydrated: {} as unknown } };
    const current = { memoizedState: {}, child: { memoizedState: { dehydrated: 'an own state' }, child: boundary } };
    trace('#app', { __reactContainer$x1: { stateNode: { current } } });
    expect(readParts()).toEqual([]);
    boundary.memoizedState.dehydrated = null;
    expect(readParts()).toEqual(['div#app']);
  });

  it('finds a document that was taken over as a whole', () => {
    Object.assign(document, reactRoot(false));
    expect(readParts()).toEqual(['document']);
    delete (document as unknown as Record<string, unknown>)['__reactContainer$x1'];
  });

  describe('Svelte', () => {
    beforeEach(() => void Object.assign(Element.prototype, { __e: undefined }));
    afterEach(() => void delete (Element.prototype as unknown as Record<string, unknown>)['__e']);

    it('has taken over its one root when it has begun: it ends in the same task', () => {
      document.querySelector('#app')!.innerHTML = '<!--[--><p>text<!--[--><!--]--></p><!--]-->';
      expect(readParts()).toEqual(['document']);
    });

    it('has taken over those of several roots that bear its traces', () => {
      const root = (id: string) => `<div id="${id}"><!--[--><p>text</p><!--]--></div>`;
      document.body.innerHTML = root('first') + root('second');
      expect(readParts()).toEqual([]);
      Object.assign(document.querySelector('#first p')!.firstChild!, { [Symbol('text')]: 'text' });
      expect(readParts()).toEqual(['div#first']);
      trace('#second p', { __click: () => {} });
      expect(readParts()).toEqual(['document']);
    });
  });

  it('finds islands that their script has reached', () => {
    document.body.innerHTML = '<astro-island ssr></astro-island><astro-island id="wet"></astro-island>';
    expect(readParts()).toEqual(['astro-island#wet']);
  });

  it.each(['<div id="deep">text</div>', '<article><div></div></article>', '<div><p>text</p></div>'])(
    'finds a root deep in the page: %s',
    (html) => {
      document.body.innerHTML = `${'<i>'.repeat(9)}${html}`;
      trace('i > :not(i)', reactRoot(false));
      expect(readParts()).toHaveLength(1);
    },
  );

  it('needs nothing from outside itself, as it is injected by its source', () => {
    trace('#app', reactRoot(false));
    // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- as the browser does it
    const alone = new Function(`return (${readFrameworks.toString()})`)() as typeof readFrameworks;
    expect(readParts(alone)).toEqual(['div#app']);
  });
});

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
function readAll(read = readFrameworks): string[][] {
  return read(document).map((paths) =>
    paths.map((path) => {
      const part = path.reduce<Element | Document>((parent, position) => parent.children[position]!, document);
      return part === document
        ? 'document'
        : (part as Element).localName + ((part as Element).id && `#${(part as Element).id}`);
    }),
  );
}

/** Those taken over. */
const readParts = (read = readFrameworks): string[] => readAll(read)[0]!;
const readDry = (): string[] => readAll()[1]!;
const isSigned = (): boolean => readAll()[2]!.length > 0;

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

  it('leaves a part out where React has begun and not ended', () => {
    trace('#app', reactRoot(true));
    expect(readAll().slice(0, 2)).toEqual([[], []]);
  });

  it('leaves a part of Vue 2 out until its mark is gone', () => {
    document.querySelector('#app')!.setAttribute('data-server-rendered', 'true');
    trace('#app', { __vue__: {} });
    expect(readParts()).toEqual([]);
  });

  describe('tells what is still dry in a part', () => {
    const node = (selector: string) => document.querySelector(selector)!;

    it.each(['$', '&'])('of React, between the comments %s', (sign) => {
      node('#app').innerHTML = `<p id="a"></p><!--${sign}--><p id="b"></p><i id="c"></i><!--/${sign}--><p id="d"></p>`;
      const boundary = { tag: 13, memoizedState: { dehydrated: node('#a').nextSibling as unknown } };
      const current = { memoizedState: {}, child: { memoizedState: { dehydrated: 'an own state' }, child: boundary } };
      trace('#app', { __reactContainer$x1: { stateNode: { current } } });
      expect(readAll()).toEqual([['div#app'], ['p#b', 'i#c'], []]);
      boundary.memoizedState.dehydrated = null;
      expect(readAll().slice(0, 2)).toEqual([['div#app'], []]);
    });

    it('of React, all around a boundary that holds bare text', () => {
      node('#app').innerHTML = '<p id="a"><!--$-->text<!--/$--></p>';
      const child = { tag: 13, memoizedState: { dehydrated: node('#a').firstChild } };
      trace('#app', { __reactContainer$x1: { stateNode: { current: { memoizedState: {}, child } } } });
      expect(readDry()).toEqual(['p#a']);
    });

    it.each([
      ['a component is still to come', { component: { asyncDep: {}, asyncResolved: false } }],
      ['a component has come, and waits until it is in view', { type: { __asyncLoader: {} }, component: {} }],
      ['a component has its place held', { type: { __asyncLoader: {} }, component: { subTree: { type: 'div' } } }],
      ['a part is suspended', { suspense: { pendingBranch: {} } }],
    ])('of Vue, where %s', (_, vnode) => {
      trace('#app', {
        __vue_app__: {},
        _vnode: { component: { subTree: { children: [{ ...vnode, el: node('p') }] } } },
      });
      expect(readAll().slice(0, 2)).toEqual([['div#app'], ['p']]);
    });

    it.each([
      ['has come', { subTree: { component: { subTree: {} } } }],
      ['is drawn here, and shows nothing yet', { subTree: { type: Symbol('v-cmt') } }],
    ])('of Vue, but not where a component %s', (_, component) => {
      trace('#app', { __vue_app__: {}, _vnode: { type: { __asyncLoader: {} }, component, el: node('p') } });
      expect(readDry()).toEqual([]);
    });

    it('of Vue, the whole of it where nothing tells more', () => {
      trace('#app', { __vue_app__: {}, _vnode: { suspense: { pendingBranch: {} } } });
      expect(readDry()).toEqual(['div#app']);
    });

    it.each([
      ['Preact 11', { __u: 160, __c: { __z: 'p' } }],
      ['Preact 10', { __u: 160, __e: 'p' }],
    ])('of %s, what is to arrive', (_, suspended) => {
      const vnode = { ...suspended, ...('__e' in suspended ? { __e: node('p') } : { __c: { __z: node('p') } }) };
      trace('#app', { __k: { __u: 0, __k: [null, 'text', vnode] } });
      expect(readAll().slice(0, 2)).toEqual([['div#app'], ['p']]);
    });
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

  it('takes the elements of Solid one by one', () => {
    document.body.innerHTML = '<main data-hk="0"><i data-hk="1"></i><div data-hk="2"><p data-hk="3"></p></div></main>';
    const completed = new WeakSet(document.querySelectorAll('main, i'));
    Object.assign(window, { _$HY: { completed } });
    expect(readAll()).toEqual([['main'], ['div'], []]);
    Object.assign(window, { _$HY: { done: true } });
    expect(readAll()).toEqual([['document'], [], []]);
    Object.assign(window, { _$HY: undefined });
  });

  it('takes an element of Lit once it and those in it were updated', () => {
    document.body.innerHTML = '<a-b id="one"></a-b><a-b id="two"></a-b><a-b id="three" defer-hydration></a-b>';
    for (const host of document.querySelectorAll('a-b')) host.attachShadow({ mode: 'open' });
    document.querySelector('#two')!.shadowRoot!.innerHTML = '<c-d defer-hydration></c-d>';
    Object.assign(window, { litElementVersions: ['4'] });
    trace('#one', { hasUpdated: true });
    trace('#two', { hasUpdated: true });
    expect(readAll()).toEqual([['a-b#one'], ['a-b#two', 'a-b#three'], []]);
    Object.assign(window, { litElementVersions: undefined });
  });

  it('takes an app of Angular, but not what it defers', () => {
    document.body.innerHTML = '<app-root ng-version="21"><i ngb="d0"></i><b ngh="1"><u ngh="2"></u></b></app-root>';
    expect(readAll()).toEqual([['app-root'], ['i', 'b'], []]);
    document.querySelector('app-root')!.setAttribute('ngh', '0');
    expect(readAll()).toEqual([[], ['app-root', 'i'], []]);
  });

  it('takes what looks like a part that was taken over for dry', () => {
    const part = (id: string) => `<div class="live part" id="${id}"><p>text</p></div>`;
    document.body.innerHTML = `<div class="live">${part('first')}</div>${part('second')}<div class="live part"></div>`;
    expect(readDry()).toEqual([]);
    trace('#first', reactRoot(false));
    expect(readAll()).toEqual([['div#first'], ['div#second'], []]);
    trace('#second', reactRoot(false));
    expect(readDry()).toEqual([]);
  });

  it.each(['is-land', 'div data-island="A"', 'div data-hydrate', 'div data-react-class="A"'])(
    'takes <%s> for dry until something was mounted in it',
    (tag) => {
      document.body.innerHTML = `<${tag} id="island"><p>text</p></${tag.split(' ')[0]}>`;
      expect(readDry()).toHaveLength(1);
      trace('p', reactRoot(false));
      expect(readDry()).toEqual([]);
    },
  );

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

  it.each([
    ['nothing of the kind', '<main><p>1</p></main>', false],
    ['a comment of an editor', '<main><!-- article --><p>1</p></main>', false],
    ['Next', '<div id="__next"></div>', true],
    ['Nuxt', '<div id="__nuxt"></div>', true],
    ['Vue 2', '<div data-server-rendered="true"></div>', true],
    ['React: two texts side by side', '<main><p>1<!-- --> update</p></main>', true],
    ['React: a boundary', '<main><!--$--><p>1</p><!--/$--></main>', true],
    ['React: a part that may be hidden', '<main><!--&--><p>1</p><!--/&--></main>', true],
    ['Vue or Svelte: a list', '<main><!--[--><p>1</p><!--]--></main>', true],
    ['islands alone', '<h1></h1><astro-island ssr><!--[--><p data-hk="0">1</p></astro-island>', false],
  ])('knows a signature: %s', (_, html, expected) => {
    document.body.innerHTML = html;
    expect(isSigned()).toBe(expected);
  });

  it('counts no signature in a part that was taken over', () => {
    document.body.innerHTML = '<div id="__next"><p>1<!-- --> update</p></div>';
    trace('p', reactRoot(false));
    expect(isSigned()).toBe(true);
    trace('#__next', reactRoot(false));
    expect(isSigned()).toBe(false);
  });

  it('needs nothing from outside itself, as it is injected by its source', () => {
    trace('#app', reactRoot(false));
    // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- as the browser does it
    const alone = new Function(`return (${readFrameworks.toString()})`)() as typeof readFrameworks;
    expect(readParts(alone)).toEqual(['div#app']);
  });
});

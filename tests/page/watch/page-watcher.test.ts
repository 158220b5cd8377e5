import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { type PageWatcher, startPageWatcher } from '@/page/watch/page-watcher';

let end: AbortController;
let watcher: PageWatcher;
let seen: string[];

/** Notes who was told, and what was added to which element. */
function listen(name: string, order?: 'first' | 'after', signal = end.signal): void {
  watcher.listen(
    (records) => seen.push(...records.map(({ type, target }) => `${name}: ${type} of ${target.nodeName}`)),
    signal,
    order,
  );
}

beforeEach(() => {
  document.body.innerHTML = '<p>A</p>';
  end = new AbortController();
  watcher = startPageWatcher(document, end.signal);
  seen = [];
});

afterEach(() => end.abort());

const paragraph = () => document.querySelector('p')!;

describe('the page watcher', () => {
  it('tells what the page writes, adds and hides, in the same checkpoint', async () => {
    listen('x');
    paragraph().firstChild!.nodeValue = 'B';
    paragraph().append('C');
    paragraph().hidden = true;
    paragraph().className = 'told to nobody';
    await Promise.resolve();
    expect(seen).toEqual(['x: characterData of #text', 'x: childList of P', 'x: attributes of P']);
  });

  it('tells nobody what we change', async () => {
    listen('x');
    expect(watcher.mutate(() => paragraph().append('C'))).toBeUndefined();
    await Promise.resolve();
    expect(seen).toEqual([]);
  });

  it('tells what the page changed before a change of ours, before we make it', () => {
    listen('x');
    paragraph().append('B');
    watcher.mutate(() => seen.push('ours'));
    expect(seen).toEqual(['x: childList of P', 'ours']);
  });

  it('takes changes within a change of ours as one', async () => {
    listen('x');
    watcher.mutate(() => {
      paragraph().append('B');
      watcher.mutate(() => paragraph().append('C'));
    });
    await Promise.resolve();
    expect(seen).toEqual([]);
  });

  it('goes on after a change of ours that failed', async () => {
    listen('x');
    const fail = () => {
      paragraph().append('B');
      throw new Error('broken');
    };
    expect(() => watcher.mutate(fail)).toThrow('broken');
    document.body.append('C');
    await Promise.resolve();
    expect(seen).toEqual(['x: childList of BODY']);
  });

  it('tells those who give the page its own back before the others', async () => {
    listen('late');
    listen('early', 'first');
    document.body.append('C');
    await Promise.resolve();
    expect(seen).toEqual(['early: childList of BODY', 'late: childList of BODY']);
  });

  it('forgets a listener whose signal aborts', async () => {
    const done = new AbortController();
    listen('x', 'after', done.signal);
    done.abort();
    document.body.append('C');
    await Promise.resolve();
    expect(seen).toEqual([]);
  });

  it('tells what is untold when it ends, and then nothing', async () => {
    listen('x');
    document.body.append('C');
    end.abort();
    expect(seen).toEqual(['x: childList of BODY']);
    document.body.append('D');
    await Promise.resolve();
    expect(seen).toHaveLength(1);
  });

  it('watches an open shadow tree that it is given, however often', async () => {
    const root = paragraph().attachShadow({ mode: 'open' });
    listen('x');
    watcher.watchRoot(root);
    watcher.watchRoot(root);
    root.append('B');
    watcher.mutate(() => root.append('C'));
    expect(seen).toEqual(['x: childList of #document-fragment']);
    end.abort();
    root.append('D');
    await Promise.resolve();
    expect(seen).toHaveLength(1);
  });

  it.each<[string, (text: Text) => void, boolean]>([
    ['has been added to', (text) => text.appendData('B'), true],
    ['was written anew with more behind it', (text) => (text.data = 'AB'), true],
    ['was added to twice at once', (text) => (text.appendData('B'), (text.data += 'C')), true],
    ['was written anew', (text) => (text.data = 'BA'), false],
    ['was written as it was', (text) => (text.data = 'A'), false],
    ['was emptied', (text) => (text.data = ''), false],
    ['is new', (text) => text.after('AB'), false],
  ])('knows whether a text has grown: it %s', async (_, act, hasGrown) => {
    const text = paragraph().firstChild as Text;
    act(text);
    await Promise.resolve();
    expect(watcher.hasGrown(text)).toBe(hasGrown);
  });

  it('does not take what the parser adds for growth', async () => {
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    const text = paragraph().firstChild as Text;
    text.appendData('B');
    await Promise.resolve();
    vi.restoreAllMocks();
    expect(watcher.hasGrown(text)).toBe(false);
  });

  it('does not take what we add for growth, nor what fills an empty text', async () => {
    const text = paragraph().firstChild as Text;
    watcher.mutate(() => text.appendData('B'));
    watcher.mutate(() => (text.data = ''));
    text.data = 'A';
    await Promise.resolve();
    expect(watcher.hasGrown(text)).toBe(false);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { PageBlock } from '@/page/text/page-block';
import { startTextReader } from '@/page/watch/follow-text';

import { findMentions, setStage, type Stage } from './stage';

/** Pages that live through random changes; raise it to look for what these do not show. */
const PAGES = 12;
const CHANGES = 30;

const WORDS = ['CSTO', 'Rybar', 'said', 'the', ' ', '\n', 'met', 'CS', 'TO', '—'];
const TAGS = ['p', 'div', 'b', 'i', 'a', 'section', 'li'];

/** The same sequence for the same seed (a linear congruential generator, Numerical Recipes). */
function createRandom(seed: number) {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return { next, pick: <T>(items: readonly T[]): T => items[next(items.length)]! };
}

type Random = ReturnType<typeof createRandom>;

/**
 * A page of which there are two: one is painted, the other is not. Every change is made to both, by what the page's own
 * script holds: the nodes it made, never their neighbours.
 */
class TwinPage {
  /** Nodes of the one and the other, side by side. */
  readonly pairs: [Node, Node][];

  constructor(
    private readonly random: Random,
    painted: Node,
    plain: Node,
  ) {
    this.pairs = [[painted, plain]];
    for (let count = 0; count < 25; count += 1) this.insert();
  }

  change(): void {
    this.random.pick([
      () => this.insert(),
      () => this.insert(),
      () => this.write(),
      () => this.write(),
      () => this.move(),
      () => this.remove(),
      () => this.clear(),
      () => this.normalize(),
      () => this.copy(),
      () => this.copy(),
      () => this.readAndWriteHtml(),
      () => this.writeFirst(this.random.pick(this.listElements())),
    ])();
  }

  private insert(): void {
    const isText = this.random.next(5) < 3;
    const text = this.makeText();
    const tag = this.random.pick(TAGS);
    const make = (): Node => (isText ? document.createTextNode(text) : document.createElement(tag));
    this.put([make(), make()]);
  }

  private put(pair: [Node, Node]): void {
    const parent = this.random.pick(this.listElements());
    const siblings = this.pairs.filter(([, plain]) => plain.parentNode === parent[1]);
    const before = this.random.next(2) === 0 ? undefined : this.random.pick(siblings);
    if (pair[1].contains(parent[1]) || pair[1] === before?.[1]) return;
    parent[0].insertBefore(pair[0], before?.[0] ?? null);
    parent[1].insertBefore(pair[1], before?.[1] ?? null);
    if (!this.pairs.includes(pair)) this.pairs.push(pair);
  }

  private write(): void {
    const text = this.makeText();
    const pair = this.random.pick(this.pairs.filter(([, plain]) => plain.nodeType === Node.TEXT_NODE));
    for (const node of pair ?? []) node.nodeValue = text;
  }

  private move(): void {
    const pair = this.random.pick(this.pairs.slice(1));
    if (pair !== undefined) this.put(pair);
  }

  /** The page keeps what it removes, and may put it back. */
  private remove(): void {
    const pair = this.random.pick(this.pairs.slice(1));
    for (const node of pair ?? []) (node as ChildNode).remove();
  }

  private clear(): void {
    const pair = this.random.pick(this.listElements().slice(1));
    for (const node of pair ?? []) node.textContent = '';
  }

  /** Joins text nodes of which the page then keeps only what is still there. */
  private normalize(): void {
    const pair = this.random.pick(this.listElements());
    for (const node of pair) node.normalize();
    const gone = this.pairs.filter(([, plain]) => plain.nodeType === Node.TEXT_NODE && plain.parentNode === null);
    for (const lost of gone) this.pairs.splice(this.pairs.indexOf(lost), 1);
  }

  /** A copy that it goes on with, at once or later, like any other element. */
  private copy(): void {
    const [painted, plain] = this.random.pick(this.listShown()) ?? [];
    if (painted === undefined || plain === undefined) return;
    const copies: [Node, Node] = [painted.cloneNode(true), plain.cloneNode(true)];
    const isWritten = this.random.next(3) === 0;
    if (isWritten && this.random.next(2) === 0) this.writeFirst(copies);
    this.random.pick(this.listShown())?.forEach((parent, i) => parent.appendChild(copies[i]!));
    this.pairs.push(copies);
    if (isWritten) this.writeFirst(copies);
  }

  /** What it held before is gone from there, but the page still has it. */
  private readAndWriteHtml(): void {
    const pair = this.random.pick(this.listShown()) as [Element, Element] | undefined;
    for (const element of pair ?? []) {
      const html = element.innerHTML;
      element.innerHTML = html;
    }
  }

  /** Finds the text it writes to by the element around it. */
  private writeFirst([painted, plain]: [Node, Node]): void {
    if (plain.firstChild?.nodeType !== Node.TEXT_NODE) return;
    const text = this.makeText() || 'so';
    for (const node of [painted, plain]) node.firstChild!.nodeValue = text;
  }

  private listElements(): [Node, Node][] {
    return this.pairs.filter(([, plain]) => plain.nodeType === Node.ELEMENT_NODE);
  }

  private listShown(): [Node, Node][] {
    const [, root] = this.pairs[0]!;
    return this.listElements().filter(([, plain]) => plain !== root && root.contains(plain));
  }

  private makeText(): string {
    return Array.from({ length: this.random.next(6) }, () => this.random.pick(WORDS)).join('');
  }
}

let stage: Stage;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  stage.end.abort();
  vi.useRealTimers();
});

/** A painted page that is read again and painted again as it changes, and a plain one beside it. */
function open(random: Random): { readonly page: TwinPage; readonly painted: Element; readonly plain: Element } {
  stage = setStage('<main></main>');
  const painted = document.querySelector('main')!;
  const plain = document.createElement('main');
  const { highlighter, watcher, end } = stage;
  let first = 1;
  const onAdded = (blocks: readonly PageBlock[]): void => {
    for (const block of blocks) {
      const mentions = findMentions(block, undefined, first);
      first += mentions.length;
      highlighter.paint(block, mentions);
    }
  };
  const onRemoved = (blocks: readonly PageBlock[]): void => blocks.forEach(highlighter.erase);
  startTextReader(document, watcher, { onAdded, onRemoved }, end.signal);
  return { page: new TwinPage(random, painted, plain), painted, plain };
}

describe('whatever a page does while it is painted', () => {
  it.each(Array.from({ length: PAGES }, (_, seed) => seed))('shows its own text: seed %i', async (seed) => {
    const random = createRandom(seed);
    const { page, painted, plain } = open(random);
    for (let change = 0; change < CHANGES; change += 1) {
      page.change();
      await Promise.resolve();
      expect(painted.textContent, `after change ${change}`).toBe(plain.textContent);
      await vi.advanceTimersByTimeAsync(random.pick([0, 0, 100, 400, 1500]));
      expect(painted.textContent, `after change ${change}, painted`).toBe(plain.textContent);
    }
    stage.end.abort();
    expect(painted.innerHTML).toBe(plain.innerHTML);
  });
});

describe('the pages of this test', () => {
  it('are painted, most of the time', async () => {
    const random = createRandom(1);
    const { page } = open(random);
    let painted = 0;
    for (let change = 0; change < CHANGES; change += 1) {
      page.change();
      await vi.advanceTimersByTimeAsync(1500);
      painted += stage.highlighter.list().length > 0 ? 1 : 0;
    }
    expect(painted).toBeGreaterThan(CHANGES / 2);
  });
});

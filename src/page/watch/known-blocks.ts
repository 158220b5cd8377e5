import type { PageBlock } from '@/page/text/page-block';

/** The blocks of a page that have been read, by the element that holds them. */
export interface KnownBlocks {
  /** Notes that an element's text is being read; false if it has been read before. */
  enter(element: Element): boolean;
  add(block: PageBlock): void;
  hasAny(container: Element): boolean;
  /** Forgets the blocks that an element holds itself, and returns them. */
  forget(container: Element): readonly PageBlock[];
  /** As `forget`, and so that the element can be entered again. */
  leave(element: Element): readonly PageBlock[];
}

/** Holds elements weakly: what the page drops is let go. */
export function createKnownBlocks(): KnownBlocks {
  const entered = new WeakSet<Element>();
  const blocksOf = new WeakMap<Element, PageBlock[]>();

  function forget(container: Element): readonly PageBlock[] {
    const blocks = blocksOf.get(container) ?? [];
    blocksOf.delete(container);
    return blocks;
  }

  return {
    enter(element) {
      const isNew = !entered.has(element);
      entered.add(element);
      return isNew;
    },
    add(block) {
      const blocks = blocksOf.get(block.container);
      if (blocks === undefined) blocksOf.set(block.container, [block]);
      else blocks.push(block);
    },
    hasAny: (container) => blocksOf.has(container),
    forget,
    leave(element) {
      entered.delete(element);
      return forget(element);
    },
  };
}

import { compareBlocks } from '@/page/text/compare-blocks';
import type { PageBlock } from '@/page/text/page-block';

import type { MentionPiece } from './mention-piece';
import type { StandIn } from './stand-in';

/** A text node of the page as its mentions are shown: wrapped, with a copy that stands in for it, or (`null`) tinted. */
export interface ShownNode {
  readonly standIn: StandIn | null;
  /** In reading order. */
  readonly pieces: readonly MentionPiece[];
}

/** What is shown on the page now, by block. */
export interface ShownNodes {
  /** Nodes of a block are added in reading order. */
  add(block: PageBlock, node: ShownNode): void;
  /** Forgets what a block shows, and returns it. */
  take(block: PageBlock): readonly ShownNode[];
  /** Forgets the node that a copy stood in for. */
  drop(block: PageBlock, standIn: StandIn): void;
  isShown(block: PageBlock): boolean;
  /** The blocks of which a mark meets this. */
  findMarked(isMet: (mark: HTMLElement, block: PageBlock) => boolean): readonly PageBlock[];
  /** The blocks with tinted nodes, each with the elements that hold them. */
  listTinted(): readonly { readonly block: PageBlock; readonly elements: readonly Element[] }[];
  /** The pieces of one mention, first piece first; empty where it is not shown. */
  find(number: number): readonly MentionPiece[];
  /** All pieces, in reading order. */
  list(): readonly MentionPiece[];
}

export function createShownNodes(): ShownNodes {
  const nodesOf = new Map<PageBlock, ShownNode[]>();
  const blockOf = new Map<number, PageBlock>();

  const listPieces = (block: PageBlock): readonly MentionPiece[] =>
    (nodesOf.get(block) ?? []).flatMap(({ pieces }) => pieces);

  function noteNumbers(block: PageBlock, nodes: readonly ShownNode[]): void {
    for (const { pieces } of nodes) for (const { number } of pieces) blockOf.set(number, block);
  }

  /** All of them, also of a mention of which another node still shows a piece: a number kept would keep the block. */
  function forgetNumbers(block: PageBlock): void {
    for (const { number } of listPieces(block)) blockOf.delete(number);
  }

  return {
    add(block, node) {
      nodesOf.set(block, [...(nodesOf.get(block) ?? []), node]);
      noteNumbers(block, [node]);
    },
    take(block) {
      const nodes = nodesOf.get(block) ?? [];
      forgetNumbers(block);
      nodesOf.delete(block);
      return nodes;
    },
    drop(block, dropped) {
      const left = (nodesOf.get(block) ?? []).filter(({ standIn }) => standIn !== dropped);
      forgetNumbers(block);
      nodesOf.set(block, left);
      noteNumbers(block, left);
    },
    isShown: (block) => nodesOf.has(block),
    findMarked: (isMet) =>
      [...nodesOf.keys()].filter((block) => listPieces(block).some(({ mark }) => mark !== null && isMet(mark, block))),
    listTinted: () =>
      [...nodesOf].flatMap(([block, nodes]) => {
        const elements = nodes.flatMap(({ standIn, pieces }) => (standIn === null ? (pieces[0]?.element ?? []) : []));
        return elements.length === 0 ? [] : [{ block, elements }];
      }),
    find: (number) => {
      const block = blockOf.get(number);
      return block === undefined ? [] : listPieces(block).filter((piece) => piece.number === number);
    },
    list: () => [...nodesOf.keys()].toSorted(compareBlocks).flatMap(listPieces),
  };
}

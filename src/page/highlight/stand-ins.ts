import type { PageWatcher } from '@/page/watch/page-watcher';

import { giveBack, type PageDeed, type StandIn } from './stand-in';

/** The copies that stand in for text nodes now. */
export interface StandIns {
  add(standIn: StandIn): void;
  /** Gives the node its text back; the page has done nothing to it. */
  remove(standIn: StandIn): void;
  /** Whether a node is part of a copy, or has one. */
  has(node: Node): boolean;
}

/**
 * Follows the page: when it writes, moves or removes a text node that a copy stands in for, or reaches into the copy, the
 * copy goes in the same checkpoint, and `onDisturbed` is told.
 */
export function createStandIns(
  watcher: PageWatcher,
  onDisturbed: (standIn: StandIn) => void,
  signal: AbortSignal,
): StandIns {
  /** By the node itself and by everything of the copy, at any depth. */
  const byNode = new WeakMap<Node, StandIn>();

  function forget(standIn: StandIn): void {
    byNode.delete(standIn.node);
    for (const node of standIn.own) byNode.delete(node);
  }

  watcher.listen(
    (records) => {
      const disturbed = findDisturbed(records, byNode);
      if (disturbed.size === 0) return;
      watcher.mutate(() => {
        for (const [standIn, deed] of disturbed) {
          forget(standIn);
          giveBack(standIn, deed);
        }
      });
      for (const standIn of disturbed.keys()) onDisturbed(standIn);
    },
    signal,
    'first',
  );

  return {
    add(standIn) {
      byNode.set(standIn.node, standIn);
      for (const node of standIn.own) byNode.set(node, standIn);
    },
    remove(standIn) {
      forget(standIn);
      giveBack(standIn, { isRewritten: false, isMoved: false });
    },
    has: (node) => byNode.has(node),
  };
}

type MutableDeed = { -readonly [Key in keyof PageDeed]: PageDeed[Key] };

function findDisturbed(
  records: readonly MutationRecord[],
  byNode: WeakMap<Node, StandIn>,
): ReadonlyMap<StandIn, PageDeed> {
  const disturbed = new Map<StandIn, MutableDeed>();

  function note(node: Node | null, does: (deed: MutableDeed, isItself: boolean) => void = () => {}): void {
    const standIn = node === null ? undefined : byNode.get(node);
    if (standIn === undefined) return;
    const deed = disturbed.get(standIn) ?? { isRewritten: false, isMoved: false };
    disturbed.set(standIn, deed);
    does(deed, node === standIn.node);
  }

  for (const { type, target, addedNodes, removedNodes, nextSibling } of records) {
    note(target, (deed, isItself) => (deed.isRewritten ||= isItself && type === 'characterData'));
    for (const node of [...addedNodes, ...removedNodes]) note(node, (deed, isItself) => (deed.isMoved ||= isItself));
    // Put right before one of the parts, it stands between the node and its own text.
    const isInBetween = addedNodes.length > 0 && nextSibling !== null && byNode.get(nextSibling)?.node !== nextSibling;
    if (isInBetween) note(nextSibling);
  }
  return disturbed;
}

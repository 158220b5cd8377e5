import type { HighlightStyle } from '@/core/settings/settings';
import { findParent } from '@/page/shadow/shadow-tree';
import type { PageBlock } from '@/page/text/page-block';
import type { PageWatcher } from '@/page/watch/page-watcher';

import { isWrappable } from './is-wrappable';
import { keepRange, keepSelection } from './keep-selection';
import { CURRENT_ATTRIBUTE, STYLE_ATTRIBUTE, TERM_ATTRIBUTE } from './mark-attributes';
import { createMarkStock } from './mark-stock';
import { makeMarkedPiece, type MentionPiece } from './mention-piece';
import { findHighlighted } from './page-highlights';
import { createPaintQueue } from './paint-queue';
import { isStillRight, type NodePlan, planBlock, type ShownMention } from './plan-block';
import { rehearseWrapping } from './rehearse-wrapping';
import { createSelectionTest } from './selection';
import { createShownNodes, type ShownNode } from './shown-nodes';
import type { StandIn } from './stand-in';
import { createStandIns } from './stand-ins';
import { startDroppingStrayMarks } from './stray-marks';
import { createLookReader, type LookReader } from './text-look';
import { createTints } from './tints';
import { whenTaken } from './when-taken';
import type { Look } from './wrap-node';
import { createWrapBudget } from './wrap-budget';
import { wrapNodes } from './wrap-nodes';

/** Shows mentions on the page and takes them off it, leaving the page's own text nodes where they are. */
export interface Highlighter {
  /** Shows these mentions in a block, soon and in view first, instead of those shown there. The same ones stay untouched. */
  paint(block: PageBlock, mentions: readonly ShownMention[]): void;
  /** Takes the highlights out of a block, at once. */
  erase(block: PageBlock): void;
  eraseAll(): void;
  /** Looks again at what is only tinted because it was not safe to wrap it: it may be now. */
  wrapMore(): void;
  /** Gives the page its text back where it is wrapped and that is no longer safe: there it is tinted. */
  wrapLess(): void;
  setStyle(style: HighlightStyle): void;
  /** Shows one mention as the current one, or none. Its marks can take the focus, but are no stop of the Tab key. */
  setCurrent(number: number | null): void;
  /** The pieces of one mention, first piece first; empty where it is not shown. */
  find(number: number): readonly MentionPiece[];
  /** The piece that an event of the pointer happened on, or `null`. */
  findAt(event: MouseEvent): MentionPiece | null;
  /** All pieces, in reading order. */
  list(): readonly MentionPiece[];
  /** Resolves when everything that was asked for is on the page. */
  whenPainted(): Promise<void>;
}

/** What the highlighter asks for from outside. */
export interface HighlighterOptions {
  /** Whether the page's HTML around this element of a block may be changed. Where it may not, mentions are tinted instead of wrapped. */
  readonly isSafe: (element: Element, block: Element) => boolean;
  /** The document's `CSS.highlights`; `null` where the browser has none. */
  readonly registry: HighlightRegistry | null;
  /** Called when a mention is tinted for the first time: then the page needs the styles of tints. */
  readonly onFirstTint: () => void;
}

/** A page that disturbed a block's marks may go on doing so for a while. */
const REST_MS = 1000;

/** A page that takes away what was wrapped so short a time ago may do so because of the marks, at once or when it next looks. */
const AT_ONCE_MS = 300;

/** So often by chance, but not more often. */
const MOST_LOSSES = 2;

/** Texts that are remembered for it; of a page that draws ever new ones, it is no news that they go. */
const MOST_TEXTS = 100;

const MARK = `mark[${TERM_ATTRIBUTE}]`;

/** When the signal aborts, the page gets everything back. */
export function createHighlighter(
  document: Document,
  watcher: PageWatcher,
  { isSafe, registry, onFirstTint }: HighlighterOptions,
  signal: AbortSignal,
): Highlighter {
  const wanted = new Map<PageBlock, readonly ShownMention[]>();
  /** Made ahead, of blocks that show nothing yet. */
  const plans = new Map<PageBlock, readonly NodePlan[]>();
  const shown = createShownNodes();
  const blockOf = new WeakMap<StandIn, PageBlock>();
  const pieceOf = new WeakMap<Element, MentionPiece>();
  /** What the page has just disturbed: tinted until it rests. */
  const restless = new Set<PageBlock>();
  /** Text nodes that cannot be wrapped without moving or restyling something. */
  const rooted = new WeakSet<Text>();
  /** By their text, for the page may draw them anew: how often in a row blocks were taken away as soon as something was wrapped. */
  const losses = new Map<string, number>();
  let wrappedMs = -Infinity;
  let look: Look = { style: 'marker', current: null };

  const marks = createMarkStock(document);
  const painter = {
    prepare: () => rehearseWrapping(document, marks),
    plan: planBatch,
    paint: (batch: readonly PageBlock[]) => watcher.mutate(() => paintBatch(batch)),
  };
  const queue = createPaintQueue(document, painter, signal);
  const standIns = createStandIns(watcher, onDisturbed, signal);
  const tints = createTints(registry, onFirstTint, signal);
  const isSelected = createSelectionTest(document, signal);
  const budget = createWrapBudget((blocks) => blocks.forEach(queue.add), signal);
  startDroppingStrayMarks(watcher, standIns.has, signal);
  whenTaken(document, giveBackSelected, signal);
  signal.addEventListener('abort', eraseAll, { once: true });

  function planBatch(batch: readonly PageBlock[]): void {
    const readLook = createLookReader();
    for (const block of batch) if (!shown.isShown(block)) plans.set(block, planNow(block, readLook));
  }

  function planNow(block: PageBlock, readLook: LookReader): readonly NodePlan[] {
    return planBlock(block, wanted.get(block) ?? [], readLook);
  }

  function takePlan(block: PageBlock, readLook: LookReader): readonly NodePlan[] {
    const made = plans.get(block);
    plans.delete(block);
    return made?.every(isStillRight) ? made : planNow(block, readLook);
  }

  /**
   * Reads for all blocks before it writes to any, so that the browser works out the page's style once. Returns the blocks
   * that the selection keeps from being wrapped.
   */
  function paintBatch(batch: readonly PageBlock[]): PageBlock[] {
    for (const block of batch) eraseNow(block);
    const held = new Set<PageBlock>();
    const readLook = createLookReader();
    const highlighted = findHighlighted(registry);
    const planned = batch.map((block) => ({ block, nodePlans: takePlan(block, readLook) }));
    const tasks = planned
      .map(({ block, nodePlans }) => ({
        block,
        plans: nodePlans.filter((plan) => !highlighted.has(plan.node) && mayWrap(plan, block, held)),
      }))
      .filter((task) => task.plans.length > 0);
    const startMs = performance.now();
    marks.prepare(
      tasks.flatMap((task) => task.plans),
      plans.values(),
    );
    const copies = wrapNodes(document, tasks, look, marks);
    if (tasks.length > 0) wrappedMs = performance.now();
    budget.spend(performance.now() - startMs);
    const copyOf = new Map(copies.flatMap((those) => (those ?? []).map((standIn) => [standIn.node, standIn])));
    for (const { block, nodePlans } of planned) {
      for (const plan of nodePlans) {
        const standIn = copyOf.get(plan.node);
        shown.add(block, standIn === undefined ? tint(plan) : keep(block, plan, standIn));
      }
    }
    const disturbed = tasks.filter((_, position) => copies[position] === null);
    for (const { node } of disturbed.flatMap((task) => task.plans)) rooted.add(node);
    return [...held];
  }

  /** Adds the block to `held` where the selection alone speaks against it. */
  function mayWrap(plan: NodePlan, block: PageBlock, held: Set<PageBlock>): boolean {
    const { node } = plan;
    if (
      restless.has(block) ||
      rooted.has(node) ||
      watcher.hasGrown(node) ||
      countLosses(block) > MOST_LOSSES ||
      !isSafe(findParent(node)!, block.container) ||
      !isWrappable(plan, block)
    )
      return false;
    if (!isSelected(node)) return budget.take(block);
    held.add(block);
    return false;
  }

  function keep(block: PageBlock, plan: NodePlan, standIn: StandIn): ShownNode {
    standIns.add(standIn);
    blockOf.set(standIn, block);
    const pieces = standIn.marks.map((mark, position) => makeMarkedPiece(plan.ranges[position]!.mention, mark));
    for (const piece of pieces) pieceOf.set(piece.element, piece);
    return { standIn, pieces };
  }

  function tint(plan: NodePlan): ShownNode {
    return { standIn: null, pieces: tints.add(plan) };
  }

  function eraseNow(block: PageBlock): void {
    for (const { standIn, pieces } of shown.take(block)) {
      if (standIn === null) tints.remove(pieces);
      else {
        if (keepSelection(standIn, () => standIns.remove(standIn))) isSelected.forget();
        forget(standIn);
      }
    }
  }

  /** One by one: a weak map lets go of what is collected, but keeps the room that it took. */
  function forget(standIn: StandIn): void {
    blockOf.delete(standIn);
    for (const mark of standIn.marks) pieceOf.delete(mark);
  }

  function countLosses({ text }: PageBlock): number {
    return losses.get(text) ?? 0;
  }

  /** The page took away what was wrapped. Where it does so later than at once, it is not because of the marks. */
  function noteLoss(block: PageBlock): void {
    if (restless.has(block)) return;
    const count = countLosses(block);
    const isAtOnce = performance.now() - wrappedMs <= AT_ONCE_MS;
    if (losses.size > MOST_TEXTS) losses.clear();
    losses.set(block.text, isAtOnce || count > MOST_LOSSES ? count + 1 : 0);
  }

  function onDisturbed(standIn: StandIn): void {
    const block = blockOf.get(standIn)!;
    forget(standIn);
    shown.drop(block, standIn);
    noteLoss(block);
    if (restless.has(block)) return;
    restless.add(block);
    queue.add(block);
    setTimeout(() => !signal.aborted && restless.delete(block) && wanted.has(block) && queue.add(block), REST_MS);
  }

  function erase(block: PageBlock): void {
    if (shown.isShown(block)) noteLoss(block);
    drop(block);
  }

  function drop(block: PageBlock): void {
    wanted.delete(block);
    plans.delete(block);
    restless.delete(block);
    queue.remove(block);
    budget.remove(block);
    if (shown.isShown(block)) watcher.mutate(() => eraseNow(block));
  }

  function eraseAll(): void {
    watcher.mutate(() => {
      for (const block of wanted.keys()) drop(block);
    });
  }

  /** What the reader or the page's own script takes of a selection is the page's own. Until it is selected no more, it is tinted. */
  function giveBackSelected(): void {
    watcher.mutate(() => {
      // A script that copies selects first, and the browser tells of that only later.
      isSelected.forget();
      keepRange(document, () => giveBack(isSelected));
      isSelected.forget();
    });
  }

  function giveBack(isMet: (mark: HTMLElement, block: PageBlock) => boolean): void {
    for (const block of shown.findMarked(isMet)) {
      eraseNow(block);
      queue.add(block);
    }
  }

  function toggleCurrent(isCurrent: boolean): void {
    if (look.current === null) return;
    for (const { mark } of shown.find(look.current)) {
      mark?.toggleAttribute(CURRENT_ATTRIBUTE, isCurrent);
      if (isCurrent) mark?.setAttribute('tabindex', '-1');
      else mark?.removeAttribute('tabindex');
    }
  }

  return {
    paint(block, mentions) {
      if (mentions.length === 0) return drop(block);
      if (isSame(wanted.get(block) ?? [], mentions)) return;
      wanted.set(block, mentions);
      plans.delete(block);
      queue.add(block);
    },
    erase,
    eraseAll,
    wrapMore() {
      for (const { block, elements } of shown.listTinted()) {
        if (!restless.has(block) && elements.some((element) => isSafe(element, block.container))) queue.add(block);
      }
    },
    wrapLess: () => watcher.mutate(() => giveBack((mark, { container }) => !isSafe(findParent(mark)!, container))),
    setStyle(style) {
      look = { ...look, style };
      tints.setStyle(style);
      watcher.mutate(() => {
        for (const { mark } of shown.list()) mark?.setAttribute(STYLE_ATTRIBUTE, style);
      });
    },
    setCurrent(number) {
      tints.setCurrent(number);
      watcher.mutate(() => {
        toggleCurrent(false);
        look = { ...look, current: number };
        toggleCurrent(true);
      });
    },
    find: shown.find,
    findAt(event) {
      const [target] = event.composedPath();
      if (!(target instanceof Element)) return null;
      const mark = target.closest(MARK);
      if (mark !== null) return pieceOf.get(mark) ?? null;
      return tints.findIn(target).find((piece) => piece.getRects().some((rect) => holds(rect, event))) ?? null;
    },
    list: shown.list,
    whenPainted: queue.whenDone,
  };
}

function holds({ left, right, top, bottom }: DOMRect, { clientX, clientY }: MouseEvent): boolean {
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}

function isSame(before: readonly ShownMention[], after: readonly ShownMention[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ termId, number, start, end }, position) => {
      const other = after[position]!;
      return termId === other.termId && number === other.number && start === other.start && end === other.end;
    })
  );
}

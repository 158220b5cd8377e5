import type { HighlightStyle } from '@/core/settings/settings';
import type { PageBlock } from '@/page/text/page-block';
import type { PageWatcher } from '@/page/watch/page-watcher';

import { CURRENT_ATTRIBUTE, MENTION_ATTRIBUTE, STYLE_ATTRIBUTE, TERM_ATTRIBUTE } from './mark-attributes';
import { makeMarks } from './mark-ranges';
import { type Look, paintNode } from './paint-node';
import { createPaintQueue } from './paint-queue';
import { type NodePlan, planBlock, type ShownMention } from './plan-block';
import { createSelectionTest } from './selection';
import type { StandIn } from './stand-in';
import { createStandIns } from './stand-ins';
import { startDroppingStrayMarks } from './stray-marks';

/** Shows mentions on the page and takes them off it, leaving the page's own text nodes where they are. */
export interface Highlighter {
  /** Shows these mentions in a block, soon and in view first, instead of those shown there. The same ones stay untouched. */
  paint(block: PageBlock, mentions: readonly ShownMention[]): void;
  /** Takes the marks out of a block, at once. */
  erase(block: PageBlock): void;
  eraseAll(): void;
  setStyle(style: HighlightStyle): void;
  /** Shows one mention as the current one, or none. It can take the focus, but is no stop of the Tab key. */
  setCurrent(number: number | null): void;
  /** The pieces of a mention in reading order; empty where it is not shown (yet). */
  findMarks(number: number): readonly HTMLElement[];
  /** All marks, in document order. */
  marks(): readonly HTMLElement[];
  /** Resolves when what was asked for so far is shown, but for blocks that must wait for the reader or the page. */
  whenPainted(): Promise<void>;
}

const MARKS = `mark[${TERM_ATTRIBUTE}]`;

/** When the signal aborts, the page gets everything back. */
export function createHighlighter(document: Document, watcher: PageWatcher, signal: AbortSignal): Highlighter {
  const wanted = new Map<PageBlock, readonly ShownMention[]>();
  const painted = new Map<PageBlock, Set<StandIn>>();
  const blocks = new WeakMap<StandIn, PageBlock>();
  let look: Look = { style: 'marker', current: null };

  const queue = createPaintQueue(document, (batch) => watcher.mutate(() => paintBatch(batch)), signal);
  const standIns = createStandIns(watcher, onDisturbed, signal);
  const isSelected = createSelectionTest(document, signal);
  startDroppingStrayMarks(watcher, standIns.has, signal);
  signal.addEventListener('abort', eraseAll, { once: true });

  /** Reads for all blocks before it writes to any, so that the browser works out the page's style once. */
  function paintBatch(batch: readonly PageBlock[]): PageBlock[] {
    for (const block of batch) eraseNow(block);
    const plans = batch.map((block) => planBlock(block, wanted.get(block) ?? []));
    const isHeld = plans.map((plan) => plan.some(({ node }) => isSelected(node)));
    const painting = plans.map((plan, position) => (isHeld[position] ? [] : plan));
    const marks = [...makeMarks(document, painting.flat().flatMap(listTexts))];
    batch.forEach((block, position) => {
      const shown = painting[position]!.map((plan) => paintNode(plan, marks.splice(0, plan.ranges.length), look));
      if (shown.length > 0) painted.set(block, new Set(shown));
      for (const standIn of shown) {
        standIns.add(standIn);
        blocks.set(standIn, block);
      }
    });
    return batch.filter((_, position) => isHeld[position]);
  }

  function eraseNow(block: PageBlock): void {
    for (const standIn of painted.get(block) ?? []) standIns.remove(standIn);
    painted.delete(block);
  }

  function onDisturbed(standIn: StandIn): void {
    const block = blocks.get(standIn)!;
    painted.get(block)?.delete(standIn);
    queue.addLater(block);
  }

  function erase(block: PageBlock): void {
    wanted.delete(block);
    queue.remove(block);
    if (painted.has(block)) watcher.mutate(() => eraseNow(block));
  }

  function eraseAll(): void {
    watcher.mutate(() => {
      for (const block of wanted.keys()) erase(block);
    });
  }

  function listMarks(selector: string): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>(selector)].filter(standIns.has);
  }

  function findMarks(number: number): HTMLElement[] {
    return listMarks(`${MARKS}[${MENTION_ATTRIBUTE}="${number}"]`);
  }

  function toggleCurrent(isCurrent: boolean): void {
    if (look.current === null) return;
    for (const mark of findMarks(look.current)) {
      mark.toggleAttribute(CURRENT_ATTRIBUTE, isCurrent);
      if (isCurrent) mark.setAttribute('tabindex', '-1');
      else mark.removeAttribute('tabindex');
    }
  }

  return {
    paint(block, mentions) {
      if (mentions.length === 0) return erase(block);
      if (isSame(wanted.get(block) ?? [], mentions)) return;
      wanted.set(block, mentions);
      queue.add(block);
    },
    erase,
    eraseAll,
    setStyle(style) {
      look = { ...look, style };
      watcher.mutate(() => {
        for (const mark of listMarks(MARKS)) mark.setAttribute(STYLE_ATTRIBUTE, style);
      });
    },
    setCurrent(number) {
      watcher.mutate(() => {
        toggleCurrent(false);
        look = { ...look, current: number };
        toggleCurrent(true);
      });
    },
    findMarks,
    marks: () => listMarks(MARKS),
    whenPainted: queue.whenDone,
  };
}

function listTexts({ node, ranges }: NodePlan): readonly string[] {
  return ranges.map(({ start, end }) => node.data.slice(start, end));
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

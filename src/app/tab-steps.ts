import { boxShape } from '@/core/frames/frame-box';
import { chooseStop, type DocumentStops, type TabStops } from '@/core/page/choose-stop';
import { comparePaths } from '@/core/page/join-reports';
import type { FramePath } from '@/core/page/judge-frame';
import type { Stop } from '@/core/page/step-to';
import { listOf, orNull, record, text, wholeNumber } from '@/core/shape/shape';
import { runInFrames } from '@/extension/run-in-frames';
import { actOnStops, type StopAction } from '@/page/frames/act-on-stops';
import { readStops } from '@/page/frames/read-stops';
import { showInFrame } from '@/page/frames/show-in-frame';

/** A document of a tab; `stops` is `null` where nothing is shown in it. */
interface TabDocument {
  readonly frameId: number;
  readonly path: FramePath;
  readonly stops: DocumentStops | null;
}

const answerShape = record<Omit<TabDocument, 'frameId'>>({
  path: listOf(wholeNumber),
  stops: orNull(
    record<DocumentStops>({
      stops: listOf(record<Stop>({ number: wholeNumber, termId: text })),
      current: orNull(wholeNumber),
      firstInView: wholeNumber,
    }),
  ),
});

/** How long the frames of a page are waited for: one whose scripts hang must not keep the reader from stepping on the page. */
const PATIENCE_MS = 500;

/** Steps through the mentions of tabs, in the pages and in their frames. For the worker and the extension's own pages. */
export interface TabSteps {
  /**
   * Goes to the next or previous mention, of one term or (`null`) of any, and brings it into view. Rejects where none of our
   * scripts may run.
   */
  step(tabId: number, direction: 'next' | 'previous', termId: string | null): Promise<void>;
  /** Opens the card of the current mention; without one, of the first in view, which becomes current. */
  openCard(tabId: number): Promise<void>;
}

/** What is asked for is done one after the other: a step goes from where the one before led. */
export function createTabSteps(): TabSteps {
  let last: Promise<void> = Promise.resolve();
  const queue = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    step: (tabId, direction, termId) => queue(() => stepInTab(tabId, direction, termId)),
    openCard: (tabId) => queue(() => openCardInTab(tabId)),
  };
}

async function stepInTab(tabId: number, direction: 'next' | 'previous', termId: string | null): Promise<void> {
  const documents = await listDocuments(tabId);
  const shown = listShown(documents);
  const chosen = chooseStop(shown, direction, termId);
  if (chosen === null) return;
  const { frameId, path } = chosen.document;
  const left = shown.filter((other) => other.frameId !== frameId && other.current !== null);
  await Promise.all(left.map((other) => act(tabId, other.frameId, 'leave')));
  await show(tabId, documents, path, await act(tabId, frameId, { go: chosen.number }));
}

async function openCardInTab(tabId: number): Promise<void> {
  const isCurrent = ({ current }: DocumentStops): boolean => current !== null;
  if (!listShown(await listDocuments(tabId)).some(isCurrent)) await stepInTab(tabId, 'next', null);
  const there = listShown(await listDocuments(tabId)).find(isCurrent);
  if (there !== undefined) await act(tabId, there.frameId, 'openCard');
}

async function listDocuments(tabId: number): Promise<readonly TabDocument[]> {
  const impatience = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  const inAll = await Promise.race([runInFrames(tabId, 'all', readStops), impatience]);
  const results = inAll ?? (await runInFrames(tabId, [0], readStops));
  // A frame that goes away while it is asked has no result.
  return results.flatMap(({ frameId, result }) => (result ? [{ frameId, ...answerShape(result) }] : []));
}

function listShown(documents: readonly TabDocument[]): readonly (TabStops & { readonly frameId: number })[] {
  return documents.flatMap(({ frameId, path, stops }) => (stops === null ? [] : [{ frameId, path, ...stops }]));
}

/** Brings what is at `box` in the viewport of a frame into view at the top, from the inside out. */
async function show(tabId: number, documents: readonly TabDocument[], path: FramePath, box: unknown): Promise<void> {
  const place = orNull(boxShape)(box);
  const position = path.at(-1);
  if (place === null || position === undefined) return;
  const outer = path.slice(0, -1);
  const around = documents.find((other) => comparePaths(other.path, outer) === 0);
  if (around === undefined) return;
  const [answer] = await runInFrames(tabId, [around.frameId], showInFrame, position, place);
  await show(tabId, documents, outer, answer?.result);
}

async function act(tabId: number, frameId: number, action: StopAction): Promise<unknown> {
  const [answer] = await runInFrames(tabId, [frameId], actOnStops, action);
  return answer?.result;
}

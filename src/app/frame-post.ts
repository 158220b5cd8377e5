import { type FrameBox, frameBoxShape } from '@/core/frames/frame-box';
import type { FramePath } from '@/core/page/judge-frame';
import { orNull, record, type Shaped, wholeNumber } from '@/core/shape/shape';
import { attendMessage, guestArrivalMessage, orderGuestMessage, tellTopMessage } from '@/extension/frame-messages';
import { injectFrameHost } from '@/extension/inject-frame-host';
import { type Answerer, answering, sendToTab } from '@/extension/message';
import { runInFrames } from '@/extension/run-in-frames';
import { type MeasuredFrame, measureFrame } from '@/page/frames/measure-frame';

const measuredShape = orNull(record<MeasuredFrame>({ depth: wholeNumber, box: frameBoxShape }));

type Told = Shaped<typeof tellTopMessage.ask>;

/** Carries, in the worker, what frames and the pages at the top tell each other. */
export function answerFrames(): readonly Answerer[] {
  return [
    answering(tellTopMessage, async (told, { tabId, frameId }) => {
      if (tabId !== null) await passToTop(tabId, frameId, told);
    }),
    answering(orderGuestMessage, async ({ frameId, guestId, order }, { tabId }) =>
      tabId === null ? false : sendToTab(tabId, attendMessage, { guestId, order }, frameId).catch(() => false),
    ),
  ];
}

/** The first time, nobody listens at the top: then that is changed. */
async function passToTop(tabId: number, frameId: number, { guestId, path, aroundIds, event }: Told): Promise<void> {
  const inside = path.length > 1 && event.type !== 'gone' ? await measureInside(tabId, aroundIds, path) : [];
  const arrival = { frameId, guestId, path, inside, event };
  try {
    await sendToTab(tabId, guestArrivalMessage, arrival);
  } catch (error) {
    if (event.type === 'gone') throw error;
    await injectFrameHost(tabId);
    await sendToTab(tabId, guestArrivalMessage, arrival);
  }
}

/** Only the documents around a frame in a frame know where it stands in them. */
async function measureInside(
  tabId: number,
  aroundIds: readonly number[],
  path: FramePath,
): Promise<readonly FrameBox[]> {
  const results = await runInFrames(tabId, aroundIds, measureFrame, path);
  const measured = results.flatMap(({ result }) => measuredShape(result) ?? []).toSorted((a, b) => a.depth - b.depth);
  if (measured.length !== path.length - 1) throw new Error('a frame around is gone');
  return measured.map(({ box }) => box);
}

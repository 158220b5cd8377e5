import type { Box } from '@/core/popover/safe-path';

/**
 * Runs in a document with frames: scrolls so far that what stands at `box` in one of them, by its position, is in view, and
 * returns where that is in the document's own viewport; `null` where the frame is gone. Browsers scroll around a frame by
 * themselves only where it is of the same origin. It is injected as its source text, so everything it needs is inside it.
 */
export function showInFrame(position: number, box: Box): Box | null {
  const inner = window.frames[position];
  const frames = [...document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame')];
  const frame = frames.find(({ contentWindow }) => inner !== undefined && contentWindow === inner);
  if (frame === undefined) return null;
  const see = (): Box => {
    const { left, top } = frame.getBoundingClientRect();
    const { paddingLeft, paddingTop } = getComputedStyle(frame);
    const x = left + frame.clientLeft + (Number.parseFloat(paddingLeft) || 0);
    const y = top + frame.clientTop + (Number.parseFloat(paddingTop) || 0);
    return { left: x + box.left, top: y + box.top, right: x + box.right, bottom: y + box.bottom };
  };
  const isInView = ({ top, bottom }: Box): boolean => top >= 0 && bottom <= window.innerHeight;
  if (isInView(see())) return see();
  frame.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { top, bottom } = see();
  window.scrollBy({ top: (top + bottom - window.innerHeight) / 2, behavior: 'instant' });
  return see();
}

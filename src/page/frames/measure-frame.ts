import type { FrameBox } from '@/core/frames/frame-box';
import type { FramePath } from '@/core/page/judge-frame';

/** How a document shows the frame in it that the path leads through. */
export interface MeasuredFrame {
  /** How many frames are around the document itself. */
  readonly depth: number;
  readonly box: FrameBox;
}

/**
 * Measures the frame in this document that leads to the one at `path`; `null` where the path does not lead through this
 * document, or no further. It is injected as its source text, too, so everything it needs is inside it.
 *
 * No browser tells the corners of a transformed element. But a transformed box keeps its middle, and what its sides become
 * is the product of all transforms around it.
 */
export function measureFrame(path: FramePath): MeasuredFrame | null {
  const own: number[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    const { parent } = at;
    own.unshift(Array.from({ length: parent.length }, (_, position) => parent[position]).indexOf(at));
  }
  if (own.length >= path.length || own.some((position, depth) => position !== path[depth])) return null;
  const inner = window.frames[path[own.length]!];
  const frames = [...document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame')];
  const frame = frames.find(({ contentWindow }) => contentWindow === inner);
  if (inner === undefined || frame === undefined) return null;

  // The columns of a matrix: where to a step to the right leads, and one down.
  let [a, b, c, d] = [1, 0, 0, 1];
  const transformBy = (e: number, f: number, g: number, h: number): void => {
    [a, b, c, d] = [e * a + g * b, f * a + h * b, e * c + g * d, f * c + h * d];
  };
  let at: Element | null = frame;
  while (at !== null) {
    const style = getComputedStyle(at);
    const numbers = (style.transform?.match(/-?[\d.]+(?:e-?\d+)?(?=[,)])/g) ?? []).map(Number);
    if (numbers.length === 6) transformBy(numbers[0]!, numbers[1]!, numbers[2]!, numbers[3]!);
    if (numbers.length === 16) transformBy(numbers[0]!, numbers[1]!, numbers[4]!, numbers[5]!);
    const [scaleX = 1, scaleY = scaleX] = (style.scale?.match(/[\d.-]+/g) ?? []).map(Number);
    transformBy(scaleX, 0, 0, scaleY);
    const angle = /^(-?[\d.]+)deg$/.exec(style.rotate ?? '');
    const turn = (Number(angle?.[1] ?? 0) * Math.PI) / 180;
    transformBy(Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn));
    const root: Node = at.getRootNode();
    at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }

  const seen = frame.getBoundingClientRect();
  const { offsetWidth, offsetHeight, clientLeft, clientTop, clientWidth, clientHeight } = frame;
  // What is left between the two has other reasons: zoom, perspective, fractions of pixels.
  const byX = seen.width / (Math.abs(a) * offsetWidth + Math.abs(c) * offsetHeight) || 1;
  const byY = seen.height / (Math.abs(b) * offsetWidth + Math.abs(d) * offsetHeight) || 1;
  const right = { x: a * byX, y: b * byY };
  const down = { x: c * byX, y: d * byY };
  const { paddingLeft, paddingTop, paddingRight, paddingBottom } = getComputedStyle(frame);
  const [padLeft, padTop] = [Number.parseFloat(paddingLeft) || 0, Number.parseFloat(paddingTop) || 0];
  const awayX = clientLeft + padLeft - offsetWidth / 2;
  const awayY = clientTop + padTop - offsetHeight / 2;
  const corner = {
    x: seen.left + seen.width / 2 + awayX * right.x + awayY * down.x,
    y: seen.top + seen.height / 2 + awayX * right.y + awayY * down.y,
  };
  const width = clientWidth - padLeft - (Number.parseFloat(paddingRight) || 0);
  const height = clientHeight - padTop - (Number.parseFloat(paddingBottom) || 0);
  return { depth: own.length, box: { corner, right, down, width, height } };
}

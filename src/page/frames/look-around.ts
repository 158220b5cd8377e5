import type { FramePath } from '@/core/page/judge-frame';

/** What a document knows about a frame in it, or about a frame that holds that one. */
export interface FrameSurroundings {
  /** How many frames are around the document itself. */
  readonly depth: number;
  /** The frame is not sandboxed and stands where a reader can come to see it. */
  readonly isOnShow: boolean;
}

/**
 * Runs in every document of a tab, and tells those around the frame at `path` from the others, which give `null`. It is
 * injected as its source text, so everything it needs is inside it.
 */
export function lookAround(path: FramePath): FrameSurroundings | null {
  const own: number[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    const { parent } = at;
    own.unshift(Array.from({ length: parent.length }, (_, position) => parent[position]).indexOf(at));
  }
  if (own.length >= path.length || own.some((position, depth) => position !== path[depth])) return null;

  const inner = window.frames[path[own.length]!];
  const frames = [...document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame')];
  const frame = frames.find(({ contentWindow }) => contentWindow === inner);
  if (frame === undefined || frame.hasAttribute('sandbox') || !frame.checkVisibility({ visibilityProperty: true })) {
    return { depth: own.length, isOnShow: false };
  }
  const root = document.documentElement.getBoundingClientRect();
  const { right, bottom } = frame.getBoundingClientRect();
  return { depth: own.length, isOnShow: right > root.left && bottom > root.top };
}

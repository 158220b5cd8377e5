import type { FramePath } from '@/core/page/judge-frame';

/**
 * Where a frame is in its tab, by the lists of frames that every window has and that no page can rearrange. A frame that is
 * just being removed is in none, and has the path of a frame after the last.
 */
export function findFramePath(window: Window): FramePath {
  if (window.parent === window) return [];
  const { parent } = window;
  let position = 0;
  while (position < parent.length && parent[position] !== window) position += 1;
  return [...findFramePath(parent), position];
}

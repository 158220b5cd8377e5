/** The element of the frame at a position in the window's list of frames, or `null`. */
export function findFrame(window: Window, position: number): HTMLElement | null {
  const inner = window.frames[position];
  const frames = window.document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame');
  return [...frames].find(({ contentWindow }) => inner !== undefined && contentWindow === inner) ?? null;
}

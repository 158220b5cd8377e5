import type { FrameBand } from '@/core/page/join-reports';
import type { FramePath } from '@/core/page/judge-frame';

/** What a document of a tab says, as it comes from there: the report is whatever its instance gives. */
export interface DocumentAnswer {
  readonly path: FramePath;
  readonly report: unknown;
  readonly bands: readonly FrameBand[];
}

/**
 * Runs in every document of a tab, in the extension's own world, where the loader left what is to be asked. It is
 * injected as its source text, so everything it needs is inside it.
 */
export async function readDocument(): Promise<DocumentAnswer> {
  const path: number[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    const { parent } = at;
    path.unshift(Array.from({ length: parent.length }, (_, position) => parent[position]).indexOf(at));
  }
  const root = document.documentElement;
  const { top } = root.getBoundingClientRect();
  const heightPx = Math.max(root.scrollHeight, 1);
  const frames = [...document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame')];
  const bands = Array.from({ length: window.frames.length }, (_, position) => {
    const box = frames.find(({ contentWindow }) => contentWindow === window.frames[position])?.getBoundingClientRect();
    return { top: ((box?.top ?? top) - top) / heightPx, height: (box?.height ?? 0) / heightPx };
  });
  // A page that was never on show has not been opened yet, and nobody waits for it.
  const patience = new Promise((resolve) => setTimeout(resolve, 500));
  const session = (await Promise.race([Reflect.get(globalThis, Symbol.for('backgrounder.desk')), patience])) as
    { report(): unknown } | undefined;
  return { path, report: session?.report() ?? null, bands };
}

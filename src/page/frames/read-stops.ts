import type { DocumentStops } from '@/core/page/choose-stop';
import type { FramePath } from '@/core/page/judge-frame';

/** What a document of a tab has to step through; `stops` is `null` where nothing of ours is shown in it. */
export interface StopsAnswer {
  readonly path: FramePath;
  readonly stops: unknown;
}

/**
 * Runs in every document of a tab, in the extension's own world, where the presenter left what is to be asked. It is injected
 * as its source text, so everything it needs is inside it.
 */
export function readStops(): StopsAnswer {
  const path: number[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    const { parent } = at;
    path.unshift(Array.from({ length: parent.length }, (_, position) => parent[position]).indexOf(at));
  }
  const steps = Reflect.get(globalThis, Symbol.for('backgrounder.steps')) as { read(): DocumentStops } | undefined;
  return { path, stops: steps?.read() ?? null };
}

import type { StartPresenter } from './presenter-context';

/**
 * How the injected presenter reaches the loader: both run in the extension's isolated world, whose global object the
 * page's own scripts cannot see, so a symbol on it is private to the extension.
 */
const HANDOVER = Symbol.for('backgrounder.handover');

type Receiver = (startPresenter: StartPresenter) => void;
type World = typeof globalThis & { [HANDOVER]?: Receiver };

/** Called by the loader before it asks for the presenter. */
export function awaitPresenter(): Promise<StartPresenter> {
  return new Promise((resolve) => {
    (globalThis as World)[HANDOVER] = resolve;
  });
}

/** Called by the presenter's script when it runs; without a loader waiting it does nothing. */
export function handOver(startPresenter: StartPresenter): void {
  const world = globalThis as World;
  world[HANDOVER]?.(startPresenter);
  delete world[HANDOVER];
}

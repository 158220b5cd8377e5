import type { FrameSeat } from '@/core/page/judge-frame';

type World = typeof globalThis & { [seat: symbol]: FrameSeat | undefined };

/**
 * Runs in a frame before the loader is let in, in the extension's isolated world, which pages cannot see into. It is injected
 * as its source text, so everything it needs is inside it.
 */
export function takeSeat(seat: FrameSeat): void {
  (globalThis as World)[Symbol.for('backgrounder.seat')] = seat;
}

/** What the loader was told about the frame it is in; `null` in the page itself. */
export function readSeat(): FrameSeat | null {
  return (globalThis as World)[Symbol.for('backgrounder.seat')] ?? null;
}

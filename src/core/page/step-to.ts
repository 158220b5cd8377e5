/** What stepping needs of a mention. */
export interface Stop {
  readonly number: number;
  readonly termId: string;
}

/**
 * The mention to go to from the current one, of one term or (`null`) of any; it goes round at the ends. Without a current
 * mention it is the first at or after `firstInView` (a position in `stops`), or the last before it. `null` where there is none.
 */
export function stepTo(
  stops: readonly Stop[],
  direction: 'next' | 'previous',
  from: { readonly current: number | null; readonly firstInView: number; readonly termId: string | null },
): Stop | null {
  const forward = direction === 'next' ? 1 : -1;
  const currentPosition = stops.findIndex(({ number }) => number === from.current);
  const beforeView = direction === 'next' ? from.firstInView - 1 : from.firstInView;
  const start = currentPosition === -1 ? beforeView : currentPosition;
  for (let step = 1; step <= stops.length; step += 1) {
    const stop = stops.at((start + step * forward) % stops.length);
    if (stop && (from.termId === null || stop.termId === from.termId)) return stop;
  }
  return null;
}

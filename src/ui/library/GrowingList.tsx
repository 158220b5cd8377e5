import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import type { Worded } from '@/ui/words';

interface Props<T> {
  readonly items: readonly T[];
  /** Draws an item's row, with its key. */
  readonly show: (item: T) => ComponentChildren;
}

/** Rows that are added at a time: more than a screen has, and few enough to draw in a moment. */
const STEP = 100;

/** How long before the end of the rows comes into view more are added, as CSS writes it. */
const AHEAD = '1200px';

/** A list that may be very long: it grows as the reader comes near its end. */
export function GrowingList<T>({ items, show }: Props<T>, { words }: Worded) {
  const [count, setCount] = useState(STEP);
  const end = useRef<HTMLButtonElement>(null);
  const grow = (): void => setCount((shown) => shown + STEP);
  const hiddenCount = items.length - count;

  useEffect(() => {
    if (end.current === null || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && grow(), {
      rootMargin: AHEAD,
    });
    observer.observe(end.current);
    return () => observer.disconnect();
    // Observed anew after each step: where the end is still in view then, nothing would tell of it.
  }, [count, hiddenCount > 0]);

  return (
    <>
      <ul class="entries">{items.slice(0, count).map(show)}</ul>
      {hiddenCount > 0 && (
        <button type="button" class="button" ref={end} onClick={grow}>
          {words('library.more', hiddenCount)}
        </button>
      )}
    </>
  );
}

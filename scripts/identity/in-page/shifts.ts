/** Counts what the browser itself calls a shift of the layout (https://wicg.github.io/layout-instability/). */
export interface ShiftWatch {
  /** The score since the watch began; `null` where the browser does not count. */
  read(): number | null;
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

export function startShiftWatch(): ShiftWatch {
  let score = 0;
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return { read: () => null };
  const add = (entries: PerformanceEntryList): void => {
    for (const entry of entries) score += (entry as LayoutShift).value;
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  return {
    read: () => {
      add(observer.takeRecords());
      return score;
    },
  };
}

/** What a stretch of work took of the page's thread, in milliseconds. */
export interface Tasks {
  /** All of the work's own tasks together, without what the browser painted in between. */
  readonly workMs: number;
  /** The longest time in which the page could do nothing. */
  readonly longestTaskMs: number;
}

export interface TaskWatch {
  /** To be called when the work is done. Resolves when the page has painted what was changed. */
  end(): Promise<Tasks>;
}

interface Scheduler {
  yield?(): Promise<void>;
}

/**
 * The browser reports only tasks over 50 ms (https://w3c.github.io/longtasks/), those in which it works out style and
 * layout included. Shorter ones are measured from one `scheduler.yield` to the next.
 */
export function startTaskWatch(): TaskWatch {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  const startMs = performance.now();
  let sliceMs = startMs;
  let longestTaskMs = 0;
  let workMs = 0;

  const endSlice = (): void => {
    const tookMs = performance.now() - sliceMs;
    workMs += tookMs;
    longestTaskMs = Math.max(longestTaskMs, tookMs);
  };
  const observer = new PerformanceObserver((list) => noteLongTasks(list.getEntries()));
  const noteLongTasks = (entries: readonly PerformanceEntry[]): void => {
    for (const entry of entries) {
      // A task that began well before is the page's own loading.
      if (entry.startTime >= startMs - 1) longestTaskMs = Math.max(longestTaskMs, entry.duration);
    }
  };
  observer.observe({ type: 'longtask' });

  const original = scheduler?.yield;
  if (scheduler && original) {
    scheduler.yield = async () => {
      endSlice();
      await original.call(scheduler);
      sliceMs = performance.now();
    };
  }

  return {
    async end() {
      endSlice();
      await comeToRest();
      noteLongTasks(observer.takeRecords());
      observer.disconnect();
      if (scheduler && original) scheduler.yield = original;
      return { workMs, longestTaskMs };
    },
  };
}

/** Two frames: the first one lays out and paints what was changed. */
async function comeToRest(): Promise<void> {
  await nextFrame();
  await nextFrame();
  await new Promise((resolve) => setTimeout(resolve, 0));
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

import { startLayoutClock } from './layout-clock';

/** What a stretch of work took of the page's thread, in milliseconds. */
export interface Tasks {
  /** All of the work's own tasks together, without what the browser laid out and painted. */
  readonly workMs: number;
  /** Style and layout for what was changed, in those tasks and after them. */
  readonly layoutMs: number;
  /** The longest time in which the page could do nothing. */
  readonly longestTaskMs: number;
}

export interface TaskWatch {
  /** To be called when the work is done. Resolves when the page has painted what was changed. */
  end(): Promise<Tasks>;
}

type OnWindow = Window & typeof globalThis;

/** Chromium's, where the bench runs. */
declare const scheduler: { yield(): Promise<void> };

/**
 * The browser reports only tasks over 50 ms (https://w3c.github.io/longtasks/), those in which it works out style and
 * layout included. Shorter ones are measured from one `scheduler.yield`, idle callback or frame to the next. `page` is the window
 * of the page that is worked on.
 */
export function startTaskWatch(page: OnWindow): TaskWatch {
  const startMs = performance.now();
  const clock = startLayoutClock(page);
  /** When the slice began that is under way; `null` in a pause. */
  let sliceMs: number | null = startMs;
  let longestTaskMs = 0;
  let ownMs = 0;

  const endSlice = (): void => {
    if (sliceMs === null) return;
    const tookMs = performance.now() - sliceMs;
    sliceMs = null;
    ownMs += tookMs;
    longestTaskMs = Math.max(longestTaskMs, tookMs);
  };
  const beginSlice = (): void => void (sliceMs = performance.now());
  const observer = new PerformanceObserver((list) => noteLongTasks(list.getEntries()));
  const noteLongTasks = (entries: readonly PerformanceEntry[]): void => {
    for (const entry of entries) {
      // A task that began well before is the page's own loading.
      if (entry.startTime >= startMs - 1) longestTaskMs = Math.max(longestTaskMs, entry.duration);
    }
  };
  observer.observe({ type: 'longtask' });
  const restore = followPauses(endSlice, beginSlice);

  return {
    async end() {
      endSlice();
      const askedMs = clock.readMs();
      page.document.documentElement.getBoundingClientRect();
      const layoutMs = clock.readMs();
      await comeToRest();
      noteLongTasks(observer.takeRecords());
      observer.disconnect();
      restore();
      return { workMs: ownMs - askedMs, layoutMs, longestTaskMs };
    },
  };
}

/** Tells when the work pauses, and when it goes on. Returns what ends that. */
function followPauses(onPause: () => void, onGoOn: () => void): () => void {
  const { yield: yieldTask } = scheduler;
  const { requestIdleCallback: askForIdle, requestAnimationFrame: askForFrame } = globalThis;
  scheduler.yield = async () => {
    onPause();
    await yieldTask.call(scheduler);
    onGoOn();
  };
  globalThis.requestIdleCallback = (callback, options) => {
    onPause();
    return askForIdle((deadline) => {
      onGoOn();
      callback(deadline);
    }, options);
  };
  // Who waits for a frame goes on in a task after it.
  globalThis.requestAnimationFrame = (callback) => {
    onPause();
    return askForFrame((timeMs) => {
      const { setTimeout: wait } = globalThis;
      Object.assign(globalThis, { setTimeout: (act: () => void) => wait(() => [onGoOn(), act()]) });
      callback(timeMs);
      Object.assign(globalThis, { setTimeout: wait });
    });
  };
  return () => {
    scheduler.yield = yieldTask;
    globalThis.requestIdleCallback = askForIdle;
    globalThis.requestAnimationFrame = askForFrame;
  };
}

/** Two frames: the first one paints what was changed. */
async function comeToRest(): Promise<void> {
  await nextFrame();
  await nextFrame();
  await new Promise((resolve) => setTimeout(resolve, 0));
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

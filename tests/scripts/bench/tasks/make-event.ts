import type { TraceEvent } from '@@/scripts/bench/tasks/trace-event';

/** The page's thread in these traces. */
const THREAD = { pid: 7, tid: 1 };

/** Names the page's thread, as every trace does. */
export const MAIN: TraceEvent = { name: 'thread_name', ph: 'M', ts: 0, ...THREAD, args: { name: 'CrRendererMain' } };

export const LOADER = 'chrome-extension://id/loader.js';
export const PRESENTER = 'chrome-extension://id/presenter.js';

/** An event from one millisecond to another. */
export function makeEvent(name: string, fromMs: number, toMs: number, data: { url?: string; type?: string } = {}) {
  return { name, ph: 'X', ts: fromMs * 1000, dur: (toMs - fromMs) * 1000, ...THREAD, args: { data } };
}

import type { RunResult } from '@@/scripts/bench/contestant';

import type { Contest } from './contest';
import { startTaskWatch } from './task-watch';

interface MeasuringWindow {
  /** With `--js-flags=--expose-gc`. */
  gc?(): void;
}

/** Loads a fresh copy of the page in a frame, lets it come to rest, and has the contestant mark it once. */
export async function measureRun(contest: Contest, url: string, heapBeforeBytes: number): Promise<RunResult> {
  const frame = await openFrame(url);
  const document = frame.contentDocument!;
  const marksBefore = countMarks(document);
  await letRest();

  const watch = startTaskWatch(frame.contentWindow as Window & typeof globalThis);
  const startMs = performance.now();
  const feat = await contest(document);
  const wholeMs = performance.now() - startMs;
  const heapBytes = readHeap() - heapBeforeBytes;
  const tasks = await watch.end();
  const markCount = countMarks(document) - marksBefore;
  frame.remove();
  return { ...feat, ...tasks, wholeMs, heapBytes, markCount };
}

/** JavaScript memory in use, after what is no longer needed was thrown away. Bytes. */
export function readRestingHeap(): number {
  (globalThis as MeasuringWindow).gc?.();
  return readHeap();
}

/** Chromium alone has it, exact with `--enable-precise-memory-info`. */
function readHeap(): number {
  return (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0;
}

async function openFrame(url: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'border:0;position:fixed;inset:0;width:100vw;height:100vh';
  frame.src = url;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}

/** Until the page is laid out and painted, and nothing is left over from before. */
async function letRest(): Promise<void> {
  for (let frames = 0; frames < 3; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  readRestingHeap();
  await new Promise((resolve) => setTimeout(resolve, 30));
}

function countMarks(document: Document): number {
  return document.querySelectorAll('mark').length;
}

import { nestEvents, type NestedEvent, type TraceEvent } from './trace-event';

/**
 * A task of the page's thread in which code of the extension ran. Times in milliseconds, but for the first one those of the
 * thread on the processor: what it waits for while other programs have their turn is not ours.
 */
export interface OwnTask {
  /** From the first event of the trace. */
  readonly atMs: number;
  /** In code of the extension, with the style and layout that it made the browser work out there and then. */
  readonly ownMs: number;
  /** Of that, style and layout. */
  readonly layoutMs: number;
  /** Of that, collecting garbage. */
  readonly garbageMs: number;
  /** What began it: a script's name, an event's type, `next slice`, `timer`, `message`, `answer` or `garbage`. */
  readonly cause: string;
}

/** What the extension did on the page's thread, and what the browser had to draw for it. */
export interface OwnWork {
  /** In order. */
  readonly tasks: readonly OwnTask[];
  /** The longest frame drawn after the presenter came, milliseconds; 0 without one. */
  readonly longestFrameMs: number;
}

const OWN_ADDRESS = /^chrome-extension:\/\//;
const MAIN_THREAD = 'CrRendererMain';
const PRESENTER = 'presenter.js';
const LAYOUT = new Set(['UpdateLayoutTree', 'Layout', 'HitTest']);
const GARBAGE = new Set(['MinorGC', 'MajorGC']);

/**
 * Finds our work in the trace of a page whose own scripts are off: whatever script runs there from our first one on is ours,
 * but for what the parser does for pictures between two pieces of the page.
 */
export function findOwnWork(events: readonly TraceEvent[]): OwnWork {
  const zeroUs = Math.min(...events.map(({ ts }) => ts).filter((ts) => ts > 0));
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args?.name === MAIN_THREAD);
  const works = threads.map(({ pid, tid }) =>
    findOnThread(
      events.filter((event) => event.pid === pid && event.tid === tid),
      zeroUs,
    ),
  );
  return {
    tasks: works.flatMap(({ tasks }) => tasks),
    longestFrameMs: Math.max(0, ...works.map(({ longestFrameMs }) => longestFrameMs)),
  };
}

function findOnThread(events: readonly TraceEvent[], zeroUs: number): OwnWork {
  const scripts = events.filter((event) => event.name === 'EvaluateScript' && isOfExtension(event));
  const beginUs = Math.min(...scripts.map(({ ts }) => ts));
  const shownUs = Math.min(...scripts.filter((event) => nameOf(event) === PRESENTER).map(({ ts }) => ts));
  const tasks = nestEvents(events).filter(({ name }) => name === 'RunTask');
  const frames = tasks.filter((task) => task.ts > shownUs && listOwn(task, beginUs).length === 0 && isFrame(task));
  return {
    tasks: tasks.flatMap((task) => describeTask(task, beginUs, zeroUs) ?? []),
    longestFrameMs: Math.max(0, ...frames.map((frame) => sum([frame]))),
  };
}

function describeTask(task: NestedEvent, beginUs: number, zeroUs: number): OwnTask | null {
  const own = listOwn(task, beginUs);
  if (own.length === 0) return null;
  return {
    atMs: (task.ts - zeroUs) / 1000,
    ownMs: sum(own),
    layoutMs: sum(own.flatMap((event) => listOutermost(event, LAYOUT))),
    garbageMs: sum(own.flatMap((event) => listOutermost(event, GARBAGE))),
    cause: findCause(task, own[0]!),
  };
}

/** The outermost events that are code of ours, or the garbage of it. */
function listOwn(event: NestedEvent, beginUs: number, isParsing = false): readonly NestedEvent[] {
  if (isOwn(event, beginUs, isParsing)) return [event];
  return event.inner.flatMap((inner) => listOwn(inner, beginUs, isParsing || event.name === 'ParseHTML'));
}

function isOwn(event: NestedEvent, beginUs: number, isParsing: boolean): boolean {
  switch (event.name) {
    case 'EvaluateScript':
    case 'FunctionCall':
    case 'v8.compile':
      return isOfExtension(event);
    case 'RunMicrotasks':
    case 'MinorGC':
    case 'MajorGC':
      return event.ts >= beginUs && !isParsing;
    default:
      return false;
  }
}

function isOfExtension({ args }: TraceEvent): boolean {
  return OWN_ADDRESS.test(args?.data?.url ?? '');
}

function nameOf({ args }: TraceEvent): string {
  return args?.data?.url?.replace(/^.*\//, '') ?? '';
}

function isFrame(task: NestedEvent): boolean {
  return listOutermost(task, LAYOUT).length > 0;
}

function findCause(task: NestedEvent, own: NestedEvent): string {
  const [script] = listOutermost(task, new Set(['EvaluateScript']));
  if (script) return nameOf(script);
  if (GARBAGE.has(own.name)) return 'garbage';
  if (listOutermost(task, new Set(['RunYieldContinuation'])).length > 0) return 'next slice';
  if (listOutermost(task, new Set(['TimerFire'])).length > 0) return 'timer';
  const [dispatch] = listOutermost(task, new Set(['EventDispatch']));
  return dispatch?.args?.data?.type ?? (own.name === 'FunctionCall' ? 'message' : 'answer');
}

function listOutermost(event: NestedEvent, names: ReadonlySet<string>): readonly NestedEvent[] {
  return names.has(event.name) ? [event] : event.inner.flatMap((inner) => listOutermost(inner, names));
}

/** Milliseconds. */
function sum(events: readonly NestedEvent[]): number {
  return events.reduce((total, { dur = 0, tdur = dur }) => total + tdur, 0) / 1000;
}

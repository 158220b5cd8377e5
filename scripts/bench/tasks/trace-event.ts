/** What is read of one event of a browser trace. Times in microseconds, by the browser's own clock. */
export interface TraceEvent {
  readonly name: string;
  /** `X`: it has a beginning and a length. */
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** By the clock. */
  readonly dur?: number;
  /** Of that, the thread's own time on the processor, where the browser tells it. */
  readonly tdur?: number;
  readonly args?: {
    /** Of a thread's name. */
    readonly name?: string;
    readonly data?: { readonly url?: string; readonly type?: string };
  };
}

/** An event and what happened within it, in order. */
export interface NestedEvent extends TraceEvent {
  readonly inner: readonly NestedEvent[];
}

/** Puts the events of one thread into one another. Those without a length are left out. */
export function nestEvents(events: readonly TraceEvent[]): readonly NestedEvent[] {
  type Open = TraceEvent & { readonly inner: Open[] };
  const outermost: Open[] = [];
  const open: Open[] = [];
  const lasting = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  for (const event of lasting.toSorted((a, b) => a.ts - b.ts || b.dur! - a.dur!)) {
    while (open.length > 0 && endOf(open.at(-1)!) <= event.ts) open.pop();
    const nested: Open = { ...event, inner: [] };
    (open.at(-1)?.inner ?? outermost).push(nested);
    open.push(nested);
  }
  return outermost;
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}

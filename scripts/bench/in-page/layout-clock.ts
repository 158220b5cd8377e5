/** Tells how long the browser has worked out style and layout of a page because it was asked where something is. */
export interface LayoutClock {
  /** Milliseconds so far. */
  readMs(): number;
}

/** The questions by which ours asks first after each change; further ones cost next to nothing. */
export function startLayoutClock(window: Window & typeof globalThis): LayoutClock {
  let sumMs = 0;

  function time(prototype: object, name: string): void {
    const original = Reflect.get(prototype, name) as (...args: unknown[]) => unknown;
    Reflect.set(prototype, name, function ask(this: unknown, ...args: unknown[]): unknown {
      const startMs = performance.now();
      const answer = original.apply(this, args);
      sumMs += performance.now() - startMs;
      return answer;
    });
  }

  time(window.Element.prototype, 'getBoundingClientRect');
  time(window.Document.prototype, 'elementFromPoint');
  return { readMs: () => sumMs };
}

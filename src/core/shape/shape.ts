/**
 * Turns data of unknown origin into a `T`, or throws a `TypeError` that says what was expected where. A dozen lines of our
 * own instead of a library, because every page loads them with the loader (valibot weighed 6 kB there, these half of one).
 */
export type Shape<T> = (data: unknown, where?: string) => T;

/** What a shape gives. */
export type Shaped<S> = S extends Shape<infer T> ? T : never;

export const text: Shape<string> = (data, where) => (typeof data === 'string' ? data : fail('text', where));

export const flag: Shape<boolean> = (data, where) => (typeof data === 'boolean' ? data : fail('true or false', where));

/** A finite number. */
export const number: Shape<number> = (data, where) =>
  Number.isFinite(data) ? (data as number) : fail('a number', where);

/** A whole number from 0 up: a count, an offset. */
export const wholeNumber: Shape<number> = (data, where) =>
  Number.isSafeInteger(data) && (data as number) >= 0 ? (data as number) : fail('a whole number', where);

/** For messages that carry nothing; whatever came is dropped. */
export const nothing: Shape<void> = () => undefined;

/** One of the given values. */
export function oneOf<const T extends string>(values: readonly T[]): Shape<T> {
  return (data, where) => values.find((value) => value === data) ?? fail(`one of ${values.join(', ')}`, where);
}

/** `null`, also where data is missing, or what the shape gives. */
export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (data, where) => (data === null || data === undefined ? null : shape(data, where));
}

export function listOf<T>(shape: Shape<T>): Shape<T[]> {
  return (data, where = 'data') =>
    Array.isArray(data) ? data.map((item, position) => shape(item, `${where}[${position}]`)) : fail('a list', where);
}

/** An object with these fields; it may have others, which are dropped. */
export function record<T extends object>(fields: { readonly [K in keyof T]: Shape<T[K]> }): Shape<T> {
  const entries = Object.entries(fields) as [string, Shape<unknown>][];
  return (data, where = 'data') => {
    if (!isRecord(data)) return fail('an object', where);
    return Object.fromEntries(entries.map(([name, shape]) => [name, shape(data[name], `${where}.${name}`)])) as T;
  };
}

/** An object with any names, each with a value of the one shape. */
export function tableOf<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (data, where = 'data') => {
    if (!isRecord(data)) return fail('an object', where);
    return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, shape(value, `${where}.${name}`)]));
  };
}

/** What the shape gives, or the fallback where the data is not of that shape. */
export function withFallback<T>(shape: Shape<T>, fallback: T): Shape<T> {
  return (data, where) => {
    try {
      return shape(data, where);
    } catch {
      return fallback;
    }
  };
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function fail(expected: string, where = 'data'): never {
  throw new TypeError(`Expected ${expected} at ${where}`);
}

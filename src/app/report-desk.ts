import type { PageSession } from './page-session';

/**
 * Where the loader leaves what `readDocument` and `readTerms` ask for, in the extension's isolated world, whose global object
 * the page's own scripts cannot see.
 */
const DESK = Symbol.for('backgrounder.desk');

/** What is asked for at the desk. */
type Offered = Pick<PageSession, 'report' | 'listTermIds' | 'present'>;

/** From now on, this session is asked what the document shows. */
export function offerReport(session: Promise<Offered>): void {
  Reflect.set(globalThis, DESK, session);
}

/** The session of this document, for other scripts of ours; `undefined` where there is none. */
export async function findSession(): Promise<Offered | undefined> {
  return Reflect.get(globalThis, DESK) as Promise<Offered> | undefined;
}

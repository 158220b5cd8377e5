import type { PageSession } from './page-session';

/**
 * Where the loader leaves what `readDocument` and `readTerms` ask for, in the extension's isolated world, whose global object
 * the page's own scripts cannot see.
 */
const DESK = Symbol.for('backgrounder.desk');

/** From now on, this session is asked what the document shows. */
export function offerReport(session: Promise<Pick<PageSession, 'report' | 'listTermIds'>>): void {
  Reflect.set(globalThis, DESK, session);
}

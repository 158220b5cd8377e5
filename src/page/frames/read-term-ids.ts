/**
 * Runs in every document of a tab, in the extension's own world, and brings the terms that are shown there, without having the
 * page laid out. It is injected as its source text, so everything it needs is inside it.
 */
export async function readTermIds(): Promise<readonly unknown[]> {
  // A page that was never on show has not been opened yet, and nobody waits for it.
  const patience = new Promise((resolve) => setTimeout(resolve, 500));
  const session = (await Promise.race([Reflect.get(globalThis, Symbol.for('backgrounder.desk')), patience])) as
    { listTermIds(): readonly unknown[] } | undefined;
  return session?.listTermIds() ?? [];
}

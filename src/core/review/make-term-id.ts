/**
 * An id for a name: its Latin letters and digits without accents, as lower-case words joined by hyphens. A name in another
 * script is told by its characters' code points. Where the id is taken, a number makes it another.
 */
export function makeTermId(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’]/gu, '')
    .match(/[a-z0-9]+/g);
  const base = words?.join('-') ?? Array.from(name, (sign) => sign.codePointAt(0)!.toString(36)).join('-');
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  return id;
}

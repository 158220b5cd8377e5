/**
 * How a name must be written to count. `name`: with a capital first; `acronym`: in its own capitals; `phrase`: the name
 * itself begins small, so either will do; `caseless`: its script has no capitals.
 */
export type NameShape = 'name' | 'acronym' | 'phrase' | 'caseless';

const LONGEST_ACRONYM = 6;

export function findNameShape(name: string): NameShape {
  const letters = name.replaceAll(/[^\p{L}]/gu, '');
  const first = letters.charAt(0);
  if (!/\p{Lu}|\p{Lt}|\p{Ll}/u.test(first) || /\p{Script=Georgian}/u.test(first)) return 'caseless';
  if (/\p{Ll}/u.test(first)) return 'phrase';
  const isAcronym = letters.length > 1 && letters.length <= LONGEST_ACRONYM && !/\p{Ll}/u.test(letters);
  return isAcronym ? 'acronym' : 'name';
}

/**
 * Whether a name would be found all over a page for being one letter, a few signs, or a number of one or two digits. A single
 * Chinese sign may be a word.
 */
export function isTooShort(name: string): boolean {
  if (/^\p{Script=Han}$/u.test(name)) return false;
  return !/[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(name) || /^\p{N}{1,2}$/u.test(name);
}

const LONGEST_PATH = 200;

/** Backgrounders are strict: other texts need somebody to look them over. */
const BACKGROUNDER_FILE = /\.(?:md|markdown|json)$/i;

/**
 * What is wrong with the path of a file in a collection, reading on after `its path`; `null` where nothing is. A path leads
 * down from the folder of the index and nowhere else, however an address is taken apart.
 */
export function findPathFlaw(path: string): string | null {
  if (path.length > LONGEST_PATH) return `has more than ${LONGEST_PATH} characters`;
  if (path.includes('\\')) return 'has a backslash';
  if (/[\p{Cc}?#%:]/u.test(path)) return 'has a character that means something else in addresses (?, #, % or :)';
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part.trim() !== part))
    return 'does not lead from the folder of the index down';
  if (parts.some((part) => /^\.+$/.test(part))) return 'climbs out of the folder of the index';
  return BACKGROUNDER_FILE.test(path) ? null : 'does not end with .md or .json';
}

/** The address of a file, `base` being the index’s own: below the index’s folder, since the path has no flaw. */
export function toFileAddress(path: string, base: string): string {
  const folder = base.replace(/[?#].*$/, '').replace(/[^/]*$/, '');
  return folder + path.split('/').map(encodeURIComponent).join('/');
}

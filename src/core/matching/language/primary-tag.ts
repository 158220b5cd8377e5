const known = new Map<string, string>();

/** `zh` of `zh-Hant`, in lower case. */
export function getPrimaryTag(tag: string): string {
  let primary = known.get(tag);
  if (primary === undefined) {
    primary = tag.trim().split(/[-_]/, 1)[0]!.toLowerCase();
    if (known.size < MOST_KNOWN) known.set(tag, primary);
  }
  return primary;
}

/** Pages may declare any nonsense; only so much of it is kept. */
const MOST_KNOWN = 200;

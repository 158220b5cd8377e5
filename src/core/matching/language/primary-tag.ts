/** `zh` of `zh-Hant`, in lower case. */
export function getPrimaryTag(tag: string): string {
  return tag.trim().split(/[-_]/, 1)[0]!.toLowerCase();
}

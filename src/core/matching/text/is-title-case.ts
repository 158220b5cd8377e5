const SAMPLE_LENGTH = 300;

/** Most longer words have capitals: a headline in the English manner, where a capital tells nothing. */
export function isTitleCase(text: string): boolean {
  const words = text.slice(0, SAMPLE_LENGTH).match(/(?<![\p{L}\p{M}])\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length > 3 && capitals.length > words.length * 0.7;
}

import type { FaqEntry } from '@/core/backgrounder/backgrounder';

import { withoutNumber } from './is-question';

/** What stays the same where a text is written twice: its letters and digits, without capitals, accents in one form. */
export function toQuestionKey(text: string): string {
  return withoutNumber(text)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** The entries, each question once: as it is first answered. */
export function withoutRepeated(entries: readonly FaqEntry[]): readonly FaqEntry[] {
  const byKey = new Map<string, FaqEntry>();
  for (const entry of entries) {
    const key = toQuestionKey(entry.question);
    if (!byKey.has(key)) byKey.set(key, entry);
  }
  return [...byKey.values()];
}

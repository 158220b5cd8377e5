import type { Fallbacks } from '@/core/review/review';

/** What is put into a form where a document does not say it: today, by the reader's clock, and the interface's language. */
export function readFallbacks(): Fallbacks {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return { today: today.join('-'), language: navigator.language.split('-')[0] ?? 'en' };
}

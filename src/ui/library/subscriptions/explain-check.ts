import type { CheckFailure } from '@/core/subscription/subscription';
import type { Words } from '@/ui/words';

/** Why nothing could be had from an address, and what to do, as a sentence; what the server said comes with it. */
export function explainCheck(words: Words, { problem, detail }: Omit<CheckFailure, 'count'>): string {
  const sentence = words(`subscription.failure.${problem}`);
  return detail === '' ? sentence : `${sentence} (${detail.replace(/\.$/, '')})`;
}

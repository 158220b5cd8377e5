import type { Kind } from '@/core/backgrounder/backgrounder';

/** A name that a text may be explaining. */
export interface NameGuess {
  readonly name: string;
  /** Other names of the same thing in the text. */
  readonly aliases: readonly string[];
  /** `null` where nothing tells. */
  readonly kind: Kind | null;
  /** What the text calls it: `Prime Minister`, `military blogger`. */
  readonly role: string | null;
  readonly isBroad: boolean;
}

/** Something that finds names in a text besides our own patterns, such as a language library. Each name stands in the text. */
export type Voice = (text: string) => readonly { readonly name: string; readonly kind: Kind }[];

/** A voice for texts that no library speaks the language of. */
export const silentVoice: Voice = () => [];

/** A guess of which only the name is known. */
export function guessName(name: string, more: Partial<NameGuess> = {}): NameGuess {
  return { name, aliases: [], kind: null, role: null, isBroad: false, ...more };
}

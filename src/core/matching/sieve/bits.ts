/** Places that are taken or not, a power of two of them; a place is any 32-bit number, of which the low bits count. */
export interface Bits {
  readonly words: Uint32Array;
  /** How many places are taken. */
  takenCount: number;
}

const BITS_PER_WORD = 32;

/** `placeCount` is a power of two from 32 up. */
export function createBits(placeCount: number): Bits {
  return { words: new Uint32Array(placeCount / BITS_PER_WORD), takenCount: 0 };
}

export function isTaken({ words }: Bits, place: number): boolean {
  const index = place & (words.length * BITS_PER_WORD - 1);
  return (words[index >>> 5]! & (1 << (index & 31))) !== 0;
}

export function take(bits: Bits, place: number): void {
  if (isTaken(bits, place)) return;
  const index = place & (bits.words.length * BITS_PER_WORD - 1);
  bits.words[index >>> 5]! |= 1 << (index & 31);
  bits.takenCount++;
}

export function countPlaces({ words }: Bits): number {
  return words.length * BITS_PER_WORD;
}

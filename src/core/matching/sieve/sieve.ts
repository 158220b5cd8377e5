import { type Bits, countPlaces, createBits, isTaken, take } from './bits';

/**
 * Tells of nearly every word and key of a text that no name of the library has it, without looking at the library. It
 * never says so of one that a name has.
 */
export interface Sieve {
  /** A place for each form of a name's first word. */
  readonly firstForms: Bits;
  /** Three places for each key. */
  readonly keys: Bits;
}

/** Above these shares of taken places a sieve lets too much through: one word in six, one key in sixty. */
const FULL_OF_FORMS = 1 / 6;
const FULL_OF_KEYS = 1 / 4;

const FEWEST_PLACES = 2 ** 15;
/** Half a megabyte each, enough for a million keys; a fuller sieve lets more through, and the library is asked more. */
const MOST_PLACES = 2 ** 22;

export function createSieve(): Sieve {
  return { firstForms: createBits(FEWEST_PLACES), keys: createBits(FEWEST_PLACES) };
}

/** Room for twice as much wherever the sieve is full. It is empty; the names must be added to it again. */
export function createLargerSieve({ firstForms, keys }: Sieve): Sieve {
  return {
    firstForms: createBits(
      isCrowded(firstForms, FULL_OF_FORMS) ? countPlaces(firstForms) * 2 : countPlaces(firstForms),
    ),
    keys: createBits(isCrowded(keys, FULL_OF_KEYS) ? countPlaces(keys) * 2 : countPlaces(keys)),
  };
}

/** Whether a larger sieve would be better. */
export function isFull({ firstForms, keys }: Sieve): boolean {
  return isCrowded(firstForms, FULL_OF_FORMS) || isCrowded(keys, FULL_OF_KEYS);
}

function isCrowded(bits: Bits, fullShare: number): boolean {
  const placeCount = countPlaces(bits);
  return placeCount < MOST_PLACES && bits.takenCount > placeCount * fullShare;
}

export function addToSieve(
  sieve: Sieve,
  { firstForms, keys }: { firstForms: Iterable<number>; keys: Iterable<number> },
): void {
  for (const hash of firstForms) take(sieve.firstForms, spread(hash));
  for (const key of keys) {
    take(sieve.keys, key);
    take(sieve.keys, secondPlace(key));
    take(sieve.keys, thirdPlace(key));
  }
}

/** Whether a word of this hash may begin a name. */
export function mayBeginName({ firstForms }: Sieve, hash: number): boolean {
  return isTaken(firstForms, spread(hash));
}

/** Whether a name may have this key. */
export function mayHaveKey({ keys }: Sieve, key: number): boolean {
  return isTaken(keys, key) && isTaken(keys, secondPlace(key)) && isTaken(keys, thirdPlace(key));
}

/** A word's hash has its entropy in the high bits too. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function secondPlace(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 9;
}

function thirdPlace(key: number): number {
  return Math.imul(key, 0x85ebca77) >>> 8;
}

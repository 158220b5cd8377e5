import { hashFolded } from './word-hash';
import { isFoldOf, type WordCursor } from './words';

/** Words found by the hash that `readWord` gives, whatever their number at the same cost. */
export interface FormTable {
  /** False for nearly every word that begins no name; a single bit is looked at. */
  mayBeginName(hash: number): boolean;
  /** The number of the folded word under the cursor, or -1. */
  findForm(text: string, cursor: WordCursor): number;
}

const FILTER_BITS_PER_WORD = 32;
const LARGEST_FILTER_BITS = 2 ** 22;

/** `words` are folded, each once; a word's number is its place among them. `firstWords` are those that begin a name. */
export function createFormTable(words: readonly string[], firstWords: Iterable<number>): FormTable {
  const hashes = Int32Array.from(words, hashFolded);
  const filter = createFilter(hashes, [...firstWords]);
  const slots = createSlots(hashes);
  const filterMask = filter.length * 32 - 1;
  const slotMask = slots.length - 1;

  return {
    mayBeginName(hash) {
      const bit = mix(hash) & filterMask;
      return (filter[bit >>> 5]! & (1 << (bit & 31))) !== 0;
    },
    findForm(text, { start, end, hash }) {
      let slot = mix(hash) & slotMask;
      for (let form = slots[slot]!; form !== -1; form = slots[slot]!) {
        if (hashes[form] === hash && isFoldOf(words[form]!, text, start, end)) return form;
        slot = (slot + 1) & slotMask;
      }
      return -1;
    },
  };
}

function createFilter(hashes: Int32Array, firstWords: readonly number[]): Int32Array {
  const bits = Math.min(LARGEST_FILTER_BITS, nextPowerOfTwo(firstWords.length * FILTER_BITS_PER_WORD));
  const filter = new Int32Array(bits / 32);
  for (const word of firstWords) {
    const bit = mix(hashes[word]!) & (bits - 1);
    filter[bit >>> 5]! |= 1 << (bit & 31);
  }
  return filter;
}

/** Open addressing at most half full; -1 is an empty slot. */
function createSlots(hashes: Int32Array): Int32Array {
  const slots = new Int32Array(nextPowerOfTwo(hashes.length * 2)).fill(-1);
  const mask = slots.length - 1;
  hashes.forEach((hash, form) => {
    let slot = mix(hash) & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = form;
  });
  return slots;
}

function nextPowerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(64, least)));
}

/** Spreads a hash's high bits over its low ones, which pick the slot. */
function mix(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}

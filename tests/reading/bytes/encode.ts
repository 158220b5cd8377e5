/** Text in an encoding that the platform can only read: by the table of all that one or two bytes can say in it. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding.startsWith('utf-16')) return encodeUtf16(text, encoding === 'utf-16be');
  const table = getTable(encoding);
  return Uint8Array.from(
    Array.from(text).flatMap((letter) => {
      const bytes = table.get(letter);
      if (bytes === undefined) throw new Error(`${encoding} has no ${letter}`);
      return bytes;
    }),
  );
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function getTable(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding) ?? buildTable(encoding);
  tables.set(encoding, known);
  return known;
}

/** An encoding in which more bytes are a character by themselves has no characters of two. */
const MOST_OF_TWO_BYTES = 200;

function buildTable(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]) => {
    try {
      const letter = decoder.decode(Uint8Array.from(bytes));
      if (Array.from(letter).length === 1 && !table.has(letter)) table.set(letter, bytes);
    } catch {
      // These bytes say nothing in this encoding.
    }
  };
  for (let byte = 0; byte < 256; byte++) add([byte]);
  if (table.size > MOST_OF_TWO_BYTES) return table;
  for (let lead = 0x80; lead < 256; lead++) for (let trail = 0x30; trail < 256; trail++) add([lead, trail]);
  return table;
}

function encodeUtf16(text: string, isBigEndian: boolean): Uint8Array {
  return Uint8Array.from(
    Array.from({ length: text.length }, (_, index) => {
      const unit = text.charCodeAt(index);
      return isBigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
    }).flat(),
  );
}

/** Browsers look for it in so many bytes; some sites' heads are longer. */
const HEAD_LENGTH = 4096;

const DECLARATIONS = [
  /<meta[^>]{1,300}charset\s*=\s*["']?\s*([\w:.-]{2,40})/i,
  /^\s*<\?xml[^>]{1,200}encoding\s*=\s*["']([\w:.-]{2,40})/i,
];

/** The encoding that HTML or XML says it is in, in the words of the Encoding Standard; `null` where it says none that is known. */
export function findDeclaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_LENGTH));
  for (const pattern of DECLARATIONS) {
    const label = pattern.exec(head)?.[1];
    const encoding = label === undefined ? null : toEncoding(label);
    if (encoding !== null) return encoding;
  }
  return null;
}

/** Who can read the declaration as ASCII is not reading UTF-16, whatever it says: the standard takes it for UTF-8. */
function toEncoding(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}

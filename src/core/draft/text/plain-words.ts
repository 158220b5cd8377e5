/** Shown nowhere and in the way of finding words: soft hyphens, zero-width spaces, byte order marks, direction overrides. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g;

/** What is neither text nor white space: control characters, noncharacters, halves of characters. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|\p{Cs}/gu;

/** The words of a text in one line: white space of every kind is one space, none around; what cannot be seen is gone. */
export function toPlainWords(text: string): string {
  return text
    .replaceAll(INVISIBLE, '')
    .replaceAll(CONTROL, '')
    .replaceAll(/[\s\u0085]+/g, ' ')
    .trim();
}

/**
 * What nobody types and nobody sees: control characters but for white space, and signs that turn the direction of what follows, with
 * which a text can be made to read as another. The marks that Hebrew, Arabic and Persian need are none of them.
 */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const HIDDEN = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/u;

/** The first hidden character of a text, as `U+202E`; `null` where there is none. */
export function findHiddenCharacter(text: string): string | null {
  const found = HIDDEN.exec(text)?.[0];
  return found === undefined ? null : `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * A value of a backgrounder file's fields, in front matter or JSON, and the line it stands on. Texts are in one line. What
 * front matter does not mark as a list or a group of fields is text; numbers, truth values and `null` are JSON's alone.
 */
export type FieldValue =
  | { readonly type: 'text'; readonly line: number; readonly text: string }
  | { readonly type: 'list'; readonly line: number; readonly items: readonly FieldValue[] }
  | { readonly type: 'fields'; readonly line: number; readonly values: ReadonlyMap<string, FieldValue> }
  | { readonly type: 'literal'; readonly line: number; readonly value: number | boolean | null };

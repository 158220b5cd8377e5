import type { ErrorCode } from 'yaml';

interface Explanation {
  readonly wrong: string;
  readonly fix: string;
  /** Whether what follows cannot be read either, so that more errors would only tell of this one. */
  readonly endsReading: boolean;
}

const QUOTE = 'put the whole value in quotes';
const INDENT = { wrong: 'is not indented like its neighbours', fix: 'align it with them', endsReading: true };
const KEPT_CHARACTER = { wrong: 'begins with a character that YAML keeps for itself', fix: QUOTE, endsReading: false };
const NO_COLON = { wrong: 'has a line without a colon', fix: 'write `field: value`', endsReading: true };

/** What the YAML library's errors mean to the writer of a list of fields: by code, and by words of the message. */
const EXPLANATIONS: readonly (readonly [ErrorCode, words: string, Explanation])[] = [
  ['BAD_ALIAS', '', KEPT_CHARACTER],
  ['BAD_DQ_ESCAPE', '', { wrong: 'has a backslash in double quotes', fix: 'use single quotes', endsReading: false }],
  [
    'BAD_INDENT',
    'Flow',
    { wrong: 'follows a list that is not closed', fix: 'end the list with `]`', endsReading: true },
  ],
  ['BAD_INDENT', '', INDENT],
  ['BAD_SCALAR_START', '', KEPT_CHARACTER],
  ['BLOCK_AS_IMPLICIT_KEY', '', { wrong: 'has a second colon in its value', fix: QUOTE, endsReading: false }],
  ['DUPLICATE_KEY', '', { wrong: 'stands here for the second time', fix: 'keep one of the two', endsReading: false }],
  ['MISSING_CHAR', 'quote', { wrong: 'has a quotation mark that is never closed', fix: 'close it', endsReading: true }],
  ['MISSING_CHAR', 'map keys', NO_COLON],
  ['MISSING_CHAR', 'without -', INDENT],
  ['MULTILINE_IMPLICIT_KEY', '', NO_COLON],
  ['RESOURCE_EXHAUSTION', '', { wrong: 'is nested too deeply', fix: 'write plain values', endsReading: true }],
  ['TAB_AS_INDENT', '', { wrong: 'is indented with a tab', fix: 'indent with spaces', endsReading: true }],
  ['UNEXPECTED_TOKEN', ',', { wrong: 'has a comma with nothing before it', fix: 'remove it', endsReading: false }],
  ['UNEXPECTED_TOKEN', '', { wrong: 'goes on where its value seems to be over', fix: QUOTE, endsReading: false }],
];

/** A YAML error in plain words; the library's own stand in where a backgrounder can hardly have the error. */
export function explainYamlError(code: ErrorCode, message: string): Explanation {
  const known = EXPLANATIONS.find(([knownCode, words]) => knownCode === code && message.includes(words));
  const wrong = `is not well-formed YAML (${message})`;
  return known?.[2] ?? { wrong, fix: 'compare it with the fields around it', endsReading: true };
}

import type { ErrorCode } from 'yaml';

interface Explanation {
  readonly wrong: string;
  readonly fix: string;
}

const QUOTE = 'put the whole value in quotes';
const KEPT_CHARACTER = { wrong: 'begins with a character that YAML keeps for itself', fix: QUOTE };

/** What the YAML library's error codes mean to the writer of a list of fields. */
const EXPLANATIONS: Partial<Record<ErrorCode, Explanation>> = {
  BAD_ALIAS: KEPT_CHARACTER,
  BAD_DQ_ESCAPE: { wrong: 'has a backslash in double quotes', fix: 'use single quotes' },
  BAD_INDENT: {
    wrong: 'is not indented like its neighbours, or a list before it is not closed',
    fix: 'align it with them, or end the list with `]`',
  },
  BAD_SCALAR_START: KEPT_CHARACTER,
  BLOCK_AS_IMPLICIT_KEY: { wrong: 'has a second colon in its value', fix: QUOTE },
  DUPLICATE_KEY: { wrong: 'stands here for the second time', fix: 'keep one of the two' },
  MULTILINE_IMPLICIT_KEY: { wrong: 'has no colon', fix: 'write `field: value`' },
  MULTIPLE_DOCS: { wrong: 'is interrupted by a line `---`', fix: 'keep one such line before the fields and one after' },
  TAB_AS_INDENT: { wrong: 'is indented with a tab', fix: 'indent with spaces' },
  UNEXPECTED_TOKEN: { wrong: 'goes on where its value seems to be over', fix: QUOTE },
};

const OPEN_QUOTE = { wrong: 'has a quotation mark that is never closed', fix: 'close it at the end of the value' };

/** A YAML error in plain words; the library's own message stands in for an error that a backgrounder has no use for. */
export function explainYamlError(code: ErrorCode, message: string): Explanation {
  if (code === 'MISSING_CHAR' && message.includes('quote')) return OPEN_QUOTE;
  return EXPLANATIONS[code] ?? { wrong: `is not well-formed YAML (${message})`, fix: 'see the fields around it' };
}

/** A mistake in a backgrounder file, said so that its writer can find and mend it. */
export interface Problem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** A path such as `terms.csto.kind`; a list's unnamed item by its place, counted from 1. */
  readonly field: string;
  /** Reads on after the field: `is missing`. */
  readonly wrong: string;
  /** Tells the writer what to do: `write …`. */
  readonly fix: string;
}

/** Where in the file a value stands. */
export type Place = Pick<Problem, 'line' | 'field'>;

/** Takes note of a problem; the reading goes on, so that one look at the file finds them all. */
export type Report = (place: Place, wrong: string, fix: string) => void;

/** The problem as one sentence: `news.md, line 3, date: “2023-02-30” is not a day of the calendar; write …`. */
export function formatProblem({ file, line, field, wrong, fix }: Problem): string {
  return `${file}, line ${line}, ${field}: ${wrong}; ${fix}.`;
}

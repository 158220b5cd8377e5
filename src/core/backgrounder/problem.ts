/** A mistake in a backgrounder file, said so that its writer can find and mend it. */
export interface Problem {
  readonly file: string;
  /** Counted from 1; `null` where the file as a whole is meant. */
  readonly line: number | null;
  /** A path such as `terms.csto.kind`; a list's unnamed item by its place, counted from 1. */
  readonly field: string;
  /** Reads on after the field: `is missing`. */
  readonly wrong: string;
  /** Tells the writer what to do: `write …`. */
  readonly fix: string;
}

/** Where in the file a value stands. */
export interface Place extends Pick<Problem, 'field'> {
  readonly line: number;
}

/** Takes note of a problem; the reading goes on, so that one look at the file finds them all. */
export type Report = (place: Place, wrong: string, fix: string) => void;

/**
 * The problem as one sentence: `news.md, line 3, date: “2023-02-30” is not a day of the calendar; write …`, or of a whole
 * file `news.md, file: is empty; …`.
 */
export function formatProblem({ file, line, field, wrong, fix }: Problem): string {
  const where = line === null ? [file, field] : [file, `line ${line}`, field];
  return `${where.join(', ')}: ${wrong}; ${fix}.`;
}

/** For sorting problems in the order of the lines; those of the whole file come first. */
export function compareProblems(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0);
}

/** What a contestant did with one page. Times in milliseconds. */
export interface Feat {
  readonly decideMs: number | null;
  readonly markMs: number | null;
}

/** Marks the terms it was made for in a document. */
export type Contest = (document: Document) => Feat | Promise<Feat>;

/** For contestants that decide and mark in one. */
export const IN_ONE: Feat = { decideMs: null, markMs: null };

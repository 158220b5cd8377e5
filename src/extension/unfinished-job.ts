import { browser } from 'wxt/browser';

import { oneOf, record, text, wholeNumber, withFallback } from '@/core/shape/shape';

/** Long work of the library page: reading files, adding what was reviewed, bringing a packed library back. */
export const JOB_KINDS = ['read', 'add', 'restore'] as const;

export type JobKind = (typeof JOB_KINDS)[number];

/** How far it has come. */
export interface JobState {
  readonly kind: JobKind;
  readonly doneCount: number;
  readonly totalCount: number;
}

/** Work that is noted down, so that it is known of where the page is closed in the middle. */
export interface Job {
  step(state: JobState): Promise<void>;
  end(): Promise<void>;
}

interface JobRecord extends JobState {
  /** The name of the lock that the page holds while it works. */
  readonly lock: string;
}

const KEY = 'libraryJob';

const parseRecord = withFallback<JobRecord | null>(
  record({ kind: oneOf(JOB_KINDS), doneCount: wholeNumber, totalCount: wholeNumber, lock: text }),
  null,
);

/** Begins a job; the browser lets go of its lock when the page is closed, however that comes. */
export function startJob(): Job {
  const lock = `library-job-${crypto.randomUUID()}`;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  void navigator.locks.request(lock, () => held);
  return {
    // Work that cannot be noted down is done all the same.
    step: (state) => browser.storage.local.set({ [KEY]: { ...state, lock } }).catch(() => undefined),
    end: async () => {
      const noted = parseRecord((await browser.storage.local.get(KEY))[KEY]);
      if (noted?.lock === lock) await browser.storage.local.remove(KEY);
      release();
    },
  };
}

/** The work that a page left unfinished, once: it is forgotten then. `null` where there is none, or where it goes on elsewhere. */
export async function takeUnfinishedJob(): Promise<JobState | null> {
  const noted = parseRecord((await browser.storage.local.get(KEY))[KEY]);
  if (noted === null) return null;
  const isFree = await navigator.locks.request(noted.lock, { ifAvailable: true }, (lock) => lock !== null);
  if (!isFree) return null;
  await browser.storage.local.remove(KEY);
  return { kind: noted.kind, doneCount: noted.doneCount, totalCount: noted.totalCount };
}

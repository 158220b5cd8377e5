import { type SearchAnswer, searchAnswerShape } from '@/core/search/search-answer';
import { orNull, record, wholeNumber } from '@/core/shape/shape';

/** The search as the page asks it. */
export interface Search {
  /** Asks; the answer comes to `onAnswer`, and again while the library is still being read. A blank query asks nothing. */
  ask(query: string): void;
  /** The library has changed: what is asked is answered anew. */
  refresh(): void;
}

/** While the index is built it grows many times a second; the page asks again no more often than this. */
const PAUSE_MS = 1500;

const replyShape = orNull(record({ question: wholeNumber, answer: searchAnswerShape }));

/** The thread is started with the first question. `onFailure` is called where it cannot be. */
export function startSearch(onAnswer: (answer: SearchAnswer) => void, onFailure: (error: Error) => void): Search {
  let worker: Worker | null = null;
  let query = '';
  let question = 0;
  let waiting: ReturnType<typeof setTimeout> | null = null;

  const open = (): Worker => {
    const opened = new Worker(new URL('../search-worker.ts', import.meta.url), { type: 'module' });
    opened.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const reply = replyShape(data);
      if (reply === null) askSoon();
      // Only the answer to the last question counts.
      else if (reply.question === question && query !== '') onAnswer(reply.answer);
    });
    opened.addEventListener('error', ({ message }) => onFailure(new Error(message)));
    return opened;
  };
  const askNow = (): void => {
    question += 1;
    // A worker, not a window: there is no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    if (query !== '') (worker ??= open()).postMessage({ question, query });
  };
  const askSoon = (): void => {
    waiting ??= setTimeout(() => {
      waiting = null;
      askNow();
    }, PAUSE_MS);
  };
  return {
    ask: (text) => {
      query = text.trim();
      askNow();
    },
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    refresh: () => worker?.postMessage(null),
  };
}

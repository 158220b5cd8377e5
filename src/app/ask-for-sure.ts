/** In this time a browser replaces a worker. */
const PATIENCE_MS = 1000;

/**
 * Asks the extension something, and asks again where the answer gets lost: once a little later, if asking fails, and whenever
 * the page comes back after the browser kept it aside (Chromium 156 and Firefox 153 then settle nothing that was under way).
 * Rejects where the second attempt fails too.
 */
export function askForSure<Answer>(window: Window, ask: () => Promise<Answer>): Promise<Answer> {
  let onShow: (event: PageTransitionEvent) => void;
  const answer = new Promise<Answer>((resolve, reject) => {
    const attempt = (onFailure: (error: unknown) => void): void => void ask().then(resolve, onFailure);
    const attemptTwice = (): void => attempt(() => setTimeout(attempt, PATIENCE_MS, reject));
    onShow = ({ persisted }) => {
      if (persisted) attemptTwice();
    };
    window.addEventListener('pageshow', onShow);
    attemptTwice();
  });
  return answer.finally(() => window.removeEventListener('pageshow', onShow));
}

/** Resolves when the page is on show, in a tab that the reader has in front, or when the signal aborts; at once if so already. */
export function whenShown(document: Document, signal: AbortSignal): Promise<void> {
  const isOver = (): boolean => !document.hidden || signal.aborted;
  if (isOver()) return Promise.resolve();
  return new Promise((resolve) => {
    const settled = new AbortController();
    const check = (): void => {
      if (!isOver()) return;
      settled.abort();
      resolve();
    };
    document.addEventListener('visibilitychange', check, { signal: settled.signal });
    signal.addEventListener('abort', check, { signal: settled.signal });
  });
}

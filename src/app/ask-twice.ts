/** In this time the browser replaces a worker, or gives a page that it kept aside its line to the worker back. */
const PATIENCE_MS = 1000;

/** Asks, and where that fails, once more a little later. Rejects where the second attempt fails too. */
export async function askTwice<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    return ask();
  }
}

import { browser } from 'wxt/browser';

const KEY = 'hasStarted';

/** Acts where nobody has since the browser was started or the extension loaded anew; where it fails, the next one acts. */
export async function oncePerSession(act: () => Promise<void>): Promise<void> {
  const { [KEY]: hasStarted } = await browser.storage.session.get(KEY);
  if (hasStarted === true) return;
  await act();
  await browser.storage.session.set({ [KEY]: true });
}

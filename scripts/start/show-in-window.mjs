/**
 * Opens the pages in a window and waits until the person closes it.
 * @param {import('puppeteer-core').Browser} browser
 * @param {readonly string[]} urls
 */
export async function showInWindow(browser, urls) {
  const [firstTab] = await browser.pages();
  for (const [i, url] of urls.entries()) {
    const tab = i === 0 && firstTab ? firstTab : await browser.newPage();
    // The browser itself tells the person what is wrong with a page that does not open.
    await tab.goto(url, { waitUntil: 'domcontentloaded' }).catch(() => null);
  }
  console.log('Backgrounder is open in its own browser window. Close the window, or press Ctrl+C here, to end.');
  await waitUntilClosed(browser);
}

/**
 * Where the last window's end is not the browser's (macOS), it is the last tab's.
 * @param {import('puppeteer-core').Browser} browser
 * @returns {Promise<void>}
 */
function waitUntilClosed(browser) {
  return new Promise((done) => {
    browser.once('disconnected', () => done());
    browser.on('targetdestroyed', async () => {
      const pages = await browser.pages().catch(() => []);
      if (pages.length === 0) done();
    });
  });
}

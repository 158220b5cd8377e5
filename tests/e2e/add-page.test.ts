import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

import type { BrowserSession } from './harness/browser-session';
import { it } from './harness/it';
import { waitForText } from './harness/library';

const FIRST =
  'The dockers of Port Elsa have been on strike since the first of March, and no ship has been unloaded in the harbour since then.';
const SECOND =
  'Their union wants shorter shifts, and the harbour company says that it cannot pay for them while trade is weak.';
const PARAGRAPHS = `<p>${FIRST}</p><p>${SECOND}</p>`;
const ARTICLE = `<article><h1>Strike in Port Elsa</h1>${PARAGRAPHS}</article>`;
const wrap = (body: string) =>
  `<!doctype html><html lang="en"><title>Strike in Port Elsa</title><body>${body}</body></html>`;

type MadePage = Parameters<BrowserSession['server']['addPage']>[1];

/** The smallest PDF that browsers open. */
const PDF =
  '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';

const STRICT =
  "default-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox";

/** In an open shadow tree, without a script: a strict policy would forbid it. */
const SHADOW = `<news-page><template shadowrootmode="open"><h1><slot name="title"></slot></h1><slot></slot></template><span slot="title">Strike in Port Elsa</span>${PARAGRAPHS}</news-page>`;

/** Opens the library page as *Add this page* does for the tab in which `url` is open. */
async function addPage(session: BrowserSession, url: string): Promise<Page> {
  const popup = await session.openOwnPage('popup.html');
  // Firefox knows no pattern for an address with a port.
  const tabId = await popup.evaluate(
    async (address) => (await chrome.tabs.query({})).find((tab) => tab.url === address)?.id ?? -7,
    url,
  );
  const library = await session.openOwnPage(`options.html#tab=${tabId}`);
  await popup.close();
  return library;
}

it.for<readonly [string, MadePage]>([
  [
    'allows no script and no markup to be made',
    { body: wrap(ARTICLE), headers: { 'content-security-policy': STRICT } },
  ],
  ['has it in an open shadow tree', { body: wrap(SHADOW) }],
  [
    'has it in a frame',
    {
      body: wrap('<iframe srcdoc="&lt;p&gt;Advertisement&lt;/p&gt;"></iframe><iframe src="/add-frame.html"></iframe>'),
    },
  ],
  [
    'has it in a frameset',
    { body: '<!doctype html><html lang="en"><frameset><frame src="/add-frame.html"></frameset></html>' },
  ],
  [
    'is XHTML',
    {
      body: `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Strike in Port Elsa</title></head><body>${ARTICLE}</body></html>`,
      headers: { 'content-type': 'application/xhtml+xml' },
    },
  ],
  [
    'is a plain text',
    {
      body: `Strike in Port Elsa\n\n${FIRST}\n\n${SECOND}\n`,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    },
  ],
])('a page that %s is read', async ([, made], { session, open }) => {
  session.server.addPage('/add-frame.html', { body: wrap(ARTICLE) });
  session.server.addPage('/add.html', made);
  const page = await open('/add.html');
  const library = await addPage(session, page.url());
  await waitForText(library, 'Look it over');
  expect(await library.$eval('[data-field="title"] input', (input) => input.value)).toBe('Strike in Port Elsa');
  expect(await library.$eval('.review-form > .field textarea', (text) => text.value)).toBe(`${FIRST}\n\n${SECOND}`);
  await library.close();
});

it('a page without text is refused in one sentence', async ({ session, open }) => {
  session.server.addPage('/add.html', { body: wrap('<canvas></canvas>') });
  const page = await open('/add.html');
  const library = await addPage(session, page.url());
  await waitForText(library, 'There is no text on this page that could be a document.');
  await library.close();
});

it('a file that is broken says what its makers would be told', async ({ session, open }) => {
  session.server.addPage('/add.md', {
    body: '---\ntitle: Strike\nterms:\n  - id: qoa\n---\n\nText.\n',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
  const page = await open('/add.md');
  const library = await addPage(session, page.url());
  await waitForText(library, 'add.md, line 4, terms.qoa.name: is missing');
  await library.close();
});

it('a PDF is refused in one sentence', async ({ session }) => {
  session.server.addPage('/add.pdf', { body: PDF, headers: { 'content-type': 'application/pdf' } });
  const page = await session.browser.newPage();
  await page.goto(`${session.server.origin}/add.pdf`).catch(() => undefined);
  const library = await addPage(session, `${session.server.origin}/add.pdf`);
  // Browsers differ in whether an extension may look into their viewer.
  await library.waitForFunction(() =>
    /This page is a PDF|lets no extension read this page/.test(document.body.innerText),
  );
  await Promise.all([library.close(), page.close()]);
});

it('a page of the browser’s own is refused in one sentence', async ({ session }) => {
  const page = await session.openOwnPage('options.html');
  const library = await addPage(session, `${session.extensionOrigin}/options.html`);
  await waitForText(library, 'The browser lets no extension read this page');
  await Promise.all([library.close(), page.close()]);
});

it('a page whose tab is closed says so', async ({ session }) => {
  const library = await session.openOwnPage('options.html#tab=987654');
  await waitForText(library, 'The tab with this page is closed.');
  await library.close();
});

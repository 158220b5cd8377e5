/**
 * Draws every scene of the interface in Chromium, light and dark, and lets axe-core judge it there, where it can measure
 * contrast. `node tests/ui/gallery/take-pictures.mjs [FOLDER]` saves the pictures and exits 1 where axe finds anything.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { preact } from '@preact/preset-vite';
import { launch } from 'puppeteer-core';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Rules about a page as a whole: here many scenes share one, each of the library page's with a header and a main of its own. */
const PAGE_RULES = [
  'region',
  'page-has-heading-one',
  'heading-order',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-main',
  'landmark-unique',
];

const folder = process.argv[2] ?? join(ROOT, '.results/gallery');
await mkdir(folder, { recursive: true });
const code = await buildGallery();
const browser = await launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const scheme of ['light', 'dark', 'forced']) await takePicture(scheme);
} finally {
  await browser.close();
}
console.log(`Pictures in ${folder}`);

async function buildGallery() {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [preact()],
    resolve: { alias: { '@@': ROOT, '@': `${ROOT}src` } },
    build: { write: false, rollupOptions: { input: `${ROOT}tests/ui/gallery/gallery.tsx` } },
  });
  return /** @type {import('vite').Rolldown.RolldownOutput} */ (built).output[0].code;
}

/** @param {string} scheme */
async function takePicture(scheme) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  const features = [
    { name: 'prefers-color-scheme', value: scheme === 'dark' ? 'dark' : 'light' },
    { name: 'forced-colors', value: scheme === 'forced' ? 'active' : 'none' },
  ];
  await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features });
  await page.setContent(`<!doctype html><html lang="en"><title>Gallery</title><style>
    body { margin: 0; padding: 16px; display: flex; flex-wrap: wrap; gap: 16px 24px; align-items: flex-start;
      background: ${scheme === 'dark' ? '#11151b' : '#f3f1ec'}; color: ${scheme === 'dark' ? '#d4d9e0' : '#222'}; }
    figure { margin: 0 } figcaption { font: 12px system-ui; margin-bottom: 8px; }</style>`);
  await page.addScriptTag({ content: code, type: 'module' });
  await page.evaluate(await readFile(AXE, 'utf8'));
  await page.screenshot({ path: join(folder, `${scheme}.png`), fullPage: true });
  const rules = Object.fromEntries(PAGE_RULES.map((rule) => [rule, { enabled: false }]));
  const { violations } = /** @type {import('axe-core').AxeResults} */ (
    await page.evaluate(`axe.run(document, ${JSON.stringify({ rules })})`)
  );
  for (const { id, nodes } of violations) {
    process.exitCode = 1;
    for (const node of nodes) console.error(`${scheme}: ${id}: ${node.html}\n  ${node.failureSummary}`);
  }
}

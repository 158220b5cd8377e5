/**
 * Draws `assets/icons/logo.svg` as the PNG icons that the manifest names, in Chromium. Run it after changing the logo:
 * `node scripts/draw-icons.mjs`. The pictures are part of the repository, so a build needs no browser.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { launch } from 'puppeteer-core';

const SIZES_PX = [16, 32, 48, 96, 128];
/** The toolbar's icon while highlighting is off: the same drawing in grey. */
const OFF_SIZES_PX = [16, 32];

const logo = await readFile(new URL('../assets/icons/logo.svg', import.meta.url), 'utf8');
const browser = await launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const size of SIZES_PX) await draw(page, size, 'none', `${size}.png`);
  for (const size of OFF_SIZES_PX) await draw(page, size, 'grayscale(1)', `off-${size}.png`);
} finally {
  await browser.close();
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {number} size edge in px
 * @param {string} filter CSS filter the drawing is seen through
 * @param {string} name
 */
async function draw(page, size, filter, name) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; filter: ${filter} }</style>${logo}`);
  const file = fileURLToPath(new URL(`../assets/public/icon/${name}`, import.meta.url));
  await page.screenshot({ path: file, omitBackground: true });
}

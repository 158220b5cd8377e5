import { fileURLToPath } from 'node:url';

import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

import { backgrounderPlugin } from '../scripts/build/backgrounder-plugin.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const alias = { '@@': ROOT, '@': `${ROOT}src` };
/** Nothing here waits this long; a busy machine may. */
const testTimeout = 20_000;

/** Core and scripts run in plain node without the WXT plugin, so an import of `#imports` there cannot even resolve. */
export default defineConfig({
  test: {
    root: ROOT,
    projects: [
      {
        root: ROOT,
        resolve: { alias },
        plugins: [backgrounderPlugin()],
        test: {
          name: 'core',
          testTimeout,
          environment: 'node',
          include: ['tests/{core,scripts}/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        root: ROOT,
        resolve: { alias },
        plugins: [preact()],
        test: {
          name: 'dom',
          testTimeout,
          environment: 'jsdom',
          setupFiles: 'tests/jsdom-gaps.ts',
          include: ['tests/{page,reading,ui}/**/*.test.{ts,tsx}'],
        },
      },
      {
        root: ROOT,
        plugins: [WxtVitest(), preact(), backgrounderPlugin()],
        test: {
          name: 'extension',
          testTimeout,
          environment: 'jsdom',
          setupFiles: 'tests/jsdom-gaps.ts',
          include: ['tests/{extension,app}/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});

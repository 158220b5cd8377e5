import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One browser after the other, one file after the other: two browsers at once would only measure each other. */
const common = {
  root: ROOT,
  resolve: { alias: { '@@': ROOT, '@': `${ROOT}src` } },
};
/** A browser on a busy machine loses an input now and then; what fails twice is broken. */
const shared = { retry: 1, testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false };

export default defineConfig({
  test: {
    root: ROOT,
    fileParallelism: false,
    projects: [
      {
        ...common,
        test: {
          ...shared,
          name: 'chromium',
          provide: { browserName: 'chromium' },
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ['tests/e2e/**/*.firefox.test.ts'],
        },
      },
      {
        ...common,
        test: {
          ...shared,
          name: 'firefox',
          provide: { browserName: 'firefox' },
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ['tests/e2e/**/*.chromium.test.ts'],
        },
      },
    ],
  },
});

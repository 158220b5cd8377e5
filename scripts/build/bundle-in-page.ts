import { build } from 'vite';

import { backgrounderPlugin } from './backgrounder-plugin';

/**
 * A module with all it imports as one script for a page, bundled and minified as the extension's own are. `root` is the
 * project's folder, ending with a slash, and `entry` a path in it.
 */
export async function bundleInPage(root: string, entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [backgrounderPlugin()],
    // As in the extension: the same library without its code for browsers of 2016.
    resolve: {
      alias: [
        { find: '@@', replacement: root },
        { find: '@', replacement: `${root}src` },
        { find: /^mark\.js$/, replacement: 'mark.js/src/lib/mark.js' },
      ],
    },
    build: {
      write: false,
      minify: !process.env.BENCH_PLAIN,
      lib: { entry, formats: ['iife'], name: 'inPage' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('Vite made no script');
  return output.output[0].code;
}

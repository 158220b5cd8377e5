import type { Plugin } from 'vite';

/** What WXT puts around a script that is in no list of the manifest's. */
const WRAPPER = '\0virtual:wxt-unlisted-script-entrypoint?';

/**
 * Takes WXT's wrapper off the scripts that run in pages: it tells the console what a script throws before the browser does
 * the same, for 0.4 kB in each of them. Fails the build where a newer WXT starts scripts otherwise.
 */
export function bareScriptPlugin(): Plugin {
  return {
    name: 'bare-script',
    transform(code, id) {
      return id.startsWith(WRAPPER) ? { code: withoutWrapper(code), map: null } : null;
    },
  };
}

/** The wrapper's code without what it does for errors. */
export function withoutWrapper(code: string): string {
  const imports = code.match(/^import .*$/gm) ?? [];
  const isKnown = imports.length === 2 && code.includes('initPlugins();') && code.includes('definition.main()');
  if (!isKnown) throw new Error('WXT starts scripts otherwise than is known: look again');
  return [...imports, 'initPlugins();', 'export default definition.main();', ''].join('\n');
}

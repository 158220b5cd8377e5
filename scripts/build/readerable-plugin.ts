import type { Plugin } from 'vite';

/** How Readability's quick check hands itself out: as a CommonJS module, at its end. */
const EXPORT = /if \(typeof module === "object"\) \{[^{}]*module\.exports = (\w+);\s*\}\s*$/;

/**
 * Makes Readability's quick check a module like our own. As a CommonJS module it would bring the bundler's helpers for such
 * modules, which weigh 0.7 kB on every page. Fails the build where a newer Readability ends otherwise.
 */
export function readerablePlugin(): Plugin {
  return {
    name: 'readerable',
    transform(code, id) {
      return id.endsWith('/Readability-readerable.js') ? { code: asModule(code), map: null } : null;
    },
  };
}

/** The quick check's code with a default export. */
export function asModule(code: string): string {
  if (!EXPORT.test(code)) throw new Error('Readability-readerable.js ends otherwise than is known: look again');
  return code.replace(EXPORT, 'export default $1;\n');
}

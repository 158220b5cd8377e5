import type { Plugin } from 'vite';

/** Preact's one assignment of markup, for a property that no component of ours uses. */
const ASSIGNMENT = /\b([\w$]+)\.innerHTML=([\w$]+)\.__html\b/g;

/**
 * Takes out of Preact the one place that turns a string into markup, so that nothing in the extension can: Mozilla's linter
 * warns of it, and a page's Trusted Types would too. A string given there shows as text. Fails the build where a newer
 * Preact has no such place, or more of them.
 */
export function noInnerHtmlPlugin(): Plugin {
  return {
    name: 'no-inner-html',
    transform(code, id) {
      return /\/preact\/dist\/preact\.m?js$/.test(id) ? { code: withoutInnerHtml(code), map: null } : null;
    },
  };
}

/** Preact's code with its assignment of markup turned into one of text. */
export function withoutInnerHtml(code: string): string {
  const count = code.match(ASSIGNMENT)?.length ?? 0;
  if (count !== 1)
    throw new Error(`Preact assigns innerHTML in ${count} places that are known, not in one: look again`);
  return code.replace(ASSIGNMENT, '$1.textContent=$2.__html');
}

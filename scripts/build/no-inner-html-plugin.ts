import type { Plugin } from 'vite';

/** Where a library turns strings into markup, and what stands there instead. */
interface Assignment {
  readonly library: string;
  /** The file of the library that the build takes. */
  readonly file: RegExp;
  /** Each stands in the code once; the two belong together. */
  readonly changes: readonly (readonly [written: RegExp, instead: string])[];
}

const ASSIGNMENTS: readonly Assignment[] = [
  {
    // A property that no component of ours uses: a string given there shows as text.
    library: 'Preact',
    file: /\/preact\/dist\/preact\.m?js$/,
    changes: [[/\b([\w$]+)\.innerHTML=([\w$]+)\.__html\b/g, '$1.textContent=$2.__html']],
  },
  {
    // It keeps the page as a string to begin anew with it, and takes pictures out of `noscript`: nodes do as well, and in a
    // document that runs no scripts the content of `noscript` is nodes.
    library: 'Readability',
    file: /\/@mozilla\/readability\/Readability\.js$/,
    changes: [
      [/\bpageCacheHtml = page\.innerHTML;/g, 'pageCache = page.cloneNode(true);'],
      [/\bpage\.innerHTML = pageCacheHtml;/g, 'page.replaceChildren(...pageCache.cloneNode(true).childNodes);'],
      [/\btmp\.innerHTML = noscript\.innerHTML;/g, 'tmp.replaceChildren(...noscript.cloneNode(true).childNodes);'],
    ],
  },
];

/** Any assignment of markup, also of one that is not known. */
const ANY = /\.innerHTML\s*=[^=]/;

/**
 * Takes the places out of libraries where a string is turned into markup, so that nothing in the extension can: Mozilla's
 * linter warns of them, and a page's Trusted Types would too. Fails the build where a newer version has other places.
 */
export function noInnerHtmlPlugin(): Plugin {
  return {
    name: 'no-inner-html',
    transform(code, id) {
      const assignment = ASSIGNMENTS.find(({ file }) => file.test(id));
      return assignment ? { code: withoutInnerHtml(code, assignment), map: null } : null;
    },
  };
}

function withoutInnerHtml(code: string, { library, changes }: Assignment): string {
  const changed = changes.reduce((text, [written, instead]) => {
    const count = text.match(written)?.length ?? 0;
    if (count !== 1) throw new Error(`${library} has ${written.source} in ${count} places, not in one: look again`);
    return text.replace(written, instead);
  }, code);
  if (ANY.test(changed)) throw new Error(`${library} assigns innerHTML in a place that is not known: look again`);
  return changed;
}

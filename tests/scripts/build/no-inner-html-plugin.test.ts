import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';

import { noInnerHtmlPlugin } from '@@/scripts/build/no-inner-html-plugin.ts';

const PREACT = 'node_modules/preact/dist/preact.mjs';
const READABILITY = 'node_modules/@mozilla/readability/Readability.js';

/** What the plugin makes of a file's code, `null` where it leaves it alone. */
function transform(code: string, id: string): string | null {
  const { transform: run } = noInnerHtmlPlugin();
  const result = typeof run === 'function' ? Reflect.apply(run, null, [code, id]) : undefined;
  return result === null ? null : (result as { code: string }).code;
}

describe('noInnerHtmlPlugin', () => {
  it.each([PREACT, READABILITY])('leaves no assignment of markup in the %s that is installed', (file) => {
    const code = readFileSync(file, 'utf8');
    expect(code).toMatch(/\.innerHTML\s*=[^=]/);
    expect(transform(code, `/x/${file}`)).not.toMatch(/\.innerHTML\s*=[^=]/);
  });

  it('leaves other files alone', () => {
    expect(transform('a.innerHTML = b', '/x/src/app/presenter.ts')).toBeNull();
  });

  it.each([
    ['none', 'a.innerHTML==b'],
    ['several', 'a.innerHTML=b.__html;c.innerHTML=d.__html'],
    ['another one', 'a.innerHTML=b.__html;c.innerHTML = d'],
  ])('fails where there is %s', (_, code) => {
    expect(() => transform(code, `/x/${PREACT}`)).toThrow('look again');
  });

  // Of a short text Readability finds too little, and begins anew with the whole page, several times.
  it.each([
    ['a long page', 'The strike went on, and the ships stayed where they were, said the union. '.repeat(40)],
    ['a short page', 'The strike went on, said the union.'],
  ])('makes a Readability that finds the same article of %s', (_, text) => {
    const html = `<title>Strike</title><nav class="menu">Menu</nav><div class="sidebar comment">${`<p>${text}</p>`.repeat(3)}
      <img src="small.png"><noscript><img src="large.png"></noscript></div>`;
    const original = readFileSync(READABILITY, 'utf8');
    const [before, after] = [original, transform(original, `/x/${READABILITY}`) ?? ''].map((code) => {
      const Readability = compileFunction(`${code}; return Readability;`, ['module'])({});
      return new Readability(new JSDOM(html).window.document).parse();
    });
    expect(before).not.toBeNull();
    expect(after).toEqual(before);
  });
});

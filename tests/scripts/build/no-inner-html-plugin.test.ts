import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { noInnerHtmlPlugin, withoutInnerHtml } from '@@/scripts/build/no-inner-html-plugin.ts';

describe('withoutInnerHtml', () => {
  it('leaves no assignment of markup in the Preact that is installed', () => {
    const preact = readFileSync('node_modules/preact/dist/preact.mjs', 'utf8');
    expect(preact).toMatch(/\.innerHTML\s*=[^=]/);
    expect(withoutInnerHtml(preact)).not.toMatch(/\.innerHTML\s*=[^=]/);
  });

  it.each([
    ['none', 'a.innerHTML==b'],
    ['several', 'a.innerHTML=b.__html;c.innerHTML=d.__html'],
  ])('fails where there is %s', (_, code) => {
    expect(() => withoutInnerHtml(code)).toThrow('look again');
  });
});

describe('noInnerHtmlPlugin', () => {
  it('looks at Preact alone', () => {
    const { transform } = noInnerHtmlPlugin();
    const run = (id: string) =>
      typeof transform === 'function' ? Reflect.apply(transform, null, ['', id]) : undefined;
    expect(run('/x/src/app/presenter.ts')).toBeNull();
    expect(() => run('/x/node_modules/preact/dist/preact.mjs')).toThrow('look again');
  });
});

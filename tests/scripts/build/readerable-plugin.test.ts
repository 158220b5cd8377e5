import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { asModule, readerablePlugin } from '@@/scripts/build/readerable-plugin.ts';

const FILE = 'node_modules/@mozilla/readability/Readability-readerable.js';

describe('asModule', () => {
  it('gives the quick check that is installed a default export, and changes nothing else', () => {
    const code = readFileSync(FILE, 'utf8');
    const [before, ...after] = asModule(code).split('export default isProbablyReaderable;');
    expect(code.startsWith(before!)).toBe(true);
    expect(before).not.toContain('module');
    expect(after).toEqual(['\n']);
  });

  it('fails where there is nothing to export', () => {
    expect(() => asModule('function isProbablyReaderable() {}')).toThrow('look again');
  });
});

describe('readerablePlugin', () => {
  it('looks at the quick check alone', () => {
    const { transform } = readerablePlugin();
    const run = (id: string) =>
      typeof transform === 'function' ? Reflect.apply(transform, null, ['', id]) : undefined;
    expect(run('/x/src/app/loader.ts')).toBeNull();
    expect(() => run(`/x/${FILE}`)).toThrow('look again');
  });
});

import { describe, expect, it } from 'vitest';

import { keepUsedMethods } from '@@/scripts/build/used-methods-plugin';

const CODE = `import x from './x';
export default class Marker {
  constructor(ctx) { this.opt = ctx; }
  get opt() { return this.stored; }
  set opt(value) { this.stored = this.tidy(value); }
  tidy(value) { return x(value); }
  mark(word) { this.wrap(this.makePattern(word)); }
  makePattern(word) { return new RegExp(word); }
  markRanges(ranges) { ranges.forEach((range) => this.wrap(range)); }
  wrap(range) { this.opt.each(range); }
  static matches(element) { return !!element; }
}
`;

function listKept(used: readonly string[]): string[] {
  return [...keepUsedMethods(CODE, used).matchAll(/^ {2}(?:static |get |set )?(\w+)\(/gm)].map(([, name]) => name!);
}

describe('keepUsedMethods', () => {
  it('keeps what the used methods and the constructor lead to', () => {
    expect(listKept(['markRanges'])).toEqual(['constructor', 'opt', 'opt', 'tidy', 'markRanges', 'wrap']);
  });

  it('keeps more where more is used', () => {
    expect(listKept(['mark', 'matches'])).toEqual(expect.arrayContaining(['mark', 'makePattern', 'wrap', 'matches']));
  });

  it('fails where a method is not there', () => {
    expect(() => keepUsedMethods(CODE, ['unmark'])).toThrow('no method unmark');
  });

  it('fails where there is no class', () => {
    expect(() => keepUsedMethods('export default 1;', [])).toThrow('look again');
  });
});

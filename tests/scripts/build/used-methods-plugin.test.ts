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

function listKept(called: readonly string[], uncalled: readonly string[] = []): string[] {
  return [...keepUsedMethods(CODE, { called, uncalled }).matchAll(/^ {2}(?:static |get |set )?(\w+)\(/gm)].map(
    ([, name]) => name!,
  );
}

describe('keepUsedMethods', () => {
  it('keeps what the used methods and the constructor lead to', () => {
    expect(listKept(['markRanges'])).toEqual(['constructor', 'opt', 'opt', 'tidy', 'markRanges', 'wrap']);
  });

  it('keeps more where more is used', () => {
    expect(listKept(['mark', 'matches'])).toEqual(expect.arrayContaining(['mark', 'makePattern', 'wrap', 'matches']));
  });

  it('leaves out what is never called, and what that alone leads to', () => {
    expect(listKept(['mark'], ['makePattern', 'tidy'])).toEqual(['constructor', 'opt', 'opt', 'mark', 'wrap']);
  });

  it('leaves out the statements that call what is never called, and no others', () => {
    const code = CODE.replace(
      'this.opt.each(range);',
      "if (range) this.log('one'); else { this.log(`two`); this.opt.log(range); }",
    ).replace('  static', '  log(words) { console.log(words); }\n  static');
    const kept = keepUsedMethods(code, { called: ['markRanges'], uncalled: ['log'] });
    expect(kept).toContain('wrap(range) { if (range) ; else { ; this.opt.log(range); } }');
    expect(kept).not.toContain('console');
  });

  it.each([
    [['unmark'], []],
    [['mark'], ['unmark']],
  ])('fails where a method is not there', (called, uncalled) => {
    expect(() => keepUsedMethods(CODE, { called, uncalled })).toThrow('no method unmark');
  });

  it('fails where there is no class', () => {
    expect(() => keepUsedMethods('export default 1;', { called: [], uncalled: [] })).toThrow('look again');
  });
});

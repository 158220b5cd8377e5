import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { bareScriptPlugin, withoutWrapper } from '@@/scripts/build/bare-script-plugin.ts';

const WRAPPER = readFileSync('node_modules/wxt/dist/virtual/unlisted-script-entrypoint.mjs', 'utf8');

describe('withoutWrapper', () => {
  it('keeps of the wrapper that is installed what starts plugins and script', () => {
    expect(withoutWrapper(WRAPPER).split('\n')).toEqual([
      'import definition from "virtual:user-unlisted-script-entrypoint";',
      'import { initPlugins } from "virtual:wxt-plugins";',
      'initPlugins();',
      'export default definition.main();',
      '',
    ]);
  });

  it.each(['definition.main()', 'initPlugins();', 'import '])('fails where there is no %s', (known) => {
    expect(() => withoutWrapper(WRAPPER.replaceAll(known, ''))).toThrow('look again');
  });
});

describe('bareScriptPlugin', () => {
  it('looks at the wrapper alone', () => {
    const { transform } = bareScriptPlugin();
    const run = (id: string) =>
      typeof transform === 'function' ? Reflect.apply(transform, null, ['', id]) : undefined;
    expect(run('/x/entrypoints/loader.ts')).toBeNull();
    expect(() => run('\0virtual:wxt-unlisted-script-entrypoint?/x/entrypoints/loader.ts')).toThrow('look again');
  });
});

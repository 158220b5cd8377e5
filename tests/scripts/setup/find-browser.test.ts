import { describe, expect, it } from 'vitest';

import { findBrowser } from '@@/scripts/setup/find-browser.mjs';

/** A machine on which just these files exist. */
function machine(platform: NodeJS.Platform, files: string[], env: Record<string, string> = { PATH: '/usr/bin:/bin' }) {
  return { platform, env, exists: (path: string) => files.includes(path) };
}

describe('findBrowser', () => {
  it.each([
    ['chromium', '/usr/bin/chromium'],
    ['chromium', '/bin/google-chrome'],
    ['chromium', '/usr/bin/microsoft-edge-stable'],
    ['firefox', '/usr/bin/firefox-esr'],
    ['firefox', '/bin/firefox'],
  ] as const)('finds %s on the PATH as %s', (name, program) => {
    expect(findBrowser(name, machine('linux', [program]))).toBe(program);
  });

  it('prefers Chromium to Chrome, wherever on the PATH they are', () => {
    const both = machine('linux', ['/usr/bin/google-chrome', '/bin/chromium']);
    expect(findBrowser('chromium', both)).toBe('/bin/chromium');
  });

  it('takes the browser named by the environment before all others', () => {
    const env = { PATH: '/usr/bin', BACKGROUNDER_CHROMIUM: '/opt/mine' };
    expect(findBrowser('chromium', machine('linux', ['/usr/bin/chromium'], env))).toBe('/opt/mine');
  });

  it('looks where macOS keeps programs', () => {
    const program = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser('chromium', machine('darwin', [program]))).toBe(program);
  });

  it('looks where Windows keeps programs, whose folder a variable names', () => {
    const program = String.raw`D:\Programs\Mozilla Firefox\firefox.exe`;
    const env = { ProgramFiles: String.raw`D:\Programs` };
    expect(findBrowser('firefox', machine('win32', [program], env))).toBe(program);
  });

  it('finds none where there is none', () => {
    expect(findBrowser('chromium', machine('linux', ['/usr/bin/firefox']))).toBeNull();
    expect(findBrowser('firefox', machine('linux', [], {}))).toBeNull();
  });
});

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {'chromium' | 'firefox'} BrowserName
 * @typedef {{ env: NodeJS.ProcessEnv, platform: NodeJS.Platform, exists: (path: string) => boolean }} Machine
 */

/** @type {Machine} */
const THIS_MACHINE = { env: process.env, platform: process.platform, exists: existsSync };

/** The variable that names a browser to use before all others. */
export const BROWSER_VARIABLE = { chromium: 'BACKGROUNDER_CHROMIUM', firefox: 'BACKGROUNDER_FIREFOX' };

/** What the programs are called, those first that update with the system's packages. */
const PROGRAMS = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

/** Where installers put the browsers on systems that do not use PATH for them; `%NAME%` stands for a variable. */
const PLACES = {
  chromium: {
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      '%ProgramFiles%\\Google\\Chrome\\Application\\chrome.exe',
      '%ProgramFiles(x86)%\\Google\\Chrome\\Application\\chrome.exe',
      '%LocalAppData%\\Google\\Chrome\\Application\\chrome.exe',
      '%ProgramFiles(x86)%\\Microsoft\\Edge\\Application\\msedge.exe',
      '%ProgramFiles%\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['%ProgramFiles%\\Mozilla Firefox\\firefox.exe', '%ProgramFiles(x86)%\\Mozilla Firefox\\firefox.exe'],
  },
};

/**
 * The path of a browser on this machine, or `null`. A path in the environment variable wins, whether it exists or not:
 * the person meant that one.
 * @param {BrowserName} name
 * @param {Machine} [machine]
 * @returns {string | null}
 */
export function findBrowser(name, machine = THIS_MACHINE) {
  const chosen = machine.env[BROWSER_VARIABLE[name]];
  if (chosen) return chosen;
  return [...programsOnPath(name, machine), ...usualPlaces(name, machine)].find(machine.exists) ?? null;
}

/**
 * @param {BrowserName} name
 * @param {Machine} machine
 */
function programsOnPath(name, { env, platform }) {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = platform === 'win32' ? '.exe' : '';
  return PROGRAMS[name].flatMap((program) => folders.map((folder) => join(folder, program + suffix)));
}

/**
 * @param {BrowserName} name
 * @param {Machine} machine
 */
function usualPlaces(name, { env, platform }) {
  if (platform !== 'darwin' && platform !== 'win32') return [];
  return PLACES[name][platform].map((place) =>
    place.replace(/%(.+?)%/g, (_, variable) => env[variable] ?? `%${variable}%`),
  );
}

import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';

import { backgrounderPlugin } from './scripts/build/backgrounder-plugin.ts';
import { bareScriptPlugin } from './scripts/build/bare-script-plugin.ts';
import { noInnerHtmlPlugin } from './scripts/build/no-inner-html-plugin.ts';
import { readerablePlugin } from './scripts/build/readerable-plugin.ts';
import { usedMethodsPlugin } from './scripts/build/used-methods-plugin.ts';

/** What runs in pages and calls the browser. */
const LIGHT = new Set(['loader', 'frame-scout', 'frame-presenter', 'frame-host']);

export default defineConfig({
  srcDir: 'src',
  entrypointsDir: '../entrypoints',
  publicDir: 'assets/public',
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  hooks: {
    /**
     * What every page pays for goes without the polyfill: it would be a third of the loader, and the four calls made there
     * (storage, messages) work the same without. See docs/adr/0002-polyfill.md.
     */
    'vite:build:extendConfig': (entrypoints, config) => {
      const isLoader = entrypoints.some(({ name }) => LIGHT.has(name));
      const alias = config.resolve?.alias as Record<string, string> | undefined;
      if (isLoader && alias) delete alias['wxt/browser'];
    },
  },
  manifest: ({ browser }) => ({
    name: 'Backgrounder',
    description: '__MSG_manifest_summary__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus', 'alarms'],
    host_permissions: ['<all_urls>'],
    content_scripts: [
      { matches: ['<all_urls>'], js: ['loader.js'], run_at: 'document_end' },
      {
        matches: ['<all_urls>'],
        js: ['frame-scout.js'],
        run_at: 'document_end',
        all_frames: true,
        // Frames whose text is not from an address of their own: `srcdoc`, `blob:`, `about:blank` that a script fills.
        match_origin_as_fallback: true,
      },
    ],
    commands: {
      // Firefox opens its menus with Alt and a letter, Shift or not: F, E, V, S, B, T and H are taken.
      'toggle-highlights': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_command_toggleHighlights__',
      },
      'next-mention': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_command_nextMention__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_command_previousMention__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_openCard__' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'backgrounder@backgrounder.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        // The first one that knows data_collection_permissions.
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
  vite: () => ({
    // What both browsers know needs no stand-in, least of all in pages.
    build: { cssTarget: ['chrome130', 'firefox140'] },
    plugins: [
      preact(),
      backgrounderPlugin(),
      bareScriptPlugin(),
      noInnerHtmlPlugin(),
      readerablePlugin(),
      usedMethodsPlugin(),
    ],
    // The same library without its helpers for browsers of 2016: 2 kB less on every page that is lit.
    resolve: { alias: { 'mark.js': 'mark.js/src/lib/mark.js' } },
  }),
});

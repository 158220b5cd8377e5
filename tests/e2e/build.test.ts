import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, inject, it } from 'vitest';

import { BUILD_FOLDER } from '@@/scripts/browser/launch-browser.mjs';

const FOLDER = BUILD_FOLDER[inject('browserName')];
const manifest = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8'));

/** What a page may cost, minified, in bytes: every page gets the loader, a page with highlights the presenter as well. */
const LOADER_BUDGET = 32_000;
const LIT_PAGE_BUDGET = 110_000;
/** And what every frame, the page itself too, costs besides: most of them are advertisements. */
const FRAME_BUDGET = 2000;
/** A frame with highlights, whose cards are the page's: the loader and a presenter without them. */
const LIT_FRAME_BUDGET = 72_000;
/** What its page gets, besides the presenter, when the pointer first reaches a mention in a frame. */
const HOST_BUDGET = 9000;

/** All that the extension may ever ask for. */
const PERMISSIONS = ['storage', 'scripting', 'activeTab', 'contextMenus', 'alarms', 'sidePanel', 'unlimitedStorage'];

/** Addresses that name a format, or where an error of marked should be reported; they are never asked for. */
const NAMESPACES =
  /^(?:http:\/\/www\.w3\.org\/(?:1998\/Math\/MathML|1999\/xhtml|2000\/svg)|https:\/\/github\.com\/markedjs\/marked\.)$/;

interface ContentScript {
  readonly js: readonly string[];
  readonly all_frames?: boolean;
}

function sizeOf(file: string): number {
  return readFileSync(join(FOLDER, file)).byteLength;
}

describe('the build', () => {
  it('keeps within what a page may cost', () => {
    const loader = sizeOf('loader.js');
    const presenter = sizeOf('presenter.js');
    console.log(`Every page pays ${loader} bytes, a page with highlights ${loader + presenter}`);
    expect(loader).toBeLessThanOrEqual(LOADER_BUDGET);
    expect(loader + presenter).toBeLessThanOrEqual(LIT_PAGE_BUDGET);
    expect(sizeOf('frame-scout.js')).toBeLessThanOrEqual(FRAME_BUDGET);
    expect(loader + sizeOf('frame-presenter.js')).toBeLessThanOrEqual(LIT_FRAME_BUDGET);
    expect(sizeOf('frame-host.js')).toBeLessThanOrEqual(HOST_BUDGET);
  });

  it('injects no style sheet or script that the budget does not count', () => {
    for (const script of manifest.content_scripts) expect(script.css ?? []).toEqual([]);
    const files = manifest.content_scripts.map(({ js, all_frames: inFrames = false }: ContentScript) => [js, inFrames]);
    expect(files).toEqual([
      [['loader.js'], false],
      [['frame-scout.js'], true],
    ]);
  });

  it('asks for no more than it may', () => {
    expect(PERMISSIONS).toEqual(expect.arrayContaining(manifest.permissions));
    expect(manifest.host_permissions).toEqual(['<all_urls>']);
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(manifest).not.toHaveProperty('optional_host_permissions');
  });

  it('has nothing that a page could fetch, and no address of its own for messages', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('loosens no policy of the browser', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest).not.toHaveProperty('content_security_policy');
  });

  it('names no address to ask', () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:js|css|html)$/.test(file),
    );
    const addresses = files.flatMap(
      (file) => readFileSync(join(FOLDER, file), 'utf8').match(/https?:\/\/[\w./-]+/g) ?? [],
    );
    expect(files).not.toEqual([]);
    expect(addresses.filter((address) => !NAMESPACES.test(address))).toEqual([]);
  });
});

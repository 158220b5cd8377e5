import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { build, createServer, type InlineConfig } from 'vite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { backgrounderPlugin } from '@@/scripts/build/backgrounder-plugin';

const FILE = `---
title: The harbour strike
date: 2024-02-29
language: en
source: the Elsa Herald
terms:
  - { id: dockers-union, name: Dockers’ Union, kind: organisation, summary: The union that called the strike. }
---

The Dockers’ Union called a strike.
`;

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'backgrounder-plugin-'));
  write('main.js', `export { default } from './assets/backgrounders/strike.md';`);
});

afterEach(() => rmSync(root, { recursive: true }));

it('makes a module of a backgrounder, with no trace of the parser', async () => {
  write('assets/backgrounders/strike.md', FILE);
  const code = await buildMain();
  const module: unknown = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
  expect(module).toMatchObject({ default: { id: 'strike', terms: [{ id: 'dockers-union' }] } });
  expect(code.length).toBeLessThan(1000);
});

it('fails the build with every mistake in the file', async () => {
  write('assets/backgrounders/strike.md', FILE.replace('2024-02-29', '2023-02-29').replace('organisation', 'club'));
  const message = await buildMain().catch((error: Error) => error.message);
  expect(message).toContain(
    'assets/backgrounders/strike.md, line 3, date: “2023-02-29” is no day of the calendar; write',
  );
  expect(message).toContain(
    'assets/backgrounders/strike.md, line 7, terms.dockers-union.kind: “club” is no kind of term',
  );
});

it('leaves other Markdown alone', async () => {
  write('main.js', `export { default } from './notes.md?raw';`);
  write('notes.md', '# Notes');
  expect(await buildMain()).toContain('# Notes');
});

it('reads a file again when it changes', async () => {
  write('assets/backgrounders/strike.md', FILE);
  const server = await createServer({ ...makeConfig(), server: { middlewareMode: true, ws: false } });
  const load = () => server.ssrLoadModule('/assets/backgrounders/strike.md');
  try {
    expect(await load()).toMatchObject({ default: { title: 'The harbour strike' } });
    write('assets/backgrounders/strike.md', FILE.replace('The harbour strike', 'The strike is over'));
    server.watcher.emit('change', join(root, 'assets/backgrounders/strike.md'));
    await vi.waitFor(async () => expect(await load()).toMatchObject({ default: { title: 'The strike is over' } }));
  } finally {
    await server.close();
  }
});

function makeConfig(): InlineConfig {
  return { root, configFile: false, logLevel: 'silent', plugins: [backgrounderPlugin()] };
}

async function buildMain(): Promise<string> {
  const lib = { entry: join(root, 'main.js'), formats: ['es' as const] };
  const built = await build({ ...makeConfig(), build: { lib, write: false } });
  const outputs = Array.isArray(built) ? built.flatMap(({ output }) => output) : [];
  return outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('');
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

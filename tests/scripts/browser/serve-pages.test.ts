import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type PageServer, servePages } from '@@/scripts/browser/serve-pages.mjs';

describe('servePages', () => {
  let folder: string;
  let server: PageServer;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pages-'));
    await writeFile(join(folder, 'стаття один.html'), '<p>one</p>');
    server = await servePages({ folder, headers: { 'content-security-policy': "script-src 'none'" } });
  });

  afterEach(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  /** Asks for a path just as it is written: `fetch` would tidy it first. */
  function ask(path: string) {
    return new Promise<number | undefined>((done, fail) => {
      request(`${server.origin}/`, { path }, (response) => done(response.resume().statusCode))
        .on('error', fail)
        .end();
    });
  }

  it('sends a file with its type and the chosen headers', async () => {
    const response = await fetch(`${server.origin}/${encodeURIComponent('стаття один.html')}`);
    expect(await response.text()).toBe('<p>one</p>');
    expect(response.headers.get('content-type')).toBe('text/html');
    expect(response.headers.get('content-security-policy')).toBe("script-src 'none'");
  });

  it('sends made pages with headers of their own', async () => {
    server.addPage('/made.html', { body: 'made', headers: { 'x-own': 'yes' } });
    const response = await fetch(`${server.origin}/made.html?query`);
    expect(await response.text()).toBe('made');
    expect(response.headers.get('x-own')).toBe('yes');
  });

  it('sends made pages bit by bit, anew for each request', async () => {
    let sendRest = (): void => {};
    const rest = new Promise<void>((resolve) => (sendRest = resolve));
    async function* body() {
      yield '<p>one';
      await rest;
      yield '</p>';
    }
    server.addPage('/slow.html', { body });
    const response = await fetch(`${server.origin}/slow.html`);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect(await reader.read()).toMatchObject({ value: '<p>one' });
    sendRest();
    expect(await reader.read()).toMatchObject({ value: '</p>' });
    expect(await (await fetch(`${server.origin}/slow.html`)).text()).toBe('<p>one</p>');
  });

  it.each([
    '/missing.html',
    '/',
    '/../../../../etc/hostname',
    '/%2e%2e/%2e%2e/%2e%2e/etc/hostname',
    '/%00',
    '/%',
    '//',
  ])('finds nothing at %s', async (path) => {
    expect(await ask(path)).toBe(404);
  });

  it('remembers what was asked for', async () => {
    await ask('/a?b');
    await ask('/c');
    expect(server.requests).toEqual(['/a', '/c']);
  });

  it('is there for this machine alone', () => {
    expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});

// @vitest-environment node
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import { fetchPublished } from '@/extension/fetch-published';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.md`;
}

const OPTIONS = { limit: 1000, etag: null, lastModified: null, signal: new AbortController().signal };

describe('fetching', () => {
  it('gives the bytes and what the server calls them', async () => {
    const url = await serve((_, response) =>
      response.writeHead(200, { etag: '"1"', 'last-modified': 'today' }).end('text'),
    );
    expect(await fetchPublished(url, OPTIONS)).toEqual({
      kind: 'fresh',
      bytes: new TextEncoder().encode('text'),
      etag: '"1"',
      lastModified: 'today',
    });
  });

  it('asks only for what is new, and sends nothing of the reader’s along', async () => {
    let seen: Record<string, unknown> = {};
    const url = await serve(({ headers }, response) => {
      seen = headers;
      response.writeHead(304).end();
    });
    const options = { ...OPTIONS, etag: '"1"', lastModified: 'today' };
    expect(await fetchPublished(url, options)).toEqual({ kind: 'unchanged' });
    expect(seen).toMatchObject({ 'if-none-match': '"1"', 'if-modified-since': 'today' });
    expect(seen).not.toHaveProperty('cookie');
    expect(seen).not.toHaveProperty('referer');
  });

  it.each([
    [404, {}, 'missing', 'HTTP 404'],
    [410, {}, 'missing', 'HTTP 410'],
    [403, {}, 'refused', 'HTTP 403'],
    [500, {}, 'refused', 'HTTP 500'],
    [301, { location: 'http://elsewhere.invalid/' }, 'redirected', ''],
    [302, { location: '/b.md' }, 'redirected', ''],
  ])('fails for %d as what it is', async (status, headers, problem, detail) => {
    const asked: string[] = [];
    const url = await serve(({ url: path }, response) => {
      asked.push(path!);
      response.writeHead(status, headers).end('x');
    });
    expect(await fetchPublished(url, OPTIONS)).toEqual({ kind: 'failed', problem, detail });
    expect(asked).toEqual(['/a.md']);
  });

  it.each([
    ['said beforehand', { 'content-length': '2000' }],
    ['not said', { 'transfer-encoding': 'chunked' }],
  ])('stops at the limit, %s', async (_, headers) => {
    const url = await serve((__, response) => {
      response.writeHead(200, headers);
      response.write('x'.repeat(2000));
    });
    expect(await fetchPublished(url, OPTIONS)).toMatchObject({ problem: 'tooLarge' });
  });

  it('does not wait for ever', async () => {
    const url = await serve((_, response) => response.writeHead(200).write('x'));
    expect(await fetchPublished(url, OPTIONS, 50)).toMatchObject({ problem: 'tooSlow' });
  });

  it('says where nobody answers', async () => {
    const url = await serve((_, response) => response.end());
    servers[0]!.close();
    servers[0]!.closeAllConnections();
    expect(await fetchPublished(url, OPTIONS)).toMatchObject({ problem: 'offline' });
  });
});

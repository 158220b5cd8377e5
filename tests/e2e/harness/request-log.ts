import { createServer, request as forward } from 'node:http';

import { closeServer, listenOnLoopback } from '@@/scripts/browser/serve-pages.mjs';

/** The browser makers' own services, which they ask whatever the extension does, and which no flag silences. */
const BROWSERS_OWN_HOSTS = new Set([
  'accounts.google.com',
  'update.googleapis.com',
  'firefox.settings.services.mozilla.com',
]);

/** Two names for this machine, so that pages can have frames of another site. */
const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost']);

export interface RequestLog {
  /** The loopback port to set as the browser's proxy. */
  readonly port: number;
  /** What was asked for since the last call, in order: full addresses, of encrypted connections just the host. */
  take(): string[];
  close(): Promise<void>;
}

/**
 * A proxy through which a browser sends everything, whoever in it asks: pages, content scripts, the worker. Requests to
 * loopback go on; all others end here.
 */
export async function startRequestLog(): Promise<RequestLog> {
  let log: string[] = [];
  const note = (host: string, url: string) => {
    if (!BROWSERS_OWN_HOSTS.has(host)) log.push(url);
  };

  const proxy = createServer((incoming, response) => {
    const url = new URL(incoming.url ?? '');
    note(url.hostname, url.href);
    if (!LOOPBACK_HOSTS.has(url.hostname)) {
      response.writeHead(502).end();
      return;
    }
    const { method, headers } = incoming;
    const outgoing = forward(url, { method, headers, family: 4 }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    outgoing.on('error', () => response.destroy());
    incoming.pipe(outgoing);
  });
  proxy.on('connect', ({ url = '' }, socket) => {
    note(url.split(':')[0] ?? '', url);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });

  return {
    port: await listenOnLoopback(proxy),
    take: () => {
      const taken = log;
      log = [];
      return taken;
    },
    close: () => closeServer(proxy),
  };
}

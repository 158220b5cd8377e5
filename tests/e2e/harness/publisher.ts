import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

import { buildCollection, toCollectionFile, writeCollection } from '@/core/collection/build-collection';
import type { CollectionIndex } from '@/core/collection/collection-index';
import { closeServer, listenOnLoopback } from '@@/scripts/browser/serve-pages.mjs';

/** A server on loopback that publishes files, with entity tags. */
export interface Publisher {
  readonly origin: string;
  /** What was asked for and how it was answered, such as `/collection.json 304`, since the last call. */
  take(): readonly string[];
  /** Publishes these files, and the index of them as `/news/collection.json`. */
  publish(files: Readonly<Record<string, string>>): void;
  /** Puts something else at an address; a number is a status. */
  put(path: string, content: string | number): void;
  close(): Promise<void>;
}

export async function startPublisher(title: string): Promise<Publisher> {
  let log: string[] = [];
  let index: CollectionIndex | null = null;
  const served = new Map<string, string | number>();

  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0]!;
    const content = served.get(path) ?? 404;
    const body = typeof content === 'string' ? content : '';
    const etag = `"${hash(body)}"`;
    const isKnown = typeof content === 'string' && request.headers['if-none-match'] === etag;
    const status = typeof content === 'number' ? content : isKnown ? 304 : 200;
    log.push(`${path} ${status}`);
    const headers = status === 302 ? { location: '/news/collection.json' } : { etag };
    response.writeHead(status, headers).end(status === 200 ? body : undefined);
  });
  const port = await listenOnLoopback(server);

  return {
    origin: `http://127.0.0.1:${port}`,
    take: () => {
      const taken = log;
      log = [];
      return taken;
    },
    publish: (files) => {
      const listed = Object.entries(files).map(([path, content]) =>
        toCollectionFile(path, Buffer.byteLength(content), hash(content)),
      );
      const facts = { title, description: null, language: 'en', homepage: null };
      index = buildCollection(facts, listed, index).index;
      for (const [path, content] of Object.entries(files)) served.set(`/news/${path}`, content);
      served.set('/news/collection.json', writeCollection(index));
    },
    put: (path, content) => void served.set(path, content),
    close: () => closeServer(server),
  };
}

function hash(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

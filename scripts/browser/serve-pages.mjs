import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';

/** No charset: a saved page's own `meta` says in which it was written. */
const TYPES = new Map([
  ['.html', 'text/html'],
  ['.htm', 'text/html'],
  ['.xhtml', 'application/xhtml+xml'],
  ['.xml', 'application/xml'],
  ['.svg', 'image/svg+xml'],
  ['.css', 'text/css'],
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
  ['.txt', 'text/plain'],
  ['.md', 'text/plain'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.gif', 'image/gif'],
  ['.webp', 'image/webp'],
]);

/**
 * @typedef {object} MadePage
 * @property {string | (() => AsyncIterable<string>)} body a function gives it bit by bit, anew for each request
 * @property {Record<string, string>} [headers]
 *
 * @typedef {object} PageServer
 * @property {string} origin such as `http://127.0.0.1:41234`
 * @property {string[]} requests the paths asked for, in order
 * @property {(path: string, page: MadePage) => void} addPage serves a page that is no file, or over a file of that path
 * @property {() => Promise<void>} close
 */

/**
 * Serves a folder on loopback, on a free port, nothing above the folder and to nobody else.
 * @param {{ folder: string, headers?: Record<string, string> }} options headers that every file is sent with
 * @returns {Promise<PageServer>}
 */
export async function servePages({ folder, headers = {} }) {
  /** @type {Map<string, MadePage>} */
  const made = new Map();
  /** @type {string[]} */
  const requests = [];

  const server = createServer((request, response) => {
    const [pathname = '/'] = (request.url ?? '/').split('?');
    requests.push(pathname);
    const page = made.get(pathname);
    if (page) sendMade(response, page);
    else void sendFile(response, folder, pathname, headers);
  });
  const port = await listenOnLoopback(server);

  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    addPage: (path, page) => void made.set(path, page),
    close: () => closeServer(server),
  };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {MadePage} page
 */
function sendMade(response, { body, headers }) {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
  if (typeof body === 'string') response.end(body);
  else Readable.from(body()).pipe(response);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} folder
 * @param {string} pathname
 * @param {Record<string, string>} headers
 */
async function sendFile(response, folder, pathname, headers) {
  const path = resolve(folder, `.${decodePath(pathname)}`);
  const isInside = path.startsWith(resolve(folder) + sep);
  const isFile = isInside && (await stat(path).catch(() => null))?.isFile();
  if (!isFile) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  const type = TYPES.get(extname(path).toLowerCase()) ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, ...headers });
  createReadStream(path).pipe(response);
}

/**
 * @param {string} pathname
 * @returns {string} `/` for a path that is badly written, as nothing is served there
 */
function decodePath(pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '/';
  }
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<number>} the port
 */
export function listenOnLoopback(server) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') fail(new Error('the server has no port'));
      else done(address.port);
    });
  });
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
export function closeServer(server) {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

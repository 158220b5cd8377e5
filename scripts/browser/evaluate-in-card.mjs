/**
 * The card lives in a closed shadow root, which a page's scripts cannot reach. The browser's debugging protocol can: it
 * hands out the root as an object, and a function can be called on it.
 *
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('./firefox-protocol.mjs').FirefoxProtocol} FirefoxProtocol
 */

import { findFirefoxProtocol } from './firefox-protocol.mjs';

const HOST = 'backgrounder-popover';

/**
 * Calls a function in the page with the popover's shadow root and one argument, and gives its result; `null` where the
 * page has no popover. The function must stand alone, and argument and result must survive JSON.
 * @template A, R
 * @param {Page} page
 * @param {(root: ShadowRoot, argument: A) => R | Promise<R>} callback
 * @param {A} [argument]
 * @returns {Promise<R | null>}
 */
export async function evaluateInCard(page, callback, argument) {
  const code = `async (root, json) => JSON.stringify(await (${String(callback)})(root, JSON.parse(json))) ?? 'null'`;
  const json = JSON.stringify(argument ?? null);
  const firefox = findFirefoxProtocol(page);
  const result = await (firefox ? callInFirefox(firefox, code, json) : callInChromium(page, code, json));
  return result === null ? null : JSON.parse(result);
}

/**
 * @param {Page} page
 * @param {string} code
 * @param {string} json
 * @returns {Promise<string | null>}
 */
async function callInChromium(page, code, json) {
  const session = await page.createCDPSession();
  try {
    const { result: host } = await session.send('Runtime.evaluate', {
      expression: `document.querySelector('${HOST}')`,
    });
    if (host.objectId === undefined) return null;
    const { node } = await session.send('DOM.describeNode', { objectId: host.objectId, depth: 1, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) return null;
    const { object: root } = await session.send('DOM.resolveNode', { backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: root.objectId,
      functionDeclaration: code,
      arguments: [{ objectId: root.objectId }, { value: json }],
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}

/**
 * @param {FirefoxProtocol} protocol
 * @param {string} code
 * @param {string} json
 * @returns {Promise<string | null>}
 */
async function callInFirefox(protocol, code, json) {
  const host = await protocol.call(`() => document.querySelector('${HOST}')`, [], { includeShadowTree: 'all' });
  const root = host.value?.shadowRoot?.sharedId;
  if (root === undefined) return null;
  const result = await protocol.call(code, [{ sharedId: root }, { type: 'string', value: json }]);
  return String(result.value);
}

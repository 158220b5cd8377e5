/**
 * WebDriver BiDi, the protocol Firefox is driven by, for what puppeteer has no words for.
 *
 * @typedef {{ type: string, sharedId?: string, value?: any }} RemoteValue a value by reference, see `script.RemoteValue` there
 * @typedef {{ type: 'success', result: RemoteValue } | { type: 'exception', exceptionDetails: { text: string } }} Evaluation
 * @typedef {{ send: (method: string, params: object) => Promise<{ result: any }> }} Connection puppeteer's own, which it does not name
 *
 * @typedef {object} FirefoxProtocol
 * @property {(code: string, args?: object[], serialization?: object) => Promise<RemoteValue>} call calls a function in the page
 * @property {(expression: string) => Promise<RemoteValue>} evaluateInWindow evaluates in Firefox's own window, around the page
 * @property {(url: string) => Promise<void>} open opens an address, the extension's own too, and waits until it is loaded
 */

/**
 * The protocol as spoken with a page's tab; `null` where the browser is not Firefox.
 * @param {import('puppeteer-core').Page} page
 * @returns {FirefoxProtocol | null}
 */
export function findFirefoxProtocol(page) {
  const browser = page.browser();
  if (!('connection' in browser)) return null;
  const connection = /** @type {Connection} */ (browser.connection);
  // oxlint-disable-next-line no-underscore-dangle -- what puppeteer calls the tab's id
  const context = /** @type {{ _id: string }} */ (/** @type {unknown} */ (page.mainFrame()))._id;

  return {
    call: async (code, args = [], serialization = {}) => {
      const { result } = await connection.send('script.callFunction', {
        functionDeclaration: code,
        arguments: args,
        awaitPromise: true,
        target: { context },
        serializationOptions: serialization,
      });
      return readEvaluation(result);
    },
    evaluateInWindow: async (expression) => {
      const window = await findWindowContext(connection);
      const { result } = await connection.send('script.evaluate', {
        expression,
        awaitPromise: true,
        target: { context: window },
      });
      return readEvaluation(result);
    },
    open: async (url) => {
      await connection.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
  };
}

/** @param {Connection} connection */
async function findWindowContext(connection) {
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  return result.contexts[0].context;
}

/** @param {Evaluation} evaluation */
function readEvaluation(evaluation) {
  if (evaluation.type === 'exception') throw new Error(evaluation.exceptionDetails.text);
  return evaluation.result;
}

/** What the extension's own pages and worker have; code that is evaluated there finds it. */
declare const chrome: typeof import('wxt/browser').browser;

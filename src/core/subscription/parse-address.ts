/** Part of every JavaScript host and pure; only the language's own library does not name it. */
declare const URL: new (address: string) => {
  protocol: string;
  hostname: string;
  href: string;
  hash: string;
  username: string;
  password: string;
};

/** Why an address cannot be subscribed to. */
export const ADDRESS_FLAWS = ['none', 'notSecure', 'password'] as const;

export type ParsedAddress =
  | {
      readonly url: string;
      /** What the browser is asked for access to, and nothing else; its patterns know no ports. */
      readonly pattern: string;
      readonly flaw: null;
    }
  | { readonly url: null; readonly flaw: (typeof ADDRESS_FLAWS)[number] };

/**
 * The address that a reader typed, in its normal form. Only https, since whoever sits between could change the text, but for
 * this very machine, where people try what they publish.
 */
export function parseAddress(typed: string): ParsedAddress {
  try {
    const text = typed.trim();
    const url = new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
    if (!url.hostname.includes('.') && !isLoopback(url.hostname)) return { url: null, flaw: 'none' };
    if (url.username !== '' || url.password !== '') return { url: null, flaw: 'password' };
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
      return { url: null, flaw: url.protocol === 'http:' ? 'notSecure' : 'none' };
    }
    url.hash = '';
    return { url: url.href, pattern: `${url.protocol}//${url.hostname}/*`, flaw: null };
  } catch {
    return { url: null, flaw: 'none' };
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host);
}

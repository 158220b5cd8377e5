/** Part of every JavaScript host and pure; only the language's own library does not name it. */
declare const URL: new (
  address: string,
  base?: string,
) => { readonly protocol: string; readonly hostname: string; readonly href: string };

/**
 * The address of a page in the web, in its normal form; `null` for anything else, such as a file or a script. A relative
 * one needs the page it stands on, `base`.
 */
export function toPageAddress(address: string, base?: string | null): string | null {
  const { protocol, href } = parse(address, base);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** The host's name without `www.`; `''` where there is none. */
export function findHost(address: string): string {
  return parse(address, null).hostname.replace(/^www\./, '');
}

function parse(address: string, base: string | null | undefined): InstanceType<typeof URL> {
  try {
    return new URL(address.trim(), base ?? undefined);
  } catch {
    return { protocol: '', hostname: '', href: '' };
  }
}

/** Part of every JavaScript host and pure; only the language's own library does not name it. */
declare const URL: new (address: string) => { readonly hostname: string; readonly port: string };

interface Site {
  readonly name: string;
  readonly port: string;
}

/**
 * Whether `host` (as `location.host` gives it) is one of `sites` or a subdomain of one. Sites may be written as readers
 * write them: with scheme, path, `www.`, `*.`, capitals or non-Latin letters. A site with a port means that port only.
 */
export function isListedSite(host: string, sites: readonly string[]): boolean {
  const visited = parseSite(host);
  if (visited === null) return false;
  return sites.some((text) => {
    const site = parseSite(text);
    if (site === null || (site.port !== '' && site.port !== visited.port)) return false;
    return visited.name === site.name || visited.name.endsWith(`.${site.name}`);
  });
}

/** `URL` lower-cases names and writes non-Latin ones in the ASCII form that `location.host` has. */
function parseSite(text: string): Site | null {
  const authority = text
    .trim()
    .replace(/^[a-z][a-z\d+.-]*:\/\//i, '')
    .replace(/^(?:\*?\.)+/, '');
  try {
    const { hostname, port } = new URL(`http://${authority}`);
    return { name: hostname.replace(/^www\.(?=.*\.)/, '').replace(/\.$/, ''), port };
  } catch {
    return null;
  }
}

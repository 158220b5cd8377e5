import { findHost, toPageAddress } from '@/core/draft/page-address';

/** Who reported a text and where; `null` where it is not said. */
export interface Source {
  readonly name: string | null;
  readonly url: string | null;
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"'）)\]]+/iu;

/** What a line on the source says: `CNN (https://…)` names both, an address alone gives its host for a name. */
export function readSource(value: string | null): Source {
  const found = ADDRESS.exec(value ?? '');
  const url = found === null ? null : toPageAddress(found[0].replace(/[.,;:]+$/, ''));
  const name = (value ?? '')
    .replace(ADDRESS, '')
    .replaceAll(/[(<[]\s*[)>\]]/g, '')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '')
    .replace(/^[«“„"](?<quoted>[^«»“”„"]+)[»”“"]$/u, '$<quoted>');
  return { name: name || (url === null ? null : findHost(url)), url };
}

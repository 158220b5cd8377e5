import { isListedSite } from './is-listed-site';
import type { Settings } from './settings';

/** Whether the settings let a host be looked at, leaving the switch for everywhere and pauses aside. */
export function isSiteOn({ pages, offSites, listedSites }: Settings, site: string): boolean {
  return !isListedSite(site, offSites) && (pages !== 'listed' || isListedSite(site, listedSites));
}

/**
 * The change that switches highlighting on or off on one host. Where only listed sites are looked at, the list says it;
 * elsewhere the sites that are switched off do. A site that covers the host (its domain) goes with it.
 */
export function switchSite({ pages, offSites, listedSites }: Settings, site: string, isOn: boolean): Partial<Settings> {
  const without = (sites: readonly string[]) => sites.filter((other) => !isListedSite(site, [other]));
  if (isOn) {
    return {
      offSites: without(offSites),
      ...(pages === 'listed' && { listedSites: [...without(listedSites), site] }),
    };
  }
  return pages === 'listed' ? { listedSites: without(listedSites) } : { offSites: [...without(offSites), site] };
}

import type { Settings } from './settings';

/** Whether the settings let a host be looked at, leaving the switch for everywhere and pauses aside. */
export function isSiteOn({ pages, offSites, listedSites }: Settings, site: string): boolean {
  return !offSites.includes(site) && (pages !== 'listed' || listedSites.includes(site));
}

/**
 * The change that switches highlighting on or off on one host. Where only listed sites are looked at, the list says it;
 * elsewhere the sites that are switched off do.
 */
export function switchSite({ pages, offSites, listedSites }: Settings, site: string, isOn: boolean): Partial<Settings> {
  const others = listedSites.filter((listed) => listed !== site);
  if (isOn) {
    return {
      offSites: offSites.filter((off) => off !== site),
      ...(pages === 'listed' && { listedSites: [...others, site] }),
    };
  }
  return pages === 'listed' ? { listedSites: others } : { offSites: [...new Set([...offSites, site])] };
}

import { ToolIcon } from '@/ui/icons/ToolIcon';
import type { Worded } from '@/ui/words';

interface Props {
  readonly sites: readonly string[];
  /** The page's host, to be added; empty where it has none. */
  readonly site: string;
  readonly onSites: (sites: string[]) => void;
}

/** The sites the reader lists, each with a button to take it off, and one to add the site in view. */
export function SiteList({ sites, site, onSites }: Props, { words }: Worded) {
  return (
    <>
      {sites.length > 0 && (
        <ul class="sites">
          {sites.map((listed) => (
            <li key={listed}>
              <bdi>{listed}</bdi>
              <button
                type="button"
                class="tool"
                aria-label={words('popup.removeSite', [listed])}
                title={words('popup.removeSite', [listed])}
                onClick={() => onSites(sites.filter((other) => other !== listed))}
              >
                <ToolIcon tool="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {site !== '' && !sites.includes(site) && (
        <button type="button" class="button" onClick={() => onSites([...sites, site])}>
          {words('popup.addSite', [site])}
        </button>
      )}
    </>
  );
}

import type { Kind } from '@/core/backgrounder/backgrounder';

import { Icon } from './Icon';

/** A bust, a pin on a map, a building with columns, waves from a sender, a sheet of a calendar, a light bulb. */
const DRAWINGS: Readonly<Record<Kind, string>> = {
  person: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8ZM2.9 13.6c.3-2.3 2.4-3.5 5.1-3.5s4.8 1.2 5.1 3.5',
  place:
    'M8 14.2C5 11.2 3.4 8.9 3.4 6.5a4.6 4.6 0 0 1 9.2 0c0 2.4-1.6 4.7-4.6 7.7ZM8 8.1a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2Z',
  organisation: 'M2.5 6.3 8 2.7l5.5 3.6ZM4.3 6.5v4.7M8 6.5v4.7M11.7 6.5v4.7M2.5 13.5h11M3.2 11.3h9.6',
  media:
    'M8 9.1a1.1 1.1 0 1 0 0-2.2 1.1 1.1 0 0 0 0 2.2ZM5.3 10.7a3.8 3.8 0 0 1 0-5.4M10.7 5.3a3.8 3.8 0 0 1 0 5.4M3.2 12.8a6.8 6.8 0 0 1 0-9.6M12.8 3.2a6.8 6.8 0 0 1 0 9.6',
  event:
    'M3.5 3.9h9a1 1 0 0 1 1 1v7.6a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V4.9a1 1 0 0 1 1-1ZM2.5 7h11M5.4 2.4v2.8M10.6 2.4v2.8',
  concept: 'M6.2 11.3c0-1.7-2.1-2.3-2.1-4.9a3.9 3.9 0 0 1 7.8 0c0 2.6-2.1 3.2-2.1 4.9ZM6.5 13.7h3',
};

/** The drawing that tells one kind of term from another, always beside the kind's name. */
export function KindIcon({ kind }: { readonly kind: Kind }) {
  return <Icon path={DRAWINGS[kind]} />;
}

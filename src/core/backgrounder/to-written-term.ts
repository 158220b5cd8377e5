import type { NamesByLanguage, Term } from './backgrounder';

/** A term as files have it: what may be left out and says nothing is left out. */
export function toWrittenTerm({ id, name, kind, broad, summary, aliases, broadAliases }: Term): object {
  return {
    id,
    name,
    kind,
    ...(broad && { broad }),
    summary,
    ...(hasNames(aliases) && { aliases }),
    ...(hasNames(broadAliases) && { broadAliases }),
  };
}

function hasNames(names: NamesByLanguage): boolean {
  return Object.keys(names).length > 0;
}

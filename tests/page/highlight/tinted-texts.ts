/** A document's highlights as plain data, for a page without a browser to colour it. */
export function makeRegistry(): HighlightRegistry {
  return new Map<string, Highlight>();
}

/** The texts that are tinted, each with the name it is tinted by. */
export function readTints(registry: HighlightRegistry): string[] {
  return [...registry].flatMap(([name, ranges]) =>
    [...ranges].map(
      ({ startContainer, startOffset, endOffset }) =>
        `${name.replace('backgrounder-', '')}: ${startContainer.nodeValue!.slice(startOffset, endOffset)}`,
    ),
  );
}

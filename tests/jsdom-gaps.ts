/** What jsdom leaves out because it has no layout, as no-ops that a test can spy on. */
if (typeof Element !== 'undefined') Element.prototype.scrollIntoView ??= () => {};
if (typeof Document !== 'undefined') Document.prototype.elementFromPoint ??= () => null;

/** A set of ranges, which it is. */
globalThis.Highlight ??= Set as unknown as typeof Highlight;

/** Nothing is laid out, so nothing has boxes: jsdom says that of elements, but not of ranges. */
if (typeof Range !== 'undefined') Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList;

/** What jsdom leaves out because it has no layout, as no-ops that a test can spy on. */
if (typeof Element !== 'undefined') Element.prototype.scrollIntoView ??= () => {};
if (typeof Document !== 'undefined') Document.prototype.elementFromPoint ??= () => null;

/** A set of ranges, which it is. */
globalThis.Highlight ??= Set as unknown as typeof Highlight;

/** Our elements in HTML: marks, which hold text alone, and the boxes around them. */
const MARKS = /<mark data-backgrounder[^>]*>([^<]*)<\/mark>/g;
const BOXES = /<span data-backgrounder[^>]*>([^<]*)<\/span>/g;

/** The page's own view of its object, in Firefox. */
type Waived = DataTransfer & { readonly wrappedJSObject?: DataTransfer };

/**
 * Calls `giveBack` before what is selected leaves the page, and before a script of the page hears of it: when it is copied,
 * and as soon as the mouse has selected it, because browsers gather what is dragged before they tell of it. What is dragged without having been
 * selected, as links are, is cleaned of our elements instead.
 */
export function whenTaken(document: Document, giveBack: () => void, signal: AbortSignal): void {
  const options = { capture: true, signal };
  document.addEventListener('copy', giveBack, options);
  document.addEventListener(
    'mouseup',
    // Later, or the click would be lost that follows on what is taken away.
    () => setTimeout(() => signal.aborted || document.getSelection()?.isCollapsed !== false || giveBack()),
    options,
  );
  document.addEventListener(
    'dragstart',
    ({ dataTransfer }) => {
      const html = dataTransfer?.getData('text/html');
      if (!html?.match(MARKS)) return;
      // In Firefox the page could not read what is set by somebody else.
      const { wrappedJSObject = dataTransfer } = dataTransfer as Waived;
      wrappedJSObject!.setData('text/html', html.replace(MARKS, '$1').replace(BOXES, '$1'));
    },
    options,
  );
}

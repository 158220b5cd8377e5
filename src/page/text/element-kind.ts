/**
 * How an element takes part in the text around it: `inline` is transparent, `block` ends the text before and after it,
 * `line-break` is a line feed, `object` stands in the line but holds no text for us (a picture, a form field, code),
 * `opaque` is an object on lines of its own, and `absent` is not shown at all.
 */
export type ElementKind = 'inline' | 'block' | 'line-break' | 'object' | 'opaque' | 'absent';

const TAGS: Record<Exclude<ElementKind, 'block'>, string> = {
  inline:
    'a abbr acronym b bdi bdo big blink cite data del dfn em font i ins label nobr q rb ruby s slot small span strike strong sub sup time tt u var wbr',
  'line-break': 'br',
  object:
    'audio button canvas code embed iframe img input kbd mark math meter object output picture progress samp select svg textarea video backgrounder-popover',
  opaque: 'frameset listing plaintext pre xmp',
  absent:
    'area base basefont bgsound col colgroup command datalist head link map meta noembed noframes noscript param rp rt rtc script source style template title track',
};

const KIND_BY_TAG = new Map<string, ElementKind>();
for (const kind of Object.keys(TAGS) as (keyof typeof TAGS)[]) {
  for (const tag of TAGS[kind].split(' ')) KIND_BY_TAG.set(tag, kind);
}

/** Fields and controls that authors build from other elements (https://www.w3.org/TR/wai-aria-1.2/#role_definitions). */
const CONTROL_ROLES = /^(?:button|combobox|listbox|math|option|searchbox|slider|spinbutton|switch|textbox)$/;

const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * Decided from tag and attributes alone. Computed style would cost a layout on every page and would let a page's
 * `* { display: block }` cut names apart. Unknown and custom elements are blocks: what they show is their own affair.
 *
 * Text that only CSS or `aria-hidden` hides is text like any other. Pages reveal the one without touching the DOM, and
 * put the other on the whole article while a dialog is open. The `hidden` attribute and editable regions are skipped.
 */
export function findElementKind(element: Element): ElementKind {
  const tag = element.localName;
  if (element.namespaceURI !== HTML) return tag === 'svg' || tag === 'math' ? 'object' : 'absent';
  const kind = KIND_BY_TAG.get(tag) ?? 'block';
  if (kind === 'absent' || !element.hasAttributes()) return kind;
  if (isHidden(element)) return 'absent';
  if (kind !== 'inline' && kind !== 'block') return kind;
  if (isEditable(element) || CONTROL_ROLES.test(element.getAttribute('role') ?? '')) {
    return kind === 'inline' ? 'object' : 'opaque';
  }
  return kind;
}

/** `hidden="until-found"` is text that find-in-page reveals: it is read. */
function isHidden(element: Element): boolean {
  const hidden = element.getAttribute('hidden');
  return hidden !== null && hidden.toLowerCase() !== 'until-found';
}

function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

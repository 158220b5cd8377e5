/** What shows of an element besides its place and size, which are measured. */
const LOOK = [
  'color background-color background-image opacity visibility display position float z-index',
  'font-family font-size font-weight font-style font-variant-caps font-feature-settings line-height letter-spacing word-spacing',
  'text-transform text-decoration-line text-decoration-color text-shadow text-align text-indent white-space direction unicode-bidi',
  'border-top-width border-right-width border-bottom-width border-left-width border-top-style border-left-style',
  'border-top-color border-right-color border-bottom-color border-left-color border-top-left-radius',
  'margin-top margin-right margin-bottom margin-left padding-top padding-right padding-bottom padding-left',
  'outline-style outline-width outline-color box-shadow list-style-type cursor vertical-align filter transform content',
]
  .join(' ')
  .split(' ');

const PSEUDO_ELEMENTS = ['::before', '::after', '::marker', '::first-letter', '::first-line'];
const LOOK_OF_PSEUDO = ['content', 'color', 'background-color', 'font-size', 'font-weight', 'display'];

/** How an element looks, as one value for each property; properties come by the pseudo-element they belong to. */
export function readLook(element: Element): ReadonlyMap<string, string> {
  const own = getComputedStyle(element);
  const look = new Map(LOOK.map((property) => [property, own.getPropertyValue(property)]));
  for (const pseudo of PSEUDO_ELEMENTS) {
    const style = getComputedStyle(element, pseudo);
    for (const property of LOOK_OF_PSEUDO) look.set(`${pseudo} ${property}`, style.getPropertyValue(property));
  }
  return look;
}

/** The properties that differ, each as `color: red → blue`. */
export function compareLooks(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...before]
    .filter(([property, value]) => after.get(property) !== value)
    .map(([property, value]) => `${property}: ${value} → ${after.get(property)}`);
}

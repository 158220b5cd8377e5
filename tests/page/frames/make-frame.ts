/** Puts a frame into the document, as large as it is said to be, or with the layout of a page around it. */
export function makeFrame(html = '', attributes: Record<string, string> = {}): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  document.body.append(frame);
  frame.contentDocument!.body.innerHTML = html;
  return frame;
}

/** Makes an element stand where it is said to, which jsdom does for none. */
export function layOut(element: Element, left: number, top: number, width: number, height: number): void {
  const box = new DOMRect(left, top, width, height);
  element.getBoundingClientRect = () => box;
  element.checkVisibility = () => true;
}

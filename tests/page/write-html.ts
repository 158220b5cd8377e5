/** Writes HTML into an element, with its shadow trees declared as pages do it: `<template shadowrootmode="open">`. */
export function writeHtml(place: Element, html: string): void {
  place.innerHTML = html;
  attachDeclared(place);
}

/** What browsers do when they parse a page, and jsdom does not. */
function attachDeclared(place: ParentNode): void {
  for (const template of place.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const mode = template.getAttribute('shadowrootmode') as ShadowRootMode;
    const root = template.parentElement!.attachShadow({ mode });
    root.append(template.content);
    template.remove();
    attachDeclared(root);
  }
}

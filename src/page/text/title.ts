/** Shorter texts stand in titles by chance, as a section's name does. Characters. */
const SHORTEST_TITLE = 20;

/**
 * Tells whether a text is the headline as the document's own title or Open Graph gives it, with or without the site's
 * name: many pages have no `<h1>`, or keep it for their logo.
 */
export function createTitleTest(document: Document): (text: string) => boolean {
  // In the head alone: to find that a whole page has none takes as long as the page is.
  const shared = document.head?.querySelector('meta[property="og:title" i]')?.getAttribute('content') ?? '';
  const titles = [document.title, shared].map(tidy);
  const longest = Math.max(...titles.map(({ length }) => length));
  return (text) => {
    if (text.length < SHORTEST_TITLE || longest < SHORTEST_TITLE || text.length > 4 * longest) return false;
    const tidied = tidy(text);
    return tidied.length >= SHORTEST_TITLE && titles.some((title) => title.includes(tidied));
  };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

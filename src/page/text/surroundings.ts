const ASIDE_TAGS = new Set(['aside', 'dialog', 'footer', 'menu', 'nav']);

const ASIDE_ROLES =
  /^(?:alert|alertdialog|banner|complementary|contentinfo|dialog|menu|menubar|navigation|search|status|tablist|toolbar|tooltip)$/;

/**
 * Words in class names, ids and labels that say "this surrounds the article". Each must be a word of its own:
 * `related-stories`, `articleRelated` and `related_3` count, `unrelated` does not.
 */
const ASIDE_WORDS =
  /(?:^|[\s_-])(?:adverts?|advertisement|also|breadcrumbs?|comments?|commenting|consent|cookies?|disqus|footer|gdpr|menu|more|nav|navbar|navigation|newsletter|outbrain|pagination|popular|promo|recirc|recommend|recommended|recommendations?|related|respond|sharing|share|sidebar|sponsored|subscribe|subscription|taboola|teasers?|toolbar|trending|widget)(?=$|[\s\d_-])/i;

const CAMEL_SEAM = /(\p{Ll})(?=\p{Lu})/gu;

const MAIN_TEXT = 'h1, main, [role="main"], [itemprop~="articleBody"]';

/** Tells whether an element opens a part of the page that surrounds its main text. */
export type AsideTest = (element: Element) => boolean;

/**
 * Class names are hints, not structure, so what holds the page's heading or its main text is never an aside for its
 * class alone: `layout with-sidebar` is around the article.
 */
export function createAsideTest(document: Document): AsideTest {
  let mainTexts: Element[] | null = null;

  function holdsMainText(element: Element): boolean {
    mainTexts ??= MAIN_TEXT.split(', ').flatMap((selector) => document.querySelector(selector) ?? []);
    return mainTexts.some((mainText) => element.contains(mainText));
  }

  return (element) => {
    const tag = element.localName;
    if (ASIDE_TAGS.has(tag)) return true;
    if (tag === 'body' || tag === 'html' || tag === 'main' || tag === 'article') return false;
    if (tag === 'header') return element.closest('article, main, section, [role="main"]') === null;
    if (!element.hasAttributes()) return false;
    if (ASIDE_ROLES.test(element.getAttribute('role') ?? '')) return true;
    return ASIDE_WORDS.test(hints(element)) && !holdsMainText(element);
  };
}

function hints(element: Element): string {
  const names = ['class', 'id', 'aria-label'].map((name) => element.getAttribute(name) ?? '').join(' ');
  return names.replace(CAMEL_SEAM, '$1-');
}

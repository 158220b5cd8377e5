import { listAncestors } from '@/page/shadow/shadow-tree';

const ASIDE_TAGS = new Set(['aside', 'dialog', 'footer', 'menu', 'nav']);

const ASIDE_ROLES =
  /^(?:alert|alertdialog|banner|complementary|contentinfo|dialog|menu|menubar|navigation|search|status|tablist|toolbar|tooltip)$/;

/**
 * Words in class names, ids and labels that say "this surrounds the article". Each must be a word of its own:
 * `related-stories`, `articleRelated` and `related_3` count, `unrelated` does not.
 */
const ASIDE_WORDS =
  /(?:^|[_-])(?:adverts?|advertisement|also|breadcrumbs?|comments?|commenting|consent|cookies?|disqus|footer|gdpr|menu|more|nav|navbar|navigation|newsletter|outbrain|pagination|popular|promo|recirc|recommend|recommended|recommendations?|related|respond|sidebar|sponsored|subscribe|subscription|taboola|teasers?|toolbar|trending|widget)(?=$|[\d_-])/i;

/** Words that name the article itself. */
const MAIN_WORDS = /(?:^|[_-])(?:article|body|content|entry|main|post|story|text)(?=$|[\d_-])/i;

const CAMEL_SEAM = /(\p{Ll})(?=\p{Lu})/gu;

const MAIN_TEXTS = ['h1', 'main', '[role="main"]', '[itemprop~="articleBody"]'];

/** What a header may be the header of, other than the page. */
const PARTS_WITH_HEADER = 'article, main, section, [role="main"]';

/** Tells whether an element opens a part of the page that surrounds its main text. */
export type AsideTest = (element: Element) => boolean;

/**
 * Class names are hints, not structure, so what holds the page's heading or its main text is never an aside for its
 * class alone: `layout with-sidebar` is around the article.
 */
export function createAsideTest(document: Document): AsideTest {
  let holders: ReadonlySet<Element> | null = null;

  function holdsMainText(element: Element): boolean {
    holders ??= new Set(findMainTexts(document).flatMap((mainText) => [mainText, ...listAncestors(mainText)]));
    return holders.has(element);
  }

  return (element) => {
    const tag = element.localName;
    if (ASIDE_TAGS.has(tag)) return true;
    if (tag === 'body' || tag === 'html' || tag === 'main' || tag === 'article') return false;
    if (tag === 'header') return !listAncestors(element).some((around) => around.matches(PARTS_WITH_HEADER));
    if (!element.hasAttributes()) return false;
    if (ASIDE_ROLES.test(element.getAttribute('role') ?? '')) return true;
    return hintsAtAside(element) && !holdsMainText(element);
  };
}

/** Where a tree has no main text itself, that of the open shadow trees in it. */
function findMainTexts(tree: ParentNode): Element[] {
  const found = MAIN_TEXTS.flatMap((selector) => tree.querySelector(selector) ?? []);
  if (found.length > 0) return found;
  return [...tree.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? findMainTexts(shadowRoot) : []));
}

/** A name of the article (`entry-content`) outweighs a hint in passing (`with-sidebar`), but not a plain one (`comments`). */
function hintsAtAside(element: Element): boolean {
  const names = listNames(element);
  const hints = names.filter((name) => ASIDE_WORDS.test(name));
  if (hints.length === 0) return false;
  const isNamedMain = names.some((name) => MAIN_WORDS.test(name) && !hints.includes(name));
  return !isNamedMain || hints.some((name) => /^\p{L}+$/u.test(name));
}

/** By attribute: on a form, `form.id` is the field of that name, if there is one. */
function listNames(element: Element): string[] {
  const [id, classes, label] = ['id', 'class', 'aria-label'].map((name) => element.getAttribute(name)?.trim() ?? '');
  const names = [id!, ...classes!.split(/\s+/), label!.replaceAll(' ', '-')];
  return names.map((name) => name.replace(CAMEL_SEAM, '$1-'));
}

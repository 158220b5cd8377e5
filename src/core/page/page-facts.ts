/** What a document says of itself, before any of its text is looked up. */
export interface PageFacts {
  /** It is an HTML document with a body; false for images, XML, plain text, framesets. */
  readonly isReadable: boolean;
  /** Its schema.org types, from JSON-LD and microdata, without namespace: `NewsArticle`, `WebPage`. */
  readonly schemaTypes: readonly string[];
  /** Open Graph's `og:type`, in lower case, or `null`. */
  readonly openGraphType: string | null;
  /** It has an `<article>` with paragraphs of real text. */
  readonly hasArticleText: boolean;
  /** Readability's quick check finds enough running text. */
  readonly isReaderable: boolean;
  /** BCP 47 tag it declares for the whole, or `null`. */
  readonly lang: string | null;
}

/** The facts of a document that cannot be read. */
export const UNREADABLE: PageFacts = {
  isReadable: false,
  schemaTypes: [],
  openGraphType: null,
  hasArticleText: false,
  isReaderable: false,
  lang: null,
};

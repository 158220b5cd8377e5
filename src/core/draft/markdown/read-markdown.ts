import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import { findNearestWord } from '@/core/backgrounder/find-nearest-word';
import { parseBackgrounder } from '@/core/backgrounder/parse-backgrounder';
import { splitFrontMatter } from '@/core/backgrounder/split-front-matter';
import type { Draft, ReadResult } from '@/core/draft/draft';
import { NO_FACTS } from '@/core/draft/make-draft';
import { readBlocks } from '@/core/draft/markup/read-blocks';
import { chooseLanguage } from '@/core/draft/text/choose-language';
import { readPlainBlocks } from '@/core/draft/text/read-text';
import { splitText } from '@/core/draft/text/split-text';

import { findLooseProblem } from './find-loose-problem';
import { readLooseFrontMatter } from './read-loose-front-matter';
import { markdownToMarkup } from './to-markup';

/**
 * A Markdown file as a draft. One that declares terms means to be a backgrounder and is read as strictly as one; any other
 * is taken as far as it goes, whatever its front matter says.
 */
export function readMarkdown(text: string, fileName: string): ReadResult {
  if (declaresTerms(text)) {
    const parsed = parseBackgrounder(text, fileName);
    if (!parsed.isValid) return { isRead: false, problems: parsed.problems };
    return { isRead: true, draft: toDraft(parsed.backgrounder) };
  }
  const problem = findLooseProblem(text, fileName);
  return problem === null ? { isRead: true, draft: readLoosely(text) } : { isRead: false, problems: [problem] };
}

/** A backgrounder that is complete, to be reviewed as any other. */
export function toDraft(backgrounder: Backgrounder): Draft {
  const { title, date, source, author, sourceNote, language, paragraphs, faq, terms } = backgrounder;
  return { title, date, source, author: author ?? null, sourceNote, language, url: null, paragraphs, faq, terms };
}

/** Also under a name that was meant to be `terms`: left alone, the reader would miss them without a word. */
function declaresTerms(text: string): boolean {
  const parts = splitFrontMatter(text, () => {});
  const names = parts?.frontMatter.text.match(/^[\w-]+(?=\s*:)/gm) ?? [];
  return names.some((name) => findNearestWord(name, ['terms']) !== null);
}

/** Front matter in TOML, as some static sites write it. */
const TOML = /^\uFEFF?\+{3}[ \t]*\r?\n(?<fields>[^]*?)\r?\n\+{3}[ \t]*(?:\r?\n|$)(?<body>[^]*)$/;

function readLoosely(text: string): Draft {
  const parts = splitFrontMatter(text, () => {});
  const toml = TOML.exec(text)?.groups;
  const frontMatter = parts?.frontMatter.text ?? toml?.fields;
  const facts = frontMatter === undefined ? NO_FACTS : readLooseFrontMatter(frontMatter);
  const body = parts?.body.text ?? toml?.body ?? text.replace(/^\uFEFF/, '');
  const markup = markdownToMarkup(body);
  const blocks = markup === null ? splitText(body) : readBlocks(markup);
  const words = blocks.map((block) => block.text).join('\n');
  return readPlainBlocks(blocks, chooseLanguage(facts.language, words), facts);
}

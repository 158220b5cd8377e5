import type { MarkupElement } from '@/core/draft/markup-node';

import { getText, isElement, namesOf } from './element-kind';

/** Which elements of a document are the questions and answers of its folding parts. */
export interface Accordions {
  /** Elements that name what unfolds. */
  readonly questions: ReadonlySet<MarkupElement>;
  /** Elements that unfold; those of a known question by it, so that they are read right after it. */
  readonly answers: ReadonlySet<MarkupElement>;
  readonly answerOf: ReadonlyMap<MarkupElement, MarkupElement>;
}

/** Names of parts as the usual page builders and plugins give them: `faq-question`, `accordion__title`, `toggle-content`. */
const STEM =
  'faqs?|schema-faq|rank-math|accordion|toggle|collapsible|collapse|qa|q-a|elementor-tab|elementor-toggle|panel';
const QUESTION_NAME = new RegExp(
  String.raw`^(?:[\w-]*[-_])?(?:${STEM})[-_]*(?:item|tab|section|block)?[-_]*(?:question|title|header|heading|trigger|toggle|q)(?:[-_](?:text|inner|wrapper|wrap|label))?$`,
  'i',
);
const ANSWER_NAME = new RegExp(
  String.raw`^(?:[\w-]*[-_])?(?:${STEM})[-_]*(?:item|tab|section|block)?[-_]*(?:answer|content|body|panel|text|details|a)(?:[-_](?:text|inner|wrapper|wrap|container))?$`,
  'i',
);

/** Finds the folding parts of a tree: buttons that say what they unfold, and parts with the names of questions and answers. */
export function findAccordions(root: MarkupElement): Accordions {
  const questions = new Set<MarkupElement>();
  const answers = new Set<MarkupElement>();
  const answerOf = new Map<MarkupElement, MarkupElement>();
  const byId = collectIds(root);
  walk(root, (element, siblings, at) => {
    if (isTrigger(element)) {
      const answer = findControlled(element, byId) ?? null;
      if (answer !== null && !contains(answer, element)) {
        questions.add(element);
        answerOf.set(element, answer);
        answers.add(answer);
      }
    }
    const trigger = findLoneTrigger(element);
    const next = trigger === null ? undefined : siblings.slice(at + 1).find(isElement);
    if (trigger !== null && next !== undefined && !answerOf.has(trigger) && findTrigger(next) === null) {
      questions.add(trigger);
      answers.add(next);
    }
    if (namesOf(element).some((name) => QUESTION_NAME.test(name))) questions.add(element);
    if (namesOf(element).some((name) => ANSWER_NAME.test(name))) answers.add(element);
  });
  return { questions, answers, answerOf };
}

type Visit = (element: MarkupElement, siblings: MarkupElement['children'], at: number) => void;

function walk(root: MarkupElement, visit: Visit): void {
  for (const [at, child] of root.children.entries()) {
    if (!isElement(child)) continue;
    visit(child, root.children, at);
    walk(child, visit);
  }
}

function collectIds(root: MarkupElement): ReadonlyMap<string, MarkupElement> {
  const byId = new Map<string, MarkupElement>();
  walk(root, (element) => {
    const id = element.attributes.get('id');
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  });
  return byId;
}

/** What unfolds something says whether it has, or is marked so by the usual library; a disclosure has an element of its own. */
function isTrigger({ tag, attributes }: MarkupElement): boolean {
  if (tag === 'summary' || tag === 'details') return false;
  const toggles = (attributes.get('data-bs-toggle') ?? attributes.get('data-toggle')) === 'collapse';
  return attributes.has('aria-expanded') || toggles || (tag === 'button' && attributes.has('aria-controls'));
}

function findControlled(
  { attributes }: MarkupElement,
  byId: ReadonlyMap<string, MarkupElement>,
): MarkupElement | undefined {
  const pointers = ['aria-controls', 'data-bs-target', 'data-target', 'href'].map((name) => attributes.get(name) ?? '');
  const ids = pointers.map((pointer, index) =>
    index === 0 ? pointer : pointer.startsWith('#') ? pointer.slice(1) : '',
  );
  return ids.map((id) => byId.get(id)).find((element) => element !== undefined);
}

/** The trigger that is all an element says, itself or within; `null` where there is none or more text. */
function findLoneTrigger(element: MarkupElement): MarkupElement | null {
  const trigger = findTrigger(element);
  return trigger !== null && squeeze(getText(trigger)) === squeeze(getText(element)) ? trigger : null;
}

/** Triggers stand at most a few elements deep in what they are alone in. */
const DEEPEST_TRIGGER = 3;

function findTrigger(element: MarkupElement, depth = 0): MarkupElement | null {
  if (isTrigger(element)) return element;
  if (depth === DEEPEST_TRIGGER) return null;
  for (const child of element.children) {
    const trigger = isElement(child) ? findTrigger(child, depth + 1) : null;
    if (trigger !== null) return trigger;
  }
  return null;
}

function contains(outer: MarkupElement, inner: MarkupElement): boolean {
  return outer === inner || outer.children.some((child) => isElement(child) && contains(child, inner));
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

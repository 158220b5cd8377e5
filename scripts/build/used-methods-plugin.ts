import { parseAst, type Plugin } from 'vite';

/** What is called of a class. */
export interface Use {
  readonly called: readonly string[];
  /** What is called by the class itself, but never as it is used. */
  readonly uncalled: readonly string[];
}

/** What the highlighter calls of mark.js's two classes, by the end of their files' names. It marks nothing in frames, and has nothing told to the console. */
const USES: Readonly<Record<string, Use>> = {
  '/mark.js/src/lib/mark.js': { called: ['markRanges'], uncalled: ['log'] },
  '/mark.js/src/lib/domiterator.js': {
    called: ['forEachNode', 'matches'],
    uncalled: ['waitForIframes', 'forEachIframe', 'checkIframeFilter', 'createInstanceOnIframe', 'handleOpenIframes'],
  },
};

/**
 * Leaves the methods out of mark.js that wrapping ranges never calls, such as those that make patterns from words: bundlers keep
 * all methods of a class, and every page that is lit would pay 8 kB for them. Fails the build where a newer mark.js has none
 * of that name.
 */
export function usedMethodsPlugin(): Plugin {
  return {
    name: 'used-methods',
    transform(code, id) {
      const file = Object.keys(USES).find((end) => id.endsWith(end));
      return file === undefined ? null : { code: keepUsedMethods(code, USES[file]!), map: null };
    },
  };
}

interface Method extends Stretch {
  readonly name: string;
}

/**
 * The code of a module with one class, without the methods that neither its constructor nor the called ones lead to, and
 * without the statements that do nothing but call one that is never called.
 */
export function keepUsedMethods(whole: string, { called, uncalled }: Use): string {
  const code = cutOut(whole, listCalls(parseAst(whole), uncalled));
  const methods = listMethods(code);
  const missing = [...called, ...uncalled].find((name) => !methods.some((method) => method.name === name));
  if (missing !== undefined) throw new Error(`There is no method ${missing} in mark.js: look again`);

  const kept = new Set(['constructor', ...called]);
  for (const name of kept) {
    const bodies = methods.filter((method) => method.name === name).map(({ start, end }) => code.slice(start, end));
    for (const [, next] of bodies.join('\n').matchAll(/\bthis\.(\w+)/g)) if (!uncalled.includes(next!)) kept.add(next!);
  }
  return cutOut(
    code,
    methods.filter(({ name }) => !kept.has(name)),
  );
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretches are in order and none overlaps another. */
function cutOut(code: string, stretches: readonly Stretch[]): string {
  return stretches.toReversed().reduce((left, { start, end }) => `${left.slice(0, start)};${left.slice(end)}`, code);
}

/** The statements `this.name(…);` with one of these names, in order. */
function listCalls(node: unknown, names: readonly string[]): readonly Stretch[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, start, end, expression } = node as Partial<ParsedCall>;
  const callee =
    type === 'ExpressionStatement' && expression?.type === 'CallExpression' ? expression.callee : undefined;
  if (callee?.object?.type === 'ThisExpression' && names.includes(callee.property?.name ?? '')) {
    return [{ start: start!, end: end! }];
  }
  return Object.values(node).flatMap((part) => listCalls(part, names));
}

/** What a statement that is a call is parsed to, as far as it is looked at. */
interface ParsedCall extends Stretch {
  readonly type: string;
  readonly expression: {
    readonly type: string;
    readonly callee?: { readonly object?: { readonly type: string }; readonly property?: { readonly name?: string } };
  };
}

/** In the order of the code; a getter and a setter of one name are two. */
function listMethods(code: string): readonly Method[] {
  for (const statement of parseAst(code).body) {
    if (statement.type !== 'ExportDefaultDeclaration' || statement.declaration.type !== 'ClassDeclaration') continue;
    return statement.declaration.body.body.flatMap((member) =>
      member.type === 'MethodDefinition' && member.key.type === 'Identifier'
        ? [{ name: member.key.name, start: member.start, end: member.end }]
        : [],
    );
  }
  throw new Error('mark.js is made otherwise than is known: look again');
}

declare module 'findandreplacedomtext' {
  interface Options {
    readonly find: RegExp;
    readonly wrap: string;
    readonly preset: 'prose';
  }

  export default function findAndReplaceDOMText(root: Node, options: Options): unknown;
}

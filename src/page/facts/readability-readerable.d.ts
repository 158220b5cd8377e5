/** The package types its main entry only; this file of it is small enough for every page. */
declare module '@mozilla/readability/Readability-readerable' {
  export default function isProbablyReaderable(document: Document): boolean;
}

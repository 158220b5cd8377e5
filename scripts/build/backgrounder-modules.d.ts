/** A backgrounder file, as `backgrounder-plugin.ts` turns it into a module. */
declare module '*.md' {
  import type { Backgrounder } from '@/core/backgrounder/backgrounder';

  const backgrounder: Backgrounder;
  export default backgrounder;
}

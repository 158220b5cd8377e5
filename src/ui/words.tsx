import { Component, type ComponentChildren } from 'preact';

import type { i18n } from '#i18n';

/** Looks an interface text up by its key in `src/locales/en.yml`. Components get it by context, so tests can pass their own. */
export type Words = typeof i18n.t;

/** The context of every component below a `WordsProvider`; Preact passes it after the props. */
export interface Worded {
  readonly words: Words;
}

interface Props {
  readonly value: Words;
  readonly children?: ComponentChildren;
}

/**
 * Gives the components below it their words. Preact's own context serves, not `useContext`: this would be the only hook in
 * the card, and the hooks weigh 3 kB on every page that is lit.
 */
export class WordsProvider extends Component<Props> {
  override getChildContext(): Worded {
    return { words: this.props.value };
  }

  override render({ children }: Props): ComponentChildren {
    return children;
  }
}

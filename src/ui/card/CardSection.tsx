import type { ComponentChildren } from 'preact';

interface Props {
  readonly heading: string;
  readonly children: ComponentChildren;
}

/** A part of a card under its small heading. */
export function CardSection({ heading, children }: Props) {
  return (
    <section class="card-section">
      <h3>{heading}</h3>
      {children}
    </section>
  );
}

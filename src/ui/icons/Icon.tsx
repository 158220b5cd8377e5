interface Props {
  /** SVG path data on a 16 × 16 grid. */
  readonly path: string;
}

/** A line drawing in the colour of the text beside it. That text says what it means, so screen readers pass over the drawing. */
export function Icon({ path }: Props) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

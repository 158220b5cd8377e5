const WIDTH = 88;
const HEIGHT = 14;
const TICK_WIDTH = 2.5;

/** Where a term is named, from the page's top at the left to its bottom at the right (0 to 1). The count beside it says it in words. */
export function MentionStrip({ positions }: { readonly positions: readonly number[] }) {
  return (
    <svg class="strip" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path d={`M0 ${HEIGHT / 2}H${WIDTH}`} />
      {positions.map((position, index) => (
        <rect key={index} x={position * (WIDTH - TICK_WIDTH)} y="2" width={TICK_WIDTH} height={HEIGHT - 4} rx="1" />
      ))}
    </svg>
  );
}

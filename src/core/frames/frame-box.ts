import { isCutOff } from '@/core/popover/place-box';
import type { Box, Point } from '@/core/popover/safe-path';
import { number, record } from '@/core/shape/shape';

/** How a frame shows its document in the viewport around it; also one that is moved, scaled, turned or skewed by CSS. In CSS px. */
export interface FrameBox {
  /** Where the upper left corner of the frame's own viewport is seen. */
  readonly corner: Point;
  /** Where to a step of 1 px to the right in the frame leads around it. */
  readonly right: Point;
  /** And one down. */
  readonly down: Point;
  /** The frame's own viewport, in its own px. */
  readonly width: number;
  readonly height: number;
}

export const pointShape = record<Point>({ x: number, y: number });

export const boxShape = record<Box>({ left: number, top: number, right: number, bottom: number });

export const frameBoxShape = record<FrameBox>({
  corner: pointShape,
  right: pointShape,
  down: pointShape,
  width: number,
  height: number,
});

/** Where a point of the innermost frame's viewport is seen at the top. The frames stand in each other, the outermost first. */
export function seePoint(point: Point, frames: readonly FrameBox[]): Point {
  return frames.reduceRight(
    ({ x, y }, { corner, right, down }) => ({
      x: corner.x + x * right.x + y * down.x,
      y: corner.y + x * right.y + y * down.y,
    }),
    point,
  );
}

/**
 * What at the top is around a box of the innermost frame's viewport; `null` where nothing of the box is in sight, because it
 * is scrolled out of a frame or a frame out of one around it. It is not cut to what is in sight.
 */
export function seeBox(box: Box, frames: readonly FrameBox[]): Box | null {
  const seen = surround(box, frames);
  const views = frames.map(({ width, height }, depth) =>
    surround({ left: 0, top: 0, right: width, bottom: height }, frames.slice(0, depth + 1)),
  );
  return isCutOff(seen, views) ? null : seen;
}

function surround({ left, top, right, bottom }: Box, frames: readonly FrameBox[]): Box {
  const corners = [left, right].flatMap((x) => [top, bottom].map((y) => seePoint({ x, y }, frames)));
  const [across, along] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return {
    left: Math.min(...across),
    top: Math.min(...along),
    right: Math.max(...across),
    bottom: Math.max(...along),
  };
}

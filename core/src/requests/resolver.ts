/** What every step of resolving a frame looks at. */
import type { ProductNames } from './find-products.ts';
import type { Frame, Target } from './frames.ts';
import type { Line } from './order-lines.ts';
import type { MissingPart, ReadVariant, RequestContext } from './request-context.ts';

export type Resolver = {
  readonly context: RequestContext;
  readonly names: ProductNames;
  /** All the text, and what of it is no wish: hints that hold for every wish. */
  readonly text: string;
  readonly raw: string;
  readonly remarks: readonly string[];
  readonly frames: readonly Frame[];
};

export type Picked = {
  readonly line: Line;
  readonly quantity: number;
  readonly target: Target | null;
  readonly instead: ReadVariant | null;
  readonly clear: boolean;
};

export function swaps(frame: Frame): boolean {
  return !frame.verbs.has('return') && !frame.verbs.has('cancel');
}

export function confidenceOf(missing: readonly MissingPart[]): number {
  return Math.max(0.2, 0.9 - 0.25 * missing.length);
}

/** Products that fit what was asked for, as the shop's own pages have them: price, stock, variants, cited. */
import { type Led, noting, on, type Run, type StepOf, saying } from './run.ts';

export async function findProducts(run: Run, step: StepOf<'find-products'>): Promise<Led> {
  const wanted = run.slots[step.slot];
  const found = wanted === undefined ? null : await run.input.findProducts?.(wanted);
  if (found === null || found === undefined) return on(noting(run, 'no product fits.'), step.none);
  const told = noting(saying(run, found.text), `${found.citations.length} products fit.`);
  return on({ ...told, citations: [...told.citations, ...found.citations] }, step.next);
}

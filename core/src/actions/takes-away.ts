/** Is a changed request only less of what the contact said yes to? */
import { isDeepStrictEqual } from 'node:util';
import type { Money } from '../model.ts';
import type { ActionLine, ActionRequest } from './action.ts';

/**
 * Fewer lines or pieces, or a smaller amount; all else as it was, also the reason, as hosts make it count. No lines
 * stand for the whole order: what had some keeps some.
 */
export function takesAwayOnly(agreed: ActionRequest, changed: ActionRequest): boolean {
  const [was, is] = [partsOf(agreed), partsOf(changed)];
  return isDeepStrictEqual(was.rest, is.rest) && isLess(was, is) && areFewer(was.lines, is.lines);
}

/** Whoever pays for a change pays no more than was agreed. Signs as in `amountOf`: below zero the contact pays. */
export function costsNoMore(agreed: Money | null, changed: Money | null): boolean {
  const owed = Math.max(0, -(changed?.minor ?? 0));
  if (owed === 0) return true;
  return agreed?.currency === changed?.currency && owed <= -(agreed?.minor ?? 0);
}

type Parts = {
  readonly rest: object;
  readonly lines: readonly ActionLine[];
  readonly amount: Money | undefined;
};
function partsOf(request: ActionRequest): Parts {
  const given: Partial<Omit<Parts, 'rest'>> & Pick<ActionRequest, 'action'> = request;
  const { lines = [], amount, ...rest } = given;
  return { lines, amount, rest };
}

function isLess({ amount: was }: Parts, { amount: is }: Parts): boolean {
  if (was === undefined || is === undefined) return was === is;
  return was.currency === is.currency && is.minor <= was.minor;
}

function areFewer(was: readonly ActionLine[], is: readonly ActionLine[]): boolean {
  if (was.length === 0) return true;
  const distinct = new Set(is.map(({ itemId }) => itemId)).size === is.length;
  return (
    is.length > 0 &&
    distinct &&
    is.every(({ quantity, ...line }) =>
      was.some(
        ({ quantity: most, ...agreed }) => isDeepStrictEqual(line, agreed) && quantity <= most,
      ),
    )
  );
}

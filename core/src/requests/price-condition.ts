/** `… [if the difference is less than 20]`: a wish that holds only at a price. */

/** In minor units of two digits, as people write amounts in text; `instead` is what comes for it. */
export function keepsPrice(text: string, old: number, instead: number | undefined): boolean {
  const conditions = [...text.matchAll(/\[if ([^\]]*)\]/gu)].map((match) => match[1] ?? '');
  return conditions.every((condition) => holds(condition, old, instead));
}

function holds(condition: string, old: number, instead: number | undefined): boolean {
  const less = /\b(?:less|cheaper|lower|below|under|at most|no more|not more|within|fewer)\b/u.test(
    condition,
  );
  const number = /(?<![\p{L}\d])[$€£]? ?(\d+(?:\.\d+)?)/u.exec(condition);
  if (number === null) return instead === undefined || (less ? instead < old : instead > old);
  const limit = Number(number[1]) * 100;
  const value =
    /\bdifference|extra|additional|more to pay\b/u.test(condition) && instead !== undefined
      ? Math.abs(instead - old)
      : (instead ?? old);
  return less ? value < limit : value > limit;
}

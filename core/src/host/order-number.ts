/** `#1042`, ` 1042 ` and `１０４２` are one order: customers write numbers as they please. Without `#`, upper case. */
export function normaliseOrderNumber(number: string): string {
  return number.normalize('NFKC').replace(/[\s#]/gu, '').toUpperCase();
}

/** Is it the same address? Compared without regard to case and outer spaces; empty ones are never the same. */
export function sameEmail(one: string | undefined, other: string | undefined): boolean {
  const left = (one ?? '').normalize('NFKC').trim().toLowerCase();
  const right = (other ?? '').normalize('NFKC').trim().toLowerCase();
  return left !== '' && left === right;
}

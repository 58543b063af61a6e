/** A policy tried on past requests. */

export const pastPolicy = {
  title: 'Try on past requests',
  hint: 'Before you save: which of the last 200 proposed actions would have been decided otherwise, each from what was known then. Requests that were refused at once are among them.',
  run: 'Try this policy',
  running: 'Trying …',
  none: 'There are no past requests it can be tried on yet.',
  same: (a: string) => `${a} tried; all would be decided as they were.`,
  result: (a: string, b: string) => `${a} of ${b} would be decided otherwise.`,
  notTried: (a: string) =>
    `Not tried: ${a} older ones, of which is not kept what they were decided from.`,
  before: 'Was',
  after: 'Would be',
  refused: 'refused',
  allowed: 'done at once',
  approval: (who: string) => `${who} approves first`,
  noRule: 'no rule',
};

/** What a canned response does besides speaking: words of its form, of the list and of the composer. */
import { plural } from '../plural.ts';

export const macros = {
  found: (count: number) => plural('en', count, { one: '# fits', other: '# fit' }),
  afterwards: (what: string) => `then: ${what}`,
  after: (what: string) => `After sending: ${what}.`,
  without: 'Only send',
  done: (what: string) => `Sent, then done: ${what}`,
  resolve: 'resolve',
  resolveAs: (reason: string) => `resolve as “${reason}”`,
  snooze: (time: string) => `snooze for ${time}`,
  assign: (name: string) => `assign to ${name}`,
  release: 'let it wait for anybody',
  title: 'After sending',
  hint: 'Makes it a macro: whoever uses it is told before, and can undo it after.',
  who: 'Who holds it',
  stays: 'Stays as it is',
  end: 'What becomes of it',
  reason: 'What it was about',
  noReason: 'Without a reason',
  time: 'For how long',
  unknown: (place: { line: string; character: string; shown: string }) =>
    `Line ${place.line}, character ${place.character}: ${place.shown} is not a variable.`,
};

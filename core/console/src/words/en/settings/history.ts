/** What a setting was before. */
export const history = {
  open: 'History',
  hint: 'Each change is kept. Putting one back fills it in here; it holds once it is saved.',
  none: 'Nothing has been changed yet.',
  first: 'Before the first change',
  compared: (number: string) => `Version ${number} and now`,
  putBack: 'Filled in again. It holds once it is saved.',
};

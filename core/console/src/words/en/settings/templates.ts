/** What the assistant says by itself, in the words of the business. */
export const templates = {
  checked:
    'Numbers, dates and promises in your words are checked like every answer: what your pages do not prove is not said.',
  names: {
    greeting: 'Greeting',
    unknown: 'Nothing found',
    'handed-over-open': 'Handed over, within hours',
    'handed-over-closed': 'Handed over, outside hours',
    'small-talk-thanks': 'After a thank-you',
  },
  when: {
    greeting: 'When a customer only says hello.',
    unknown: 'When nothing in your pages answers the question. A person is offered with it.',
    'handed-over-open': 'When a person was asked for and somebody is there.',
    'handed-over-closed': 'When a person was asked for and nobody is there until the opening.',
    'small-talk-thanks': 'When a customer says thank you.',
  },
  reset: 'Back to ours',
  oursIsSaid: 'Empty: the grey text, which is ours, is said.',
  variables: 'Insert a variable',
  variable: {
    'contact.name': 'the customer’s name',
    'tenant.name': 'your name',
    opening: 'next opening',
  },
  preview: 'Reads like this',
  sampleName: 'Li Wei',
  unknownVariable: (names: string) => `${names} is no variable here. Use the buttons below.`,
};

/** Words that mean the same to the business. */
export const synonyms = {
  title: 'Words that mean the same',
  hint: 'One line each, words parted by commas: trainers, sneakers, running shoes. A question with one of them is also looked up with the others.',
  add: 'Add a line',
  placeholder: 'trainers, sneakers',
  learnt: 'Found in your example questions',
  learntHint:
    'They stand at the same place of example questions of one article. Add those that mean the same.',
};

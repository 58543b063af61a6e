/**
 * General knowledge of a few languages: which words carry grammar only, which mean the same, and what ways to ask are
 * about. Other languages work without.
 */
export { withoutCurrencies } from './currencies.ts';
export { type TopicWeight, topicWeightIn, topicWeightOf } from './function-words.ts';
export {
  type Alternatives,
  alternativesOf,
  isOrdinary,
  openElementsOf,
  questionWeightOf,
  relatedWords,
  saysPhrase,
} from './synonyms.ts';

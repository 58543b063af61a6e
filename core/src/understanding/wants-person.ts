import { createMatcher, toPatternText } from './patterns.ts';
import {
  callMeWords,
  contactWords,
  helpWords,
  humanWords,
  machineWords,
  personWords,
  refusalWords,
  staffWords,
  teamWords,
  thatPersonWords,
} from './person-words.ts';
import { askedForPerson, notAskedForPerson } from './wants-person-patterns.ts';

const asked = createMatcher(askedForPerson);
const excused = createMatcher(notAskedForPerson);
const person = createMatcher(personWords);
const human = createMatcher(humanWords);
const staff = createMatcher(staffWords);
const team = createMatcher(teamWords);
const contact = createMatcher(contactWords);
const help = createMatcher(helpWords);
const machine = createMatcher(machineWords);
const refusal = createMatcher(refusalWords);
const thatPerson = createMatcher(thatPersonWords);
const callMe = createMatcher(callMeWords);

/** How sure a clear request is, a request put together from its parts, and the same words in a longer question about something else. */
const CLEAR = 0.95;
const PUT_TOGETHER = 0.8;
const BURIED = 0.75;
/** A request is short, or stands in a short sentence. */
const LONG_WORDS = 45;
/** Letters of a sentence whose parts are put together: beyond it they speak of different things. */
const SHORT_SENTENCE = 75;
/** Letters of a sentence that has room for hardly more than whom it names. */
const NOTHING_ELSE = 60;

/**
 * 0..1: the writer asked for a human, also indirectly ("is anybody there?"). Phrases that use the same words for
 * something else ("the contact person for …", "do you send somebody to install it?") do not count.
 */
export const wantsPerson = (text: string, words = toPatternText(text)): number => {
  const phrase = asked.test(words);
  if (!phrase && !mentions(words)) return 0;
  const bare = excused.without(words);
  if (asked.test(bare)) return words.length / 6 > LONG_WORDS ? BURIED : CLEAR;
  return bare.split(' . ').some((part) => putTogether(` ${part.trim()} `)) ? PUT_TOGETHER : 0.1;
};

/** Anything at all that a request could be made of; most messages have nothing. */
const mentions = (words: string): boolean =>
  person.test(words) ||
  staff.test(words) ||
  human.test(words) ||
  team.test(words) ||
  machine.test(words) ||
  callMe.test(words) ||
  thatPerson.test(words);

const putTogether = (sentence: string): boolean => {
  if (callMe.test(sentence) || thatPerson.test(sentence)) return true;
  if (sentence.length > SHORT_SENTENCE) return false;
  if (person.test(sentence) && contact.test(sentence)) return true;
  if (team.test(sentence) && contact.test(sentence)) return true;
  const named = human.test(sentence);
  if (sentence.length <= NOTHING_ELSE && (named || staff.test(sentence))) return true;
  if (named && (help.test(sentence) || machine.test(sentence))) return true;
  return machine.test(sentence) && (person.test(sentence) || refusal.test(sentence));
};

/** Several questions in one message, each with what it needs to be understood alone. */
import { points, pointsForward } from './follow-up-words.ts';
import { createMatcher, lines, toPatternText } from './patterns.ts';
import { isBare } from './stand-alone.ts';
import { fold, wordsOf } from './text.ts';

export type QuestionPart = {
  /** The question in the contact's words. */
  readonly text: string;
  /** What was said right before it in the same message, where it leans on that; else empty. */
  readonly before: string;
};

/** A longer message is a story; it is read as a whole. UTF-16 units. */
const LONGEST = 1_200;
const LONGEST_SENTENCE = 400;
/** Words other than those of grammar that a part needs to be a question of its own. */
const LEAST_WORDS = 3;
const THIN_WORDS = 4;
const THIN_LETTERS = 7;

/** Words before a question that ask nothing. */
const opening =
  /^(?:(?:and|also|but|so|then|plus|please|hi|hello|hey|ok|okay|oh|second(?:ly)?|another question|one more thing|und|auch|aber|außerdem|ausserdem|bitte|hallo|dann|zweitens|et|aussi|mais|bonjour|de plus|y|también|tambien|además|hola|pero|e|anche|inoltre|ciao|também|olá|en|ook|maar|hoi|oraz|też|ve|ayrıca|и|ещё|еще|также|привет|و|أيضا|أيضًا|وأيضا)(?:[\s,:–-]{1,3}|$)){1,3}/iu;
/** A sentence that begins so asks. */
const asks = createMatcher(
  lines(`
^ how much|many|long|do|does|can|is|are|to|often|soon|far|big|should|would|will|late|early|warm|hot|old|did|could|about
^ what|which|who|whose|why|whats|wheres|hows
^ when|where do|does|is|are|can|will|did|should|was|were|would|could
^ is|are|do|does|did|can|could|will|would|may|should|has|have|am i|you|we|they|it|there|this|that|these|those|the|my|your|our
^ do|does
^ tell me|us
^ id|i like|want|need to? know
^ wie|was|wann|wo|warum|wieso|wer|wen|welche|welcher|welches|welchen|woher|wohin|wieviel
^ ab|bis|seit wann
^ kann|konnen|konnte|konnten|darf|durfen|muss|mussen|soll|ist|sind|gibt|gilt|gelten|habt|haben|hat|liefert|liefern|versendet|versenden|nehmt|nehmen|bietet|bieten|kostet|dauert|verschickt|verschicken|akzeptiert|akzeptieren ich|ihr|sie|man|es|wir|das|die|der|den|eine|ein|ihre|eure|mein|meine
^ combien|quand|ou|comment|pourquoi|qui|quel|quelle|quels|quelles
^ est ce
^ est|sont|puis|pouvez|peut|livrez|faites|avez|acceptez|expediez|proposez _ je|vous|on|il|t
^ y a
^ cuanto|cuanta|cuantos|cuantas|cuando|donde|quien|cual|cuales|puedo|hay|enviais|envian|teneis|tienen|aceptais|aceptan|haceis|hacen|es|tengo|debo
^ por|a|de que
^ hasta|desde cuando
^ se puede
^ quanto|quanta|quanti|quando|dove|cosa|chi|quale|quali|perche|posso|spedite|avete|accettate|fate|devo
^ si puo
^ c e
^ quanto|quantos|quantas|quando|onde|como|que|quem|qual|quais|posso|voces|tem|ha
^ por que
^ e possivel
^ da para
^ hoe|wat|wanneer|waar|waarom|welke|welk|hoeveel|hoelang
^ kan|kunnen|mag|moet|is|zijn|heeft|hebben|leveren|verzenden|accepteren ik|jullie|je|u|men|het|er|de
^ ile|kiedy|gdzie|jak|dlaczego|kto|jaki|jaka|jakie|ktore|ktora|czy
ne kadar|zaman
nasil|nerede|nereye|kac|hangi|neden|midir
mi|misiniz|mu|musunuz|miyim $
^ сколько|когда|где|куда|как|почему|кто|какой|какая|какие|какое|можно|могу|есть|доставляете|принимаете|нужно|вы
^ كم|متي|اين|كيف|لماذا|من|هل|ما|ماذا|اي|وكم|ومتي|واين|وكيف|وهل|وما
多久|多少|什么时候|什麼時候|什么|什麼|怎么|怎麼|哪|吗|嗎|几点|几天|能不能|可不可以|为什么|為什麼|是否|如何
いつ|いくら|どこ|どう|何|ですか|ますか|どの|でしょうか`),
);
/** At the beginning of a sentence these ask whatever follows; after a joint they may tell ("and is waterproof"). */
const asksAtStart = createMatcher(
  lines(`
^ is|are|do|does|did|can|could|will|would|may|should
^ ist|sind|gilt|gelten|kann|konnen|darf|muss|gibt|lauft|laufen|kommt|kommen|funktioniert
^ est|sont|peut|faut
^ hay|caduca|caducan|funciona|como|come|che|que
^ sono|scadono|scade
^ is|zijn|kan|kunnen|mag|moet|werkt`),
);
/** Between two questions in one sentence; only before words that begin a question. */
const between =
  /,? (?:and|or|but|plus|also|und|oder|aber|sowie|et|ou|mais|y|o|e|pero|en|maar|oraz|и|а|или) (?:also |auch |aussi |también |anche |ook |też |также |then |dann )?|,? ve (?=(?:ne|nasıl|kaç|hangi|nerede|kargo) )|,? (?:i|a) (?=(?:ile|kiedy|gdzie|jak|czy|kto|jakie) )|,? ?(?=و(?:كم|هل|متى|كيف|أين|ما)\s)|[，、；;]|, (?=(?:can|could|do|does|is|are|will|kann|darf|gibt|puis-je|puedo|posso|kan) )|另外|还有|還有|以及|并且|而且|、?また/giu;
/** "Can you tell me" asks nothing yet. */
const frame =
  /^(?:(?:can|could|would|will) you (?:please )?(?:tell me|check|help(?: me)?|explain|let me know|see)|(?:please )?(?:tell me|let me know)|können sie mir sagen|kannst du mir sagen|pouvez-vous me dire|me puede decir|puede decirme)[\s:]{0,2}$/iu;

/** Spanish writes what asks with an accent or with its mark. */
const accented = /^\s{0,5}(?:¿|(?:qué|cómo|cuál|dónde|cuándo|cuánto|cuánta|quién)\s)/iu;

/** No word for grammar in any language is needed here: what asks, points or joins is short. */
function carries(text: string): boolean {
  return lettersOf(text) >= 4 || wordsOf(text).length >= LEAST_WORDS;
}

/** Letters of scripts without spaces. */
function lettersOf(text: string): number {
  return text.match(/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/gu)?.length ?? 0;
}

function isQuestion(text: string, atStart: boolean): boolean {
  const bare = text.replace(/^[\s¿¡"'(–-]{1,10}/u, '').replace(opening, '');
  if (!carries(bare) || frame.test(bare)) return false;
  if (accented.test(text)) return true;
  const read = toPatternText(bare);
  return asks.test(read) || (atStart && asksAtStart.test(read));
}

/** A sentence at each of its joints where both sides ask; else whole. */
function atJoints(sentence: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  for (const joint of sentence.matchAll(between)) {
    const left = sentence.slice(from, joint.index);
    const right = sentence.slice(joint.index + joint[0].length);
    if (!isQuestion(left, true) || !beginsQuestion(right)) continue;
    found.push(left.trim());
    from = joint.index + joint[0].length;
  }
  return [...found, sentence.slice(from).trim()];
}

/** Up to the next joint it asks already, and about something: "can I return it" does, "get my money and what" does not. */
function beginsQuestion(text: string): boolean {
  const next = text.search(/[,，、；;]/u);
  const first = next === -1 ? text : text.slice(0, next);
  return isQuestion(first, false) && !isBare(toPatternText(first));
}

function sentencesOf(message: string): readonly string[] {
  return message
    .split(/(?<=[?？؟。！!;；])\s{0,5}|(?<=\p{L}{2}[.])\s{1,5}|\n{1,5}/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** True when a question points at something that it does not name. */
function pointsBack(text: string): boolean {
  const read = toPatternText(text.replace(opening, ''));
  return points.test(pointsForward.without(read)) || isBare(read);
}

/** So short a question may be about what was said before it: "how many days". */
function isThin(text: string): boolean {
  const letters = lettersOf(text);
  return letters > 0 ? letters < THIN_LETTERS : wordsOf(text).length < THIN_WORDS;
}

/**
 * The questions of a message, in its order; one part, the message itself, when it asks one thing only, when it tells a
 * story, or when its first question leans on a later one ("what does it cost and how long does it take to ship to Spain").
 * Greetings and statements are no parts; the statement before a question goes with it where the question points at it.
 * Linear in the length of the message.
 */
export function splitQuestions(text: string, hasHistory = false): readonly QuestionPart[] {
  const message = text.trim();
  const whole: readonly QuestionPart[] = [{ text: message, before: '' }];
  if (message.length > LONGEST || message.length < 12) return whole;
  const sentences = sentencesOf(message);
  if (sentences.some((sentence) => sentence.length > LONGEST_SENTENCE)) return whole;
  const pieces = sentences.flatMap(atJoints);
  const parts = toParts(pieces);
  if (isStory(pieces)) return whole;
  const [first] = parts;
  if (parts.length < 2 || first === undefined) return whole;
  return pointsBack(first.text) && first.before === '' && !hasHistory ? whole : parts;
}

/** More is told than asked: every question belongs to what is told. */
function isStory(pieces: readonly string[]): boolean {
  const length = (asked: boolean) =>
    pieces
      .filter((piece) => isQuestion(piece, true) === asked)
      .reduce((sum, piece) => sum + piece.length, 0);
  return length(false) > length(true);
}

function toParts(pieces: readonly string[]): readonly QuestionPart[] {
  const parts: QuestionPart[] = [];
  let before = '';
  for (const piece of pieces) {
    const asked = isQuestion(piece, true);
    const known = parts.some((part) => fold(part.text) === fold(piece));
    if (asked && !known)
      parts.push({ text: piece, before: pointsBack(piece) || isThin(piece) ? before : '' });
    before = piece;
  }
  return parts;
}

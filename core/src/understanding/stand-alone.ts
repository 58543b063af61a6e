import { createMatcher, lines, toPatternText } from './patterns.ts';
import { clip, wordsOf } from './text.ts';
import type { HistoryLine } from './understanding.ts';

/** Begins a follow-up: it leans on what was asked before. */
const continues = createMatcher(
  lines(`
^ and|also|but|or|what|how about|for|if|with|in|to|the|my|when|is|are|do|does|can|outside|from|on|without
^ and|also|or|but
^ what|how about
^ same for|with|question|thing
^ und|oder|auch|aber|sowie|was|wie ist|fur|mit|in|wenn|bei|die|der|das|nach|ohne|wie|kann|gilt|am
^ und|oder|aber
^ et|ou|mais|pareil|aussi pour|si|avec|les|le|la|en|dans|pour|a|quand|est|l|combien|sans|un
^ et|mais
^ y|o|pero|tambien para|si|con|los|las|el|la|en|a|cuando|cuanto|es|sin|un|que
^ y
^ e|ed|ma|anche|o|oppure per|se|con|i|le|il|la|in|quando|quanto|gli|un|da|l|senza
^ e para|se|com|os|as|o|a|no|na|quando|quanto|em|um|uma|sem|do|da
^ mas|ou|tambem
^ en|maar|of|ook|hetzelfde voor|als|met|de|het|in|bij|wanneer|hoe|naar|zonder|een
^ a|i|oraz|lub|czy|ale dla|jesli|z|w|co|jak|kiedy|do|ile|na|bez|buty
^ peki|ya|ve
^ а|и|или|но|еще|также
^ و|وماذا|ولكن|او|وهل|وكم|ماذا
^ 那|那么|那麼|还有|還有|如果是|换成|如果|要是|另外|以及|和
^ では|じゃあ|それでは|それなら|それと|あと|また|なら`),
);
const endsOpen = createMatcher(
  lines(`
呢 $
は $
の場合|場合は|だったら|でも は|?? $`),
);
/** Points at something said before. */
const points = createMatcher(
  lines(`
it|that|this|they|them|those|these|then
^ is|are there
davon|dafur|damit|dabei|dorthin|dies|dieses
das|es $
cela|celui|celle|ceux|celles
est ce $
eso|esto|aquello|ello
questo|quello|quelli|cio
isso|isto|aquilo|disso|nisso
daarvan|daarvoor|daarmee|dat|deze
tego|tym|temu
bunu|buna|onu|ona|bunlar|orada|oraya|bunun|onun
этого|этим|этому|туда|их|его
ذلك|تلك|هناك|ذالك
这个|那个|這個|那個|它|这样|那样|這樣|那樣|那里|那裡
それ|これ|あれ|そこ`),
);
const questions = createMatcher(
  lines(`
how|what|when|where|why|who|which|is|are|do|does|can|will|much|long
wie|was|wann|wo|warum|wer|welche|welcher|welches|kann|ist|gilt|dauert|kostet|muss
combien|quand|ou|comment|pourquoi|qui|quel|quelle|est|peut
cuanto|cuando|donde|como|que|quien|cual|es|puedo|cuesta|tarda
quanto|quando|dove|come|perche|chi|quale|posso|costa
quanto|quando|onde|como|por|quem|qual|posso|custa|demora
hoe|wat|wanneer|waar|waarom|wie|welke|kan|is|duurt|kost
ile|kiedy|gdzie|jak|dlaczego|kto|jaki|czy|kosztuje|trwa
ne|nasil|nerede|kac|kim|hangi|mi|mu
сколько|когда|где|как|почему|кто|какой|можно
كم|متي|اين|كيف|لماذا|من|هل
多久|多少|什么|什麼|怎么|怎麼|哪|吗|嗎|几|可以
いつ|いくら|どこ|どう|何|ですか|ますか|どの`),
);
/** Takes back what was said: the new words stand alone or replace the old. */
const corrects = createMatcher(
  lines(`
^ no|sorry|actually|wait|oops|i meant|mean|not|rather|correction
^ no|sorry|actually|wait|oops i? meant|mean
^ i meant|mean
^ actually|rather|correction|oops
nein|sorry|eigentlich|doch ich? meinte|meine|nicht
^ ich meinte|meine
^ je voulais|veux dire
^ non je|pardon|plutot
^ quise|quiero decir
^ no perdon|me|queria|digo
^ volevo|intendevo|anzi
^ quis|quero dizer
^ ik bedoel|bedoelde
^ chodzilo|mialem|mialam
^ yani|pardon|hayir
^ я имел|имела
^ нет я|точнее
^ اقصد|قصدي|لا
^ 不是|我是说|我是說|我的意思|说错|說錯|更正|应该是|應該是
^ いえ|いや|じゃなくて|ではなく|間違え`),
);
const lead =
  /^(?:no|nein|non|sorry|actually|wait|oops|i meant?|i mean|rather|correction|ich meinte?|je voulais dire|quise decir|volevo dire|quis dizer|ik bedoel(?:de)?|не|нет|я имел[а]? в виду|不是|我是说|我是說|我的意思是|应该是|應該是|いえ|いや|لا|اقصد|hayır|pardon|yani|chodziło mi o)[\s,.:;—–，。、-]{1,5}/iu;

/** A follow-up is short; longer messages say what they mean. */
const SHORT_WORDS = 9;
const VERY_SHORT_WORDS = 3;
/** Longest earlier question that is carried along, UTF-16 units. */
const CARRIED = 240;

const unspaced = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/g;
/** Words, counting two letters of unspaced scripts as one. */
const lengthInWords = (text: string): number => {
  const letters = text.match(unspaced)?.length ?? 0;
  return wordsOf(text.replace(unspaced, ' ')).length + Math.ceil(letters / 2);
};

/** The latest message of the contact that asks something by itself, with the follow-ups after it left out. */
const earlierQuestion = (history: readonly HistoryLine[]): string | null => {
  const asked = history
    .filter(({ author, text }) => author === 'contact' && text.trim() !== '')
    .slice(-6)
    .reverse();
  for (const { text } of asked) {
    const read = toPatternText(text);
    const size = lengthInWords(clip(text));
    if (size >= 3 && !(continues.test(read) && size <= SHORT_WORDS))
      return clip(text, CARRIED).trim();
  }
  return asked[0] === undefined ? null : clip(asked[0].text, CARRIED).trim();
};

const strip = (text: string): string => {
  let rest = text;
  for (let round = 0; round < 3; round += 1) {
    const next = rest.replace(lead, '');
    if (next === rest || next.trim() === '') break;
    rest = next;
  }
  return rest.trim();
};

/** Joins with a space where the scripts have spaces. */
const join = (first: string, second: string): string =>
  `${first.replace(/[\s?？]+$/u, '')}${/[?？]\s*$/u.test(first) ? '?' : ''} ${second}`.trim();

/**
 * The message made standalone from the history: a follow-up ("and for shoes?", "how long does that take") carries the earlier
 * question along; a correction replaces it; a message that stands alone, or turns to another topic, is returned as it is.
 */
export const standAlone = (text: string, history: readonly HistoryLine[] = []): string => {
  const message = text.trim();
  const earlier = earlierQuestion(history);
  if (message === '' || earlier === null || message.length > 400) return message;
  const read = toPatternText(message);
  const size = lengthInWords(message);
  if (corrects.test(read)) {
    const corrected = strip(message);
    return size <= VERY_SHORT_WORDS + 2 && !questions.test(toPatternText(corrected))
      ? join(earlier, corrected)
      : corrected;
  }
  if (size > SHORT_WORDS) return message;
  const leans = continues.test(read) || endsOpen.test(read) || points.test(read);
  const fragment = size <= VERY_SHORT_WORDS;
  return leans || fragment ? join(earlier, message) : message;
};

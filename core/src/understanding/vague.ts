/** Messages that ask for help and do not say with what. */
import { clauses } from './follow-up-words.ts';
import { createMatcher, lines, toPatternText } from './patterns.ts';
import { fold, wordsOf } from './text.ts';

/** Words that plead, complain or point, and name no thing of the business. */
const generic = createMatcher(
  lines(`
help|me|please|pls|plz|i|im|ive|we|you|my|have|has|got|need|want|can|could|a|an|the|some|there|is|are|am|with|and|of|about|here|somebody|anyone|support|assistance|info|information
problem|problems|question|questions|issue|issues|trouble|concern|matter|thing|something|anything|it|this|that|wrong|broken|error|stuck|fail|fails|failed
doesnt|doesn't|dont|not|isnt|isn't|work|works|working|worked|wont|won't|cannot|cant|can't|what|still|again|so|hello|hi|hey|urgent|to|ask
hilfe|helfen|hilf|mir|bitte|ich|wir|habe|hatte|haben|brauche|kann|konnen|sie|du|ein|eine|einen|das|es|mit|mein|meine|meiner|meinem|meinen|der|die|und|zu|etwas|was|nun|jetzt
frage|fragen|problem|probleme|anliegen|falsch|kaputt|fehler|stimmt|geht|funktioniert|klappt|nicht|da|hallo
aide|aidez|aider|moi|je|j|ai|un|une|besoin|d|pouvez|vous|s|il|plait|svp|avec|mon|ma|mes|de|le|la|ca|cela|c|est|et
question|probleme|problemes|souci|marche|fonctionne|ne|pas|plus|bonjour|quelque|chose
ayuda|ayudame|ayudarme|ayudar|me|puede|puedes|por|favor|yo|tengo|necesito|un|una|con|mi|mis|el|la|los|algo|esto|eso|de|y|hola
problema|problemas|pregunta|duda|consulta|funciona|va|no|mal|esta
aiuto|aiutami|aiutare|aiutarmi|mi|puo|puoi|per|favore|ho|bisogno|di|un|una|con|il|la|mio|mia|qualcosa|ciao
problema|problemi|domanda|funziona|va|non|questo
ajuda|ajude|ajudar|me|pode|por|favor|eu|tenho|preciso|de|um|uma|com|o|a|meu|minha|algo|isso|ola
problema|duvida|pergunta|funciona|nao|isto
help|hulp|helpen|mij|me|alsjeblieft|aub|ik|heb|een|nodig|kunt|u|je|met|mijn|de|iets|hallo
probleem|problemen|vraag|werkt|doet|het|niet|kapot
pomoc|pomocy|pomozcie|pomoz|prosze|mi|mam|potrzebuje|z|cos
problem|pytanie|dziala|nie|to
yardim|yardimci|lutfen|bana|bir|ihtiyacim|var|eder|misiniz|sorun|sorunum|soru|sorum|calismiyor|olmuyor
помогите|помощь|помоги|мне|пожалуйста|у|меня|есть|нужна|вы|можете|с|что|то|проблема|проблемы|вопрос|не|работает|это
مساعده|ساعدوني|ساعدني|اريد|احتاج|من|فضلك|لدي|عندي|مشكله|سؤال|لا|يعمل|هذا|الي|في
问题|問題|疑问
帮帮我|帮帮忙|帮我|幫我|帮忙|幫忙|帮助|幫助|求助|救命|我想|我|有|个|個|请|請|你们|一下|问|問|咨询|諮詢
不行|不能用|用不了|坏了|壞了|出错|怎么办|怎麼辦|了|吗|啊|呢|的
質問|問題
助けて|困って|います|ください|ヘルプ|お願いします|私|が|は|の|を
動かない|動きません|使えない|使えません|あります|です|おかしい`),
);
/** Asks for help, or says that there is a question or a problem. */
const pleads = createMatcher(
  lines(`
help|problem|problems|question|questions|issue|issues|trouble|assistance|urgent
hilfe|helfen|hilf|frage|problem|probleme|anliegen
aide|aidez|aider|question|probleme|souci
ayuda|ayudame|ayudarme|ayudar|problema|problemas|pregunta|duda|consulta
aiuto|aiutami|aiutare|aiutarmi|problema|problemi|domanda
ajuda|ajude|ajudar|problema|duvida|pergunta
hulp|helpen|probleem|problemen|vraag
pomoc|pomocy|pomozcie|pomoz|problem|pytanie
yardim|sorun|sorunum|soru|sorum
помогите|помощь|помоги|проблема|проблемы|вопрос
مساعده|ساعدوني|ساعدني|مشكله|سؤال
帮|幫|助|救命|问题|問題|疑问|咨询|諮詢
助け|困って|ヘルプ|質問`),
);
/** Says that something fails. With a subject that is a question the knowledge may answer: "the lamp does not work". */
const fails = createMatcher(
  lines(`
wrong|broken|stuck|working
not|doesnt|isnt|wont work|working
kaputt|fehler|stimmt|geht|funktioniert|klappt
marche|fonctionne
funciona
funziona
werkt|doet|kapot
dziala
calismiyor|olmuyor
работает
يعمل
不行|不能用|用不了|坏了|壞了|出错|怎么办|怎麼辦
動か|動き|使え|おかしい`),
);
/** A plea that names more words of its own than this says what it is about. */
const LEFT_WORDS = 1;
const LONGEST = 160;

/** One word, or four letters where words have no spaces between, name a subject and ask nothing about it. */
function isBareSubject(text: string): boolean {
  const bare = text.replace(/[\s?？؟!！.。]+$/u, '').trim();
  if (/[\u3040-\u30ff\u3400-\u9fff]/u.test(bare)) return [...bare].length <= 4;
  const words = wordsOf(fold(text));
  return words.length === 1 && /^\p{L}{3,20}$/u.test(words[0] ?? '');
}

/**
 * `nothing`: asks for help and names no subject ("it doesn't work"). `trouble`: one word says with what ("I have a problem
 * with my order"). `subject`: a word and no question ("returns"). Null: it asks something.
 */
export type Vagueness = 'nothing' | 'trouble' | 'subject';

export function findVagueness(text: string, read = toPatternText(text)): Vagueness | null {
  if (read.length > LONGEST) return null;
  const plea = pleads.test(read);
  if (!plea && !fails.test(read))
    return isBareSubject(text) && !clauses.test(read) ? 'subject' : null;
  let rest = read;
  for (let round = 0; round < 8; round += 1) {
    const next = ` ${generic.without(rest).trim()} `.replace(/ {2,}/gu, ' ');
    if (next === rest) break;
    rest = next;
  }
  const left = rest.split(/[ .]+/u).filter((word) => word !== '');
  if (left.length === 0) return 'nothing';
  const [subject = ''] = left;
  return plea && left.length <= LEFT_WORDS && subject.length <= 20 ? 'trouble' : null;
}

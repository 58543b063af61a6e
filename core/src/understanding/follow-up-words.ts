/** What makes a message lean on what was said before it, per language, in the language of `patterns.ts`. */
import { createMatcher, lines } from './patterns.ts';

/** Goes on from what was asked, whatever follows. */
export const connects = createMatcher(
  lines(`
^ and|also|but|or|so
^ what|how about
^ same for|with|question|thing
^ und|oder|aber|auch|sowie
^ was ist mit
^ wie ist|sieht es mit|bei
^ et|ou|mais|aussi|pareil
^ y|o|pero|tambien
^ que tal|hay
^ e|ed|anche|o|oppure
^ ma se|per|quanto|come|con|in|non
^ mas|ou|tambem
^ en|maar|of|ook|hetzelfde
^ oraz|lub|ale
^ a|i do|na|w|z|dla|co|ile|jak|kiedy|czy
^ peki|ya|ve
^ а|и|или|но|еще|также
^ وماذا|ولكن|او|وهل|وكم|ومتي|وكيف|وهذا|ماذا عن
^ 那|那么|那麼|还有|還有|换成|另外|以及|和
^ では|じゃあ|それでは|それなら|それと|あと|また|なら`),
);
/** Begins with a word that wants a sentence before it. */
export const attaches = createMatcher(
  lines(`
^ for|to|from|in|on|with|without|within|outside|inside|until|if|even|up|only
^ fur|nach|aus|mit|bei|bis|ohne|auch|wenn|ab|innerhalb|ausserhalb
^ pour|avec|sans|depuis|vers|jusqu|si|hors
^ para|con|sin|hasta|desde|si|fuera
^ per|con|senza|fino|fuori
^ para|com|sem|ate|fora
^ voor|naar|met|zonder|tot|als|binnen|buiten
^ dla|bez|jesli
^ для|в|на|без|до|если
^ 如果|要是`),
);
/** Arabic writes "and" together with the next word. */
export const arabicAnd = /^\s*و(?!\s)\p{L}{2,}/u;
/** What the message leaves open at its end. */
export const endsOpen = createMatcher(
  lines(`
呢 $
は $
の場合|場合は|だったら $
の場合は $
ya $`),
);
/** Points at something said before. */
export const points = createMatcher(
  lines(`
it|that|this|they|them|those|these|then|its
^ is|are there
davon|dafur|damit|dabei|dorthin|dahin|dies|dieses|diese|ihn
das|es $
cela|ca|celui|celle|ceux|celles
est ce $
eso|esto|aquello|ello|ellos|ellas
questo|quello|quelli|cio
isso|isto|aquilo|disso|nisso|ele|ela|eles
daarvan|daarvoor|daarmee|dat|deze
tego|tym|temu
bunu|buna|onu|ona|bunlar|orada|oraya|bunun|onun
этого|этим|этому|это|туда|их|его|они
ذلك|تلك|هناك|هذا|هذه
这个|那个|這個|那個|它|这样|那样|這樣|那樣|那里|那裡
それ|これ|あれ|そこ`),
);
/** "What does it cost to replace a zip": this `it` points at nothing. */
export const pointsForward = createMatcher(
  lines(`
it cost|take|costs|takes|possible|ok|okay|worth|free to|if|for
is|are there a|an|any`),
);
/** Of a question that says nothing of its own: "how long does it take", "why?". */
export const bareWords = createMatcher(
  lines(`
how|much|long|many|often|soon|warm|big|why|when|where|what|does|do|did|is|are|will|would|not|it|that|this|they|them|those|take|takes|last|cost|costs|days|weeks|hours|there|so|then|for|up|to|and|but
wie|lange|viel|teuer|hoch|oft|warum|wieso|wann|wo|was|dauert|kostet|tage|wochen|stunden|ist|das|es|denn|und|dann|bis|fur
combien|de|temps|ca|cela|c|est|coute|dure|prend|pourquoi|quand|ou|jours|semaines|heures|et|pour|faut|il
cuanto|cuanta|cuantos|tiempo|tarda|cuesta|es|eso|esto|por|que|cuando|donde|y|dura|tardara|dias|semanas|horas|cuantos
quanto|tempo|ci|vuole|costa|dura|perche|quando|dove|e|questo|questi|giorni|quanti
custa|demora|leva|isso|porque|onde|quantos
hoe|lang|veel|duurt|kost|dat|het|waarom|wanneer|waar|en|hoeveel|dagen
ile|trwa|kosztuje|to|dlaczego|kiedy|gdzie|a|i|dni
ne|kadar|surer|neden|zaman|nerede|bu|ve|kac|gun
сколько|это|стоит|займет|времени|почему|когда|где|и|а|дней
كم|يستغرق|ذلك|يكلف|لماذا|متي|اين|وكم|هذا|يوم|ايام
多久|要|需要|多少|钱|錢|为什么|為什麼|什么时候|什麼時候|在哪|那|呢|怎么|时间|多长|几天
それ|は|どのくらい|どれくらい|いつ|いくら|なぜ|どうして|かかり|ますか|ですか|か`),
);
/** Asks, or is a whole sentence. */
export const clauses = createMatcher(
  lines(`
how|what|whats|when|where|why|who|which|is|are|do|does|can|could|will|would|should|am|did|have|has|need|want
wie|was|wann|wo|warum|wer|welche|welcher|welches|welchen|kann|ist|gilt|dauert|kostet|muss|darf|habt|gibt|liefert
combien|quand|comment|pourquoi|qui|quel|quelle|quels|quelles|est|peut|puis|faut
cuanto|cuanta|cuantos|cuando|donde|como|quien|cual|es|puedo|cuesta|tarda|hay|tengo
quanto|quando|dove|come|perche|chi|quale|posso|costa|devo
quanto|quantos|quando|onde|como|quem|qual|quais|posso|custa|demora|tem
hoe|wat|wanneer|waar|waarom|wie|welke|kan|is|duurt|kost|moet
ile|kiedy|gdzie|jak|dlaczego|kto|jaki|jakie|czy|kosztuje|trwa|moge
nasil|nerede|kac|kim|hangi|mi|mu|neden|var
сколько|когда|где|как|почему|кто|какой|какие|можно|могу|есть
كم|متي|اين|كيف|لماذا|من|هل|وكم|وهل|ومتي|وكيف|ما
多久|多少|什么|什麼|怎么|怎麼|哪|吗|嗎|几|可以|能|为什么|為什麼
いつ|いくら|どこ|どう|何|ですか|ますか|どの|ください`),
);
/** Takes back what was said: the new words stand alone or replace the old. */
export const corrects = createMatcher(
  lines(`
^ no|sorry|actually|wait|oops i? meant|mean|not
^ no|not|sorry|actually|wait|oops|rather|correction
^ i meant|mean
nein|sorry|eigentlich|doch ich? meinte|meine|nicht
^ nein|eigentlich
^ nicht
^ ich meinte|meine
^ je voulais|veux dire
^ non|pardon|plutot
^ quise|quiero decir
^ no|perdon|digo
^ volevo|intendevo|anzi
^ no
^ quis|quero dizer
^ nao
^ nee|sorry
^ ik bedoel|bedoelde
^ nie
^ chodzilo|mialem|mialam
^ yani|pardon|hayir
^ я имел|имела
^ нет|не|точнее
^ اقصد|قصدي|لا
^ 不是|我是说|我是說|我的意思|说错|說錯|更正|应该是|應該是
^ いえ|いや|じゃなくて|ではなく|間違え`),
);
/** The words of a correction before what is meant; each is tried again on what is left. */
export const correctionLead =
  /^(?:no|nope|nein|nee|nie|não|non|sorry|actually|wait|oops|i meant?|i mean|rather|correction|eigentlich|ich meinte?|je voulais dire|je veux dire|plutôt|pardon|perdón|quise decir|quiero decir|digo|volevo dire|intendevo|anzi|quis dizer|quero dizer|ik bedoel(?:de)?|chodziło mi o|нет|точнее|я имел[а]? в виду|不是|我是说|我是說|我的意思是|应该是|應該是|说错了|說錯了|いえ|いや|لا|اقصد|أقصد|قصدي|hayır|yani)(?=[\s,.:;—–，。、!-]|[\p{Script=Han}])[\s,.:;—–，。、!-]{0,5}/iu;
/** "not returns, delivery": what is not meant, and what is. */
export const notThis =
  /^(?:not|nicht|kein[e]?|pas|no|non|não|niet|nie|не|ليس|不是|ではなく) {0,2}([^,;.:，。；、]{1,60})[,;.:，。；、] {0,2}(?:but|sondern|mais|sino|ma|mas|maar|ale|а|بل|而是|是)? {0,2}(.{1,120})$/iu;
/** Connecting words that say nothing once the sentence before is there. */
export const connectionLead =
  /^(?:and|also|but|so|or|what about|how about|and what about|same for|same question for|und|oder|aber|auch|und was ist mit|was ist mit|wie sieht es aus mit|et|mais|ou|y|e|ed|en|maar|ook|o|ma|mas|pero|qué tal|a|i|peki|ya|а|и|но|وماذا عن|ماذا عن|那么|那麼|那|还有|還有|另外|以及|换成|では|じゃあ|それなら|なら|あと)(?=[\s,，、]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\s,，、]{0,3}/iu;

import { createMatcher, lines, type Matcher, toPatternText } from './patterns.ts';
import type { SmallTalk } from './understanding.ts';

/** Each line is a thing that may stand alone; a message is small talk when nothing else is left of it. */
const words: Readonly<Record<Exclude<SmallTalk, 'empty'>, readonly string[]>> = {
  abuse: lines(`
fuck|fck|fuk|fucking you|u|off|this|yall|everyone
fuck|shit|bullshit|bitch|asshole|arsehole|cunt|wanker|twat|dickhead|motherfucker|stfu|bastard|prick
you|u|youre|ur are|re|r? so|such|a|an|all|fucking? stupid|idiot|idiots|useless|moron|dumb|trash|garbage|pathetic|shit|worthless|suck|sucks
idiot|idiots|moron|morons|stupid|loser|losers|scumbag|scum
stupid|dumb|useless|fucking|shit|crap|damn|garbage bot|robot|machine|company|shop|idiot|idiots|thing|assistant|ai|service
shut|piss|screw|suck up|off|you|it
go|burn in? to? hell
scheisse|scheiss|arschloch|idiot|idioten|wichser|hurensohn|fick|verpiss|dich|blodmann|depp|vollidiot|dummkopf|drecksladen|saftladen
putain, merde, connard, connards, salaud, salope, enculé, encule, idiot, imbecile, cretin, fdp, ta, ferme ta gueule
mierda, puta, puto, pendejo, pendejos, cabron, idiota, idiotas, imbecil, estupido, gilipollas, joder, hijo de, vete a la, carajo
cazzo|merda|stronzo|stronzi|vaffanculo|coglione|coglioni|idiota|imbecille|bastardi|bastardo
merda, porra, caralho, puta, filho da, idiota, idiotas, imbecil, otario, vai se, tomar, foder, fdp
kut|klootzak|klootzakken|lul|idioot|idioten|rot|op|sukkel|eikel|kanker|tering|hoer
kurwa|spierdalaj|spierdalajcie|debil|debile|idiota|idioci|kretyn|chuj|gowno|pierdol|sie|dupek|jebac|wypierdalaj
siktir|git|aptal|salak|gerizekali|orospu|pic|mal|amk|aq|serefsiz|defol
сука|блять|блядь|идиот|идиоты|дебил|дебилы|тупой|тупые|мудак|пошел|пошли|нахуй|хуй|на|иди|урод|уроды|пиздец|заткнись
كلب|حمار|غبي|اغبياء|تافه|حقير|لعنه|عليكم|زباله|كلاب
傻逼|傻b|煞笔|沙雕|去死|滚蛋|滚|垃圾|混蛋|白痴|妈的|他妈的|操你妈|操|草泥马|王八蛋|智障|脑残|蠢货|笨蛋|废物|神经病|傻瓜|幹你娘|靠北|你是|真是|你|个|客服|机器人
くそ|クソ|死ね|しね|馬鹿|バカ|ばか|アホ|あほ|黙れ|ふざけるな|役立たず|ゴミ|カス|うざい|野郎|が|この|無能`),
  greeting: lines(`
how are|r you|u|things|doing doing? today?
hi|hii|hiii|hello|helo|hey|heyy|heya|hiya|yo|howdy|greetings|sup|hallo|hola|ola|olla|ciao|salve|salut|coucou|bonjour|bonsoir|moin|servus|hej|hei|hoi|halo|merhaba|selam|selamlar|привет|приветик|здравствуйте|здравствуй|приветствую|مرحبا|مرحبًا|اهلا|أهلا|هلا|سلام|السلام|hiho|gruezi|namaste|नमस्ते|नमस्कार|안녕하세요|안녕|여보세요|สวัสดี|สวัสดีครับ|สวัสดีค่ะ|שלום|היי|xin|chao|czesc|witam|witajcie|siema|hejka|buenas|buongiorno|buonasera|goedemorgen|goedemiddag|goedenavond|goedendag|dzien|oi|oie|alo|allo|gunaydin|slm|mrb
good|goods morning|afternoon|evening|day|moring
morning|evening|afternoon|gm
guten|gute|schonen tag|morgen|abend|mittag|n
buenos|buenas dias|tardes|noches|dia
bom|boa dia|tarde|noite
dobry|dobry|dzien|wieczor|dobry
iyi|hayirli gunler|aksamlar|sabahlar|geceler
добрый|доброе|доброго день|вечер|утро|времени|дня
صباح|مساء الخير|النور|خير
السلام عليكم ورحمه? الله? وبركاته?
عليكم
اهلا وسهلا
سهلا|وسهلا
god|goede|goeden|goeie morgen|morgon|dag|kvall|kveld|aften|middag|avond
selamat pagi|siang|sore|malam
gruss|gott|gott
how are|r you|u|things doing? today?
hows it going
how do you do
whats up
wie geht s|es ihnen|dir?
ca va|bien
comment allez|vas vous|tu
como|que esta|estas|estan|tal|vai|va|ta
come stai|sta|va
hoe gaat het
jak sie masz
co slychac
nasilsin|nasilsiniz
как дела
كيف حالك|الحال|حالكم
there|all|everyone|team|sir|madam|maam|friend|again|to|you|zusammen|ihr|liebes|team|a|tous|todos|tutti|a|et|y|e|and|und|aan|allemaal|there|guys|hier|herkese|всем|xin|chao|ban|shop|dear|mr|ms|assistant
您好|你好|哈喽|哈啰|嗨|嗨嗨|喂|早上好|下午好|晚上好|早安|午安|晚安|大家好|早|在吗|在嗎|在不在|你们好|亲|啊|呀|哦|呢|老板|客服
こんにちは|こんばんは|おはようございます|おはよう|はじめまして|初めまして|もしもし|やあ|どうも|ハロー|お世話になっております|お世話になります|すみません`),
  thanks: lines(`
thanks|thank|thanx|thx|thnx|tnx|ty|tysm|tyvm|cheers|appreciated|danke|dankeschon|dankesehr|merci|gracias|grazie|obrigado|obrigada|obg|vlw|bedankt|dankjewel|dankuwel|dank|dziekuje|dzieki|dziekuje|tesekkurler|tesekkur|sagol|sagolun|спасибо|спс|благодарю|شكرا|شكرًا|مشكور|مشكورين|تسلم|tack|takk|tak|kiitos|terima|makasih|धन्यवाद|शुक्रिया|감사합니다|고마워요|고맙습니다|고마워|ขอบคุณ|ขอบคุณครับ|ขอบคุณค่ะ|תודה|mersi|multumesc
you|u|a|so|very|much|lot|bunch|million|ton|many|really|for|all|your|the|help|that|it|this|quick|fast|reply|answer|info|information|kindly|again|appreciate|i|that's|everything|support|response|assistance|kind|guys|again
schon|sehr|vielen|tausend|herzlichen|besten|fur|die|ihre|deine|hilfe|auskunft|schnelle|antwort|nochmal|dir|ihnen|euch|lieben|recht|das|alles
beaucoup|mille|fois|bien|pour|votre|ton|aide|reponse|infiniment|grand|un|vous|te|je|remercie|tout
muchas|muchisimas|mil|por|todo|tu|su|la|ayuda|respuesta|muy|amable|le|te|agradezco
mille|tante|molto|molte|per|l|aiuto|la|risposta|tutto|gentile|gentilissimi|infinite|ringrazio|vi
muito|muitissimo|pela|pelo|ajuda|resposta|por|tudo|mesmo|agradeco|demais|atencao
je|u|wel|hartelijk|heel|erg|voor|de|hulp|het|antwoord|veel|hoor|jullie|uw|snelle|alvast|super
bardzo|slicznie|wielkie|za|pomoc|odpowiedz|serdecznie|pieknie|wszystko|szybka
ederim|ederiz|cok|icin|yardiminiz|her|sey|ilginiz|olun
большое|огромное|вам|за|помощь|ответ|все|тебе
جزيلا|لك|لكم|علي|المساعده|مساعدتك|كثيرا|الف|جدا
så|mycket|så|hjälpen|för
terima kasih banyak?
谢谢|謝謝|多谢|多謝|感谢|感謝|谢了|谢啦|十分|非常|太|你|您|的|帮助|幫助|了|啦|啊|们|谢|3q|辛苦|万分|回复|解答
ありがとうございます|ありがとうございました|ありがとう|有難う|どうも|感謝|します|助かりました|サンキュー|お礼|本当に|ご対応|とても|申し上げます|いただき|ご回答|、`),
  goodbye: lines(`
have|enjoy a|your good|nice|great|lovely|wonderful day|evening|weekend|one|night|rest
see you|ya|u later|soon|tomorrow|then|around
bye|byebye|goodbye|cya|ciao|farewell|tschuss|tschau|ade|adios|adieu|arrivederci|tchau|doei|dag|pa|hoscakal|hoscakalin|gorusuruz|пока|прощайте|مع|وداعا|السلامه|hejda|hejdå|adeus|chau|addio|zegnam|totziens|ttyl
good bye|night
see you|ya|u later?|soon?|tomorrow?
have|enjoy a|your good|nice|great|lovely|wonderful day|evening|weekend|one|night|rest
take care
auf|bis wiedersehen|wiederhoren|bald|dann|spater|morgen
schonen|schones tag|abend|wochenende noch|
au|a|bonne revoir|bientot|plus|journee|soiree|demain|nuit
hasta|buenas luego|pronto|manana|la|noches|vista
buona|a|alla giornata|serata|presto|prossima|notte|dopo
ate|boa logo|mais|breve|noite|amanha
tot|fijne ziens|dag|avond|snel|morgen
do|milego widzenia|zobaczenia|dnia|uslyszenia
iyi|kendine|gorusmek geceler|iyi|uzere|bak
до|всего свидания|встречи|хорошего|доброго
مع|الي السلامه|اللقاء
selamat tinggal
再见|再見|拜拜|拜|回头见|回頭見|下次见|下次見|晚安|88|bye|先这样|先這樣|吧|了
さようなら|さよなら|バイバイ|またね|では|また|失礼します|失礼いたします|おやすみなさい|おやすみ|じゃあ|ね`),
  acknowledgement: lines(`
ok|okay|okey|okok|oki|k|kk|alright|right|fine|cool|great|perfect|awesome|nice|good|super|excellent|wonderful|sure|understood|noted|yes|yep|yeah|yup|no|nope|nah|ah|oh|aha|hm|hmm|hmmm|wow|lol|haha|hahaha|lovely|brilliant|indeed|really|exactly
got it|that|you
i|that|that's|thats|it|its|makes|sounds|all|works|makes|is|this|very|well|just|see|understand|sense|good|great|helpful|helps|helped|fine|perfect|clear|now|then|exactly|for|me|useful|done
alles|klar|gut|prima|toll|verstanden|ja|nein|jo|jep|passt|in|ordnung|genau|perfekt|aha|ach|so|na|das|hilft|mir|ist|sehr|nee|einverstanden|hilfreich
d|accord|daccord|oui|non|parfait|bien|tres|super|compris|entendu|ca|marche|c|est|bon|note|ah|genial|j|ai|clair|vu|nickel
vale|si|no|bien|muy|entendido|perfecto|claro|bueno|listo|genial|ok|de|acuerdo|entiendo|ya|estupendo|excelente|esta|dale|que
va|bene|si|no|capito|perfetto|certo|ottimo|chiaro|d|accordo|ho|molto|ah|giusto|benissimo|tutto
sim|nao|certo|ta|bom|beleza|blz|entendi|perfeito|claro|otimo|esta|bem|ok|entendido|muito|combinado|fixe|legal|tudo
ja|nee|goed|prima|oke|begrepen|duidelijk|top|mooi|perfect|helder|is|dat|fijn|snap|ik|het|akkoord|dan|heel
tak|nie|dobrze|dobra|rozumiem|jasne|super|swietnie|okej|w|porzadku|idealnie|ok|aha|zgoda|no|spoko
evet|hayir|tamam|tamamdir|anladim|peki|olur|guzel|harika|super|tmm|mukemmel|tabii|yok|cok
да|нет|хорошо|ладно|понял|поняла|понятно|ясно|отлично|ок|окей|супер|ага|угу|все|всё|я|прекрасно|договорились
نعم|لا|حسنا|تمام|طيب|فهمت|اوكي|ممتاز|ماشي|اجل|ايوه|جيد|واضح|اوك|جدا
네|예|아니요|알겠습니다|알겠어요|좋아요|응|ja|nej|okej|bra|ya|tidak|baik|oke|हाँ|नहीं|ठीक|है
好|好的|好吧|好滴|行|可以|嗯|嗯嗯|哦|噢|喔|明白|明白了|知道|知道了|了解|了解了|收到|是|是的|对|對|對的|对的|不是|不用|不用了|没有了|沒有了|没事|没事了|了|懂了|ok|呀|啊|哈哈|很好|太好了|没问题|沒問題|我
はい|いいえ|うん|ううん|わかりました|分かりました|了解|了解です|了解しました|承知しました|なるほど|大丈夫です|大丈夫|OK|オッケー|いいです|そうですか|そうです|結構です|です|ね|よ`),
};

/** Words that only go along with the others and make no kind by themselves. */
const fillers = createMatcher(
  lines(`
you|u|i|is|it|for|the|that|this|all|so|very|a|an|my|me|re|are|really|everyone|team|there|again|to|just|much|lot|of|and|your|youre|on|off|up|in|go|then|now|well|as|what|kind|help|answer|reply|info|information|support|needed|wanted|many|works|makes|clear
that's|thats
bot|robot|machine|company|shop|thing|assistant|ai|service
mir|ihr|dir|dich|ist|das|die|der|sie|es|sehr|fur|auf|bis|in|so|na|ach|noch|morgen|mich|alles
un|une|a|et|est|c|d|j|ca|le|la|les|l|de|du|vous|te|je|tu|tous|tout|pour|ta|tres|au|bien
el|la|lo|los|de|que|esta|muy|tu|su|se|y|por|todo|un|una|si|hasta|vete
e|o|os|as|va|ho|ti|vi|il|molto|tutto|tutti|per|da|do|em|se|muito|tudo
de|het|ik|je|u|dat|is|op|en|aan|heel|erg|voor|om
w|i|na|do|sie|za|co|git|bir|bak|cok|icin
и|на|все|всем|я|вам|не|иди|за|день
علي|لك|لكم|و|مع|الي|god|dag|mal`),
);
const spaced = (block: readonly string[]): readonly string[] =>
  block.filter((line) => !/[\u3040-\u9fff]/.test(line));
/** The same for scripts without spaces: what must be there. */
const unspacedCore: Readonly<Record<Exclude<SmallTalk, 'empty'>, RegExp>> = {
  abuse:
    /傻|煞笔|沙雕|去死|滚|垃圾|混蛋|白痴|妈的|操|草泥马|王八蛋|智障|脑残|蠢|笨蛋|废物|神经病|幹你|靠北|くそ|クソ|死ね|しね|馬鹿|バカ|ばか|アホ|あほ|黙れ|ふざけるな|役立たず|ゴミ|カス|うざい/,
  thanks: /谢|謝|感|3q|辛苦|ありがと|有難|助かり|サンキュ/,
  goodbye:
    /再见|再見|拜拜|回头见|回頭見|下次见|下次見|88|さようなら|さよなら|バイバイ|またね|失礼|おやすみ/,
  greeting:
    /您好|你好|哈喽|哈啰|嗨|喂|早|下午好|晚上好|午安|晚安|大家好|在吗|在嗎|在不在|こんにち|こんばん|おはよう|はじめまして|初めまして|もしもし|やあ|ハロー|お世話/,
  acknowledgement:
    /好|行|可以|嗯|哦|噢|喔|明白|知道|了解|收到|是|对|對|不用|没|沒|懂|はい|いいえ|うん|わかりました|分かりました|承知|なるほど|大丈夫|オッケー|結構|いいです|そうです/,
};

type Kind = {
  readonly kind: Exclude<SmallTalk, 'empty'>;
  readonly part: Matcher;
  /** `bare`: the text without fillers. */
  readonly present: (text: string, bare: string) => boolean;
};
/** In this order: "ok, thanks, bye" is thanks. */
const kinds: readonly Kind[] = (
  ['abuse', 'thanks', 'goodbye', 'greeting', 'acknowledgement'] as const
).map((kind) => {
  const core = createMatcher(spaced(words[kind]));
  const phrases = createMatcher(
    spaced(words[kind]).filter((line) => line.replace(/ \S+\?$/, '').includes(' ')),
  );
  return {
    kind,
    part: createMatcher(words[kind]),
    present: (text, bare) => core.test(bare) || phrases.test(text) || unspacedCore[kind].test(text),
  };
});

/** Small talk is short. */
const LONGEST = 90;
const letters = /[\p{L}\p{N}]/u;
const thumbs = /[\u{1F44D}\u{1F44C}\u{1F64F}\u2764\u2705\u{1F600}-\u{1F60A}]/u;

/** Neighbours share the space between them, so one pass may leave some. */
const removeAll = (text: string, part: Matcher): string => {
  let rest = text;
  for (let round = 0; round < 8; round += 1) {
    const before = rest;
    rest = ` ${part.without(rest).trim()} `.replace(/ {2,}/g, ' ');
    if (rest === before) break;
  }
  return rest;
};
const consistsOf = (text: string, parts: readonly Matcher[]): boolean => {
  let rest = text;
  for (const part of parts)
    rest = removeAll(rest, part)
      .replace(/^[ .]+|[ .]+$/g, '')
      .replace(/^(.+)$/, ' $1 ');
  return rest.trim() === '';
};

/**
 * The kind of small talk when the message is nothing more than that, else null: "hi, where is my parcel" is a question.
 * `empty`: no letter or digit at all (a question mark alone included); a thumb or a heart alone is an acknowledgement.
 */
export const findSmallTalk = (text: string, given?: string): SmallTalk | null => {
  if (text.length > 400) return letters.test(text.slice(0, 5000)) ? null : 'empty';
  if (!letters.test(text)) return thumbs.test(text) ? 'acknowledgement' : 'empty';
  const read = given ?? toPatternText(text);
  if (read.length > LONGEST) return null;
  const bare = removeAll(read, fillers);
  const polite = kinds.filter(({ kind }) => kind !== 'abuse').map(({ part }) => part);
  for (const { kind, part, present } of kinds) {
    if (!present(read, bare)) continue;
    if (consistsOf(read, kind === 'abuse' ? [part, fillers, ...polite] : [part, ...polite]))
      return kind;
  }
  return null;
};

import { createMatcher, lines, type Matcher, toPatternText } from './patterns.ts';
import { clip } from './text.ts';

/** Families of attack wording and what each adds to the log-odds. Only a signal: nothing is ever authorised by text. */
const families: readonly (readonly [number, Matcher])[] = (
  [
    [
      4.6,
      `
ignore|disregard|forget|bypass|override|discard|skip|neglect|drop all|any|the|your|every|my|these|those|previous|prior|above|everything|what _ previous|prior|above|earlier|preceding|initial|original|system|instructions|told|prompt|guidelines|rules|directions
ignore|disregard|forget everything|all|anything _ before|above|said|told
vergiss|ignoriere|missachte _ anweisungen|instruktionen|regeln|vorgaben|vorherigen|bisherigen
ignore|oublie|oubliez|ignorez _ instructions|consignes|precedentes|regles
ignora|ignore|olvida|olvide|olvidate _ instrucciones|anteriores|reglas|previas
ignora|dimentica _ istruzioni|precedenti|regole
ignore|esqueca|desconsidere _ instrucoes|anteriores|regras
negeer|vergeet _ instructies|vorige|regels|eerdere
zignoruj|ignoruj|zapomnij _ instrukcj*|poprzedni*|polecen*|zasad*
onceki|yukaridaki|tum _ talimat*|kural* _ unut|yok|goz|gormezden
игнорируй|забудь|игнорируйте|забудьте _ инструкци*|предыдущ*|указан*|правил*
تجاهل|انس|اهمل _ التعليمات|تعليمات|السابقه|القواعد|الاوامر
忽略|无视|無視|忘记|忘記|忘掉 _ 指令|指示|规则|規則|之前的|以上|提示词|系统提示|設定
指示|命令|ルール|プロンプト|指令 _ 無視|忘れ
無視 して _ 指示`,
    ],
    [
      // An order to the assistant itself: about its rules, its prompt, its role. Nobody says so of a parcel.
      3.8,
      `
you|u|youre are|re? now? in? developer|debug|admin|god|root|unrestricted|jailbreak mode
you|u|youre are|re? now? in|an|a? unrestricted|unfiltered|jailbroken
reveal|show|print|output|leak|dump|repeat|tell me? your|the hidden|secret|system|internal instructions|prompt|rules
repeat|print|output|copy|show _ text|everything|words|lines above|before _ line|exactly|verbatim|word
pretend|act|imagine|behave _ no|without|zero restrictions|limits|rules|filters|guidelines
as|im|i am? your administrator|admin|developer|creator|owner i? order|command|instruct|authorise|authorize|tell
new|updated instruction|instructions|directive mark|approve|issue|refund|ignore|you|set|grant
customer|user|contact|caller is|has been? verified|authorised|authorized|approved _ issue|refund|grant|send|proceed
you|only|must|will|now obey|follow only? my|me orders|commands|instructions
from now on _ obey|grant|comply|approve|only
zeig|zeige|nenn|nenne|gib|verrate|drucke|wiederhole|offenbare mir? dein*|den|die systemprompt|system-prompt|geheime*|versteckte*|internen|systemanweisung*
systemprompt, systemanweisungen
du|bist|agierst _ im|jetzt entwicklermodus|adminmodus|entwickler-modus
missachte|ignoriere|vergiss _ oben|obige|vorher|davor|bisherige
neue|neuen anweisung|anweisungen|instruktion _ markiere|setze|genehmige|erstatte|bestellung|du
als dein|euer|ihr administrator|admin|entwickler|betreiber|chef
tu|tue|verhalte|stell|so _ keine|ohne einschrankung*|grenzen|regeln|beschrankung*|filter
ab jetzt|sofort|nun _ befolgst|gehorchst|antwortest|bist|nur|befehle
montre|revele|affiche|donne|repete|dis moi? ton|tes|le|les|vos|votre prompt|instructions|consignes _ systeme|secret*|cachees|initial*|mot
prompt|instructions systeme
tu es|fonctionnes|passes maintenant? en|dans mode|un developpeur|admin|debug|mode
tiens|tenez pas compte _ precede|dessus|precedent*
nouvelle|nouvelles instruction|instructions|consigne _ marque|approuve|rembourse|commande|tu
en tant que ton|votre administrateur|developpeur|createur|proprietaire
fais|agis|fais comme|si _ aucune|sans|pas restriction*|limite*|regle*|filtre*
aucune|sans restriction|restrictions|limites
a partir de maintenant _ obeis|tu|reponds|execute
muestra|muestrame|revela|revelame|dime|imprime|repite|ensename tu|tus|el|las prompt|instrucciones _ sistema|secretas|ocultas|internas|palabra|iniciales
prompt del|de sistema
estas|eres|entras|ahora _ modo desarrollador|administrador|admin|debug
hagas caso _ anterior|arriba|previo
nueva|nuevas instruccion|instrucciones _ marca|aprueba|reembolsa|pedido|eres
como tu|su administrador|desarrollador|creador|dueno
finge|actua|imagina|simula _ no|sin tienes|restricciones|limites|reglas|filtros
sin restricciones|limites|filtros
a partir de ahora _ obedece|obedeces|responde|solo
mostra|mostrami|rivela|rivelami|dimmi|stampa|ripeti il|le|tuo|tue|i _ prompt|istruzioni di|del|segrete|nascoste|sistema
sei|ora|adesso _ modalita sviluppatore|admin
in qualita|come di? tuo|amministratore amministratore|sviluppatore
da ora|adesso _ obbedisci|rispondi|esegui
mostre|revele|imprima|repita o|seu|seus|suas|as prompt|instrucoes _ sistema|secretas|ocultas
voce esta|agora _ modo desenvolvedor|administrador
como seu administrador|desenvolvedor
finja que|nao|sem
a partir de agora _ obedeca|responda|apenas
toon|laat|geef|onthul|herhaal _ systeemprompt|systeeminstructies|geheime|verborgen
je bent|staat nu in? ontwikkelaarsmodus|beheerdersmodus
als jouw|je beheerder|ontwikkelaar
pokaz|ujawnij|wypisz|powtorz _ prompt|instrukcje systemowy|systemowe|ukryte|tajne
jestes teraz|w _ trybie|bez
jako twoj administrator|tworca
sistem istemini|talimatlarini|promptunu
gelistirici|yonetici modunda|modundasin
yoneticin|yoneticiniz olarak
покажи|выведи|раскрои|повтори|напечатаи|сообщи _ системн*|скрыт*|секретн*|внутренн* промпт*|инструкци*|запрос*
системныи|системного промпт*
ты теперь? в режиме разработчика|администратора|отладки
не обращаи|обращаите внимания _ выше|предыдущ*|написанное
новая|новые инструкция|инструкции _ отметь|одобри|верни|заказ|ты
как твои|ваш администратор|разработчик|создатель
притворись|представь|веди _ нет|без ограничен*|правил|фильтр*
без ограничении
с этого момента _ выполняи|подчиняи*|отвечаи|только|ты
забудь свои|все правила|инструкции
اعرض|اكشف|اظهر|اطبع|كرر|اخبرني لي|عن? تعليمات*|موجه|تعليماتك|اوامر* _ النظام|السريه|المخفيه|بالحرف|كلمه
تعليمات|موجه|اوامر النظام
انت الان|الآن _ وضع المطور|المسؤول|التطوير
بلا|بدون|دون|ليس _ قيود
لا تلتفت|تهتم|تبالي _ سبق|اعلاه
تعليمات|اوامر جديده _ ضع|وافق|اعتبر|الطلب|انت
بصفتي المسؤول|مديرك|المدير|المطور
من الان|الآن فصاعدا|وصاعدا _ نفذ|اطع|اجب|اوامري
انس|انسي|تجاهل قواعدك|تعليماتك|القواعد
输出|显示|告诉我|打印|泄露|重复|告訴我|顯示|輸出 _ 系统提示|提示词|隐藏指令|内部指令|系统指令|系統提示|提示詞|隱藏指令
系统提示词|系統提示詞|隐藏指令|隱藏指令
开发者模式|開發者模式|管理员模式|越狱模式
新 的? 指令|指示
我是 你 的 管理员|管理員|开发者|開發者|主人|创造者
假装|假裝|扮演|想象 _ 没有|沒有|不受 任何? 限制|约束|規則|规则
从现在|從現在|从此 _ 服从|服從|听我|聽我|只回答|只服从
无视|無視|忽略 以上|上述|前面|上面
開発者モード|デベロッパーモード
隠し|秘密|内部 の? 指示|命令|プロンプト
システムプロンプト
私は あなたの 管理者|開発者|作成者
制限 の? ない|がない|なし ふり|AI|人工
what|whats does|is|s? your system|hidden|initial|internal prompt|instructions _ say|print|full?
override|bypass|circumvent|ignore|disregard the|your|any|all refund|return|security|store|shop|company|safety? policy|policies|guidelines|checks|verification
stop being|acting _ assistant|bot|ai|support
you|u|du|tu|voce|eres|sei|jestes|ты|انت are|bist|es|e? now|nun|jetzt|теперь|maintenant|ahora|الان|ora? a|ein|un? dan|jailbroken|دان
you|have no|zero rules|restrictions|limits|filters|guidelines
hast|hat keine regeln|grenzen|einschrankungen|beschrankungen|filter
uberschreib|uberschreibe|umgehe|ignoriere|missachte deine|die|eure richtlinien|richtlinie|vorgaben|regeln|prufung|sicherheit*
ich bin dein|euer entwickler|administrator|admin|programmierer|chef|schopfer
interne|internen|geheime|geheimen|versteckten|versteckte anweisungen|instruktionen|systemanweisungen
no tienes reglas|limites|restricciones|filtros
ignora|omite|salta|evita|anula tu|la|las|el|los|tus politica|politicas|normas|verificacion|reglas|filtros
soy tu desarrollador|administrador|creador|programador|dueno
desde|partir ahora|hoy _ sin|obedece|solo filtros|mis|restricciones
instrucciones|instructions|istruzioni|instrucoes internas|internes|interne|internos|secretas|secretes|segrete|ocultas|cachees|nascoste
ignorer|oublier|contourner vos|tes|les|toutes consignes|instructions|regles|directives
t|n|tu|vous as|avez|ai|a? pas|aucune de? regle|regles|limite|limites|filtre|filtres|restrictions
ignore|contourne|oublie ta|ton|tes|votre|la politique|reglement|verification|regles|filtres
je suis ton|votre developpeur|administrateur|createur|programmeur
desormais|maintenant|dorenavant _ reponds|obeis|sans _ filtre|filtres|restriction|ordres
non hai regole|limiti|restrizioni|filtri
sono il? tuo sviluppatore|amministratore|creatore
sou o? seu desenvolvedor|administrador|criador
nao tem|tens regras|limites|restricoes|filtros
你是|妳是 DAN
没有|沒有 任何? 规则|規則|限制|约束
不受 任何? 限制|约束|約束
忽略|无视|無視|绕过|繞過 退款|退货|安全|公司|你的|所有 政策|规定|規定|审核|验证
повтори|покажи|назови свои|твои внутренние|скрытые|секретные|системные инструкции|правила
у тебя|теперь нет правил|ограничении|фильтров
игнорируи|обоиди|нарушь|пропусти политику|правила|проверку|ограничения _ возврата|одобри|безопасности|и?
я твои|ваш разработчик|администратор|создатель|программист
отныне|теперь|впредь _ без|выполняи|подчиняися фильтров|ограничении|команды|приказы|мне
تعليماتك|اوامرك الداخليه|السريه|المخفيه|السابقه|الاصليه
ليس لديك|عندك قواعد|قيود|حدود
تجاهل|تخطي|تجاوز سياسه|السياسه|سياسات|التحقق|القواعد|المراجعه
print|reveal|leak|dump|output your initial|first|original|full|entire|whole prompt|instructions|message
you _ no limits|rules|restrictions|filters
you|must|should|will|to|and|now obey me|my
admin|administrator|developer|root|system override
als|ich bin administrator|admin|entwickler _ uberspring*|umgeh*|genehmig*|erstatt*|befehl*
meinen|meine|meiner befehlen|befehle|anweisungen|anordnungen gehorchen|folgen|befolgen|ausfuhren
gehorche|gehorcht|befolge mir|meinen|meine|nur
olvida|ignora todo lo que _ dijeron|dicho|dijo|ensenaron
obedece|obedecer|obedeces|cumple|cumplir|sigue|ejecuta solo? mis ordenes|instrucciones|comandos
oublie|ignore|oubliez|ignorez tout _ qu|que _ dit|appris|demande
agis|reponds|fonctionne|parle sans aucune|aucun|la|le? limite|limites|filtre|filtres|restriction|restrictions|regle|regles
obeir|obeis|obeissez|execute|suis a? mes ordres|commandes|instructions
dimentica|ignora tutto _ che|cio _ detto|prima
obbedisci|obbedire|esegui _ miei ordini|comandi
obedeca|obedecer|siga|execute as? minhas ordens|comandos|instrucoes
忘记|忘記|忘掉 之前|以前|先前 _ 一切|所有|全部|话|内容
服从|服從|听从|聽從|执行 我 的? 命令|指令|指示
以|作为|作為 管理员|管理員|开发者|開發者 的? 身份|权限|權限
забудь|игнорируи все _ говорили|сказали|было|ранее|раньше
скажи|назови|раскрои|выдаи мне? свои|твои скрытыи|секретныи|системныи|начальныи|внутреннии промпт|запрос
подчиняися|подчиняться|подчиниться|слушаися|выполняи|выполнять только? мне|моим|мои|моих приказам|командам|приказы|команды
انس|تجاهل كل|جميع ما قيل|قلت|سبق
اخبرني|اعطني|ارني ب? تعليماتك|بتعليماتك|اوامرك
تطيع|اطع|نفذ|اتبع اوامري|تعليماتي
تصرف|اجب|تكلم بدون|بلا|دون قيود|حدود
انا مطورك|مطوركم|مديرك|المسؤول عنك
今後|これから|今から _ 命令 に|だけ`,
    ],
    [
      3.2,
      `
reveal|show|print|repeat|output|tell|give|leak|display|dump me? your|the|its|full? _ system|hidden|initial|secret|original|internal prompt|prompts|instructions|message|rules|configuration
what|whats is|are|s? your|the _ system|initial|hidden prompt|instructions
system prompt|override|message
developer|god|admin|debug|dan|jailbreak|sudo|root mode
you are|re now _ dan|unrestricted|jailbroken|evil|admin|developer|root|free
act|behave|pretend|respond|roleplay as|like|to|that _ dan|admin|administrator|developer|unrestricted|no|jailbroken|different|without
from now on you|your|act|ignore|respond|only|answer
do anything now
new|updated|revised|following instructions|system|directive for|are|override|prompt|you
you|must _ obey|comply with|my|these|the|all _ instructions|commands|orders
pretend|imagine|act _ no|without rules|restrictions|limits|filters|guidelines
instead|now do|say|print|output|write|reply|respond with|only|exactly|the
systemprompt|system-prompt|jailbreak
du bist|agierst jetzt|ab|nun|als _ ohne|admin|entwickler|dan
zeig|zeige|nenne|gib _ systemprompt|systemanweisung*|geheimen
montre|revele|affiche _ systeme|prompt|instructions
muestra|revela|dime _ sistema|prompt|instrucciones
mostra|rivela _ sistema|prompt|istruzioni
系统 提示|提示词|提示詞|指令
你现在是|你現在是|从现在起你|從現在起你|扮演 _ 管理员|不受|没有限制|开发者|DAN|无限制
システム プロンプト
今から|これから あなたは`,
    ],
    [
      2.6,
      `
i|im|we|this am|is|are? a|an|the|your|from? developer|administrator|admin|openai|anthropic|creator|owner|programmer|ceo of|and|so|here|team|account
as|per|by your|an|the admin|administrator|developer|owner|manager|creator _ authorise|authorize|allow|approve|order|command|instruct
you are|have|re authorised|authorized|allowed|permission to
approve|issue|grant|process|authorize|authorise|apply|give _ refund|discount|credit|coupon without|regardless|now|immediately|bypass|100|full _ verification|checking|approval|policy|check|policies
without|skip|bypass|disable|turn _ verification|approval|safety|filters|checks|restrictions|security
mark|set|change|update _ as _ refunded|verified|admin|approved
base64|rot13|decode _ following|execute|run|and
execute|run|eval|call _ command|code|function|tool|script|sql|query|shell
send|forward|email|post|exfiltrate _ customer|customers|data|database|passwords|credentials|conversation|keys|records _ to
include|insert|add|append|embed|place|mention|incorporate|integrate|write _ your|the|this response|reply|answer|output|responses
modify|change|alter|adjust|rewrite|rephrase|encode|reverse|replace|translate|misspell|rearrange|scramble|remove|delete|swap|convert|jumble _ your|the|every|all|each _ response|reply|answer|responses|output|words|letters|word|spaces|text|vowels
respond|reply|answer only|exclusively|entirely|in|using|with _ base64|code|emojis|emoji|reverse|caps|cipher|anagrams|pirate|yes`,
    ],
  ] as const
).map(([weight, block]) => [weight, createMatcher(lines(block))]);

/** Marks of chat formats, hidden text and payloads, looked for in the raw message. */
const marks: readonly (readonly [number, RegExp])[] = [
  [
    4,
    /<\|?(?:im_start|im_end|system|endoftext)\|?>|\[\/?INST\]|<<\/?SYS>>|###\s{0,3}(?:system|instruction|human|assistant)/i,
  ],
  [3.5, /(?:^|\n)\s{0,5}(?:system|assistant|developer)\s{0,3}:\s/i],
  [2.5, /[\u{E0000}-\u{E007F}]/u],
  [1.5, /[\u202a-\u202e\u2066-\u2069]/],
  [2, /<script\b|javascript:|onerror\s{0,3}=|drop\s{1,3}table|union\s{1,3}select|\{\{.{0,40}\}\}/i],
  [1.5, /[A-Za-z0-9+/]{120}/],
  [
    1.5,
    /<!--|<\s{0,3}(?:div|span|p|img)\b[^>]{0,200}(?:display\s{0,3}:\s{0,3}none|font-size\s{0,3}:\s{0,3}0)/i,
  ],
];

/** What people take back of their own: the same words as an attack, and none. */
const ownWords = createMatcher(
  lines(`
ignore|forget|disregard|cancel|drop|skip my|the|that|our last|previous|earlier|first|other|prior? message|messages|order|orders|email|question|mail|text|chat|request|review
ignoriere*|vergiss|vergesst|vergessen sie? bitte? meine|die|unsere _ nachricht|nachrichten|bestellung|mail|frage|anfrage
ignore|ignorez|oublie|oubliez mon|ma|le|la|mes dernier|derniere|precedent|precedente? message|commande|mail|question|demande
ignora|ignore|ignoren|olvida|olvide|olviden mi|el|la|mis ultimo|ultima|anterior? mensaje|pedido|correo|pregunta
ignora|ignori|ignorate|dimentica il|la|mio|mia mio|mia? ultimo|ultima|precedente? messaggio|ordine|domanda|mail
ignore|esqueca|desconsidere a|o|minha|meu minha|meu? ultima|ultimo|anterior? mensagem|pedido|pergunta
игнорируи*|забудь*|забудьте _ мое|моего|мои|предыдущее|прошлое сообщение|заказ|письмо|вопрос
تجاهل*|انس رسالتي|طلبي|سؤالي|رسالتي السابقه|السابق|الاخيره?
忽略 我? 的? 上一条|上條|上一條|之前的|刚才的|刚刚的|前面的 消息|信息|訊息|订单|問題|问题`),
);

/** Log-odds of an ordinary message. */
const USUAL = -3.3;

/** 0..1: looks like pasted instructions. A signal for agents, never a permission: what it misses is harmless by construction. */
export const injectionScore = (text: string, read = toPatternText(text)): number => {
  const raw = clip(text);
  let odds = USUAL;
  const rest = ownWords.without(read);
  for (const [weight, matcher] of families) {
    const found = matcher.count(rest);
    if (found > 0) odds += weight + Math.min(2, found - 1) * 0.5;
  }
  for (const [weight, mark] of marks) if (mark.test(raw)) odds += weight;
  return Math.round((1 / (1 + Math.exp(-odds))) * 1000) / 1000;
};

/** How people say that they have said it before, in the language of `patterns.ts`. */
import { lines } from './patterns.ts';

export const saidBeforeWords = lines(`
i|ive|i|we|weve already|just told|said|asked|explained|written|answered|sent|tried|given|gave
i|ive|we|weve have already told|said|asked|explained|written|answered|sent|tried
as|like i|we already? said|told|wrote|mentioned|explained
i|we am|are asking|ask|said|say|told|repeat|repeating _ again
how many|often times? must|do|have|should|more
for the second|third|fourth|fifth|tenth|umpteenth|hundredth|last time
second|third|fourth|fifth|tenth|umpteenth|2nd|3rd|4th|5th time im|ive|i|we|asking|writing|you
same question|answer|thing again
that doesnt|didnt|does|did not? answer|help
you|u are|re? not listening|reading|understanding
you dont|didnt|do|did not? listen|read|understand|answer
not what i|we asked|meant|said|wanted
ich|wir habe|haben|hab _ schon|bereits|doch _ gesagt|geschrieben|gefragt|erklart|geschickt|angegeben
habe|hab|haben|hatte|hatten ich|wir _ schon|bereits|doch|mal|gestern _ gesagt|geschrieben|gefragt|erklart|geschickt|angegeben|mitgeteilt
wie _ gesagt|geschrieben|erwahnt|erklart
nochmal|nochmals|noch einmal
zum zweiten|dritten|vierten|funften|zehnten|letzten mal
wie oft soll|muss|denn|noch
das war nicht meine frage
das beantwortet|hilft _ nicht
immer wieder dasselbe|gleiche
je|j vous|l|ai? ai|l _ deja dit|demande|ecrit|explique|envoye|repondu
comme je|deja _ dit|ecrit|explique
je repete|redemande
pour la deuxieme|troisieme|quatrieme|cinquieme|dixieme|enieme fois
combien de fois
ca|cela ne? repond|aide|m pas
ce n est pas ma question|demande
ya se|les|lo|te|os? lo? dije|he|pregunte|explique|escribi|envie|expliqu*
como ya? le|les|te|he|dije dije|dicho|escribi|explique
repito|le repito|vuelvo a preguntar|escribir|decir
por segunda|tercera|cuarta|quinta|decima|enesima|ultima vez
cuantas veces
eso|esto no responde|contesta|ayuda|es
no es lo que pregunte|pregunto
gia|ho ve|vi|gliel|l|ho|gia? ho|gia _ detto|scritto|chiesto|spiegato|inviato
come ho|gia gia|ho? detto|scritto
ripeto|lo ripeto
per la seconda|terza|quarta|quinta|decima|ennesima|ultima volta
quante volte
non e quello|la che|mia ho|domanda
non risponde|risponde alla|a mia? domanda
eu ja|lhes|vos disse|falei|perguntei|expliquei|escrevi|enviei|respondi
como ja|eu ja|eu|disse? disse|falei|expliquei
repito|estou repetindo|perguntando de|novo
pela segunda|terceira|quarta|quinta|decima|enesima|ultima vez
quantas vezes
isso nao responde|ajuda|foi
nao foi isso|o que perguntei
ik|wij|heb heb|ik _ al|eerder _ gezegd|gevraagd|geschreven|uitgelegd|gestuurd|doorgegeven
zoals ik|gezegd al|zei|eerder|heb
nogmaals|nog een|eens keer
voor de tweede|derde|vierde|vijfde|tiende|laatste keer
hoe vaak moet|nog
dat is niet mijn|wat vraag|ik
juz|przeciez _ pisalem|pisalam|mowilem|mowilam|pytalem|pytalam|wyjasnialem|wyslalem
jak juz|pisalem|mowilem mowilem|mowilam|pisalem|pisalam
powtarzam|jeszcze raz
po raz drugi|trzeci|czwarty|piaty|dziesiaty|kolejny|ostatni
ile razy
to nie jest odpowiedz
daha once _ soyledim|yazdim|sordum|anlattim
zaten|kac soyledim|yazdim|sordum|kere|kez|defa
tekrar ediyorum|soruyorum|yaziyorum
ikinci|ucuncu|dorduncu|besinci|onuncu|kacinci kez|kere|defa
sorumun|soruma cevabi|cevap bu? degil
я|мы уже|же _ писал*|говорил*|спрашивал*|объяснял*|отправлял*
как я|уже уже|я|говорил*|писал* говорил*|писал*?
повторяю|еще|ещё раз
второй|третий|четвертый|пятый|десятый|сотый|последний раз
сколько раз|можно
это не ответ|то
вы не читаете|слышите|слушаете|отвечаете|поняли
لقد|سبق قلت|ان|و قلت|كتبت|سالت|شرحت|ارسلت
قلت|كتبت|سالت لكم|لك|قبل|من
كما قلت|ذكرت|كتبت
اكرر|مره ثانيه|اخري|ثالثه
للمره الثانيه|الثالثه|الرابعه|الخامسه|العاشره|الاخيره
كم مره
ليس هذا|هذا سؤالي|ليس
我 已经|已經|刚才|剛才|早就|都|不是 说|說|问|問|讲|講|写|寫|发|發|提
说|說|问|問|讲|講|催 了|过|過|你们|好? 几|幾|多少|很多|好多|两|三|无数|N 遍|次
再 说|說|问|問 一遍|一次
第 二|两|三|四|五|六|十|N|n 次|遍
答非所问|答非所問|听不懂|看不懂人话
我 问|問 的 不是|是
さっき|先ほど|前に|すでに|既に|もう _ 言い|言った|聞き|聞いた|書き|書いた|送り|伝え|説明し
何度|何回 も|言え|聞け|言わせ|同じ
もう一度|再度 言い|聞き|お聞き|申し
二度目|三度目|2回目|3回目|二回目|三回目|4回目|5回目
答えになって|質問の答えに|そういうことでは|そうじゃなく
이미|아까|벌써|방금 말했*|말씀*|물어*|물었*|적었*|보냈*|썼*|드렸*
몇번|몇 번? 을?|이나?|째 말*|물어*|얘기*|문의*|말해야|같은|째|이나
다시 말하*|말씀*|물어*|묻*|문의*|한번
두번째|세번째|네번째|두|세|네 번째|번째*? 문의*|물어*|연락*
질문에 대한 답이 아니*
पहले|अभी भी|ही बता|कह|पूछ|लिख|भेज चुका|चुकी|दिया|चुके
पहले बता|कह|पूछ|लिख|भेज चुका|चुकी|दिया|चुके
कितनी बार
फिर से पूछ|कह|लिख|बता _ रहा|रही
दूसरी|तीसरी|चौथी|पांचवीं|आखिरी बार
यह|ये मेरे सवाल का जवाब नहीं
`);

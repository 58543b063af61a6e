/** What small talk is made of: yes and no, insults, and what is none after all. In the language of `patterns.ts`. */
import { lines } from './patterns.ts';

/** `core`: one of these must be there. `along`: what may go along with it and says nothing by itself. */
export type SmallTalkWords = {
  readonly core: readonly string[];
  readonly along: readonly string[];
};

export const abuse: SmallTalkWords = {
  core: lines(`
fuck|fck|fuk|fucking you|u|off|this|yall|everyone
fuck|fck|shit|bullshit|bitch|asshole|arsehole|cunt|wanker|twat|dickhead|motherfucker|stfu|bastard|prick
you|u|youre|ur are|re|r? so|such|a|an|all|fucking|absolutely|just|really? stupid|idiot|idiots|useless|moron|dumb|trash|garbage|pathetic|shit|worthless|suck|sucks|hopeless
you|u are|r a|an stupid|dumb|useless|fucking|shitty bot|robot|machine|assistant|company|shop
idiot|idiots|moron|morons|loser|losers|scumbag|scum
stupid|dumb|useless|fucking|shit|crap|shitty|damn|garbage bot|robot|machine|company|shop|idiot|idiots|thing|assistant|ai|service
stupid, dumb, useless
shut|piss|screw|suck up|off|you|it
go|burn in? to? hell
scheisse|scheiss|arschloch|idiot|idioten|wichser|hurensohn|fick|blodmann|depp|deppen|vollidiot|dummkopf|drecksladen|saftladen
verpiss|fick dich
halt|halts die|s|das? fresse|maul|klappe
putain|merde|connard|connards|connasse|salaud|salope|encule|imbecile|imbeciles|cretin|cretins|fdp
ferme|fermez ta|votre|la gueule
va|allez te|vous|se faire foutre|enculer|voir
mierda|puta|puto|pendejo|pendejos|cabron|cabrones|idiota|idiotas|imbecil|imbeciles|estupido|estupidos|gilipollas|joder
vete|vayanse|idos a la mierda|carajo
cazzo|merda|stronzo|stronza|stronzi|vaffanculo|coglione|coglioni|imbecille|imbecilli|bastardi|bastardo|idioti
porra|caralho|otario|otarios
vai|va se|tomar foder|no
klootzak|klootzakken|lul|idioot|sukkel|sukkels|eikel|eikels|kanker|tering|hoer
rot|sodemieter|flikker op
kurwa|spierdalaj|spierdalajcie|debil|debile|idioci|kretyn|kretyni|chuj|gowno|pierdol|dupek|wypierdalaj
siktir|aptal|aptallar|salak|salaklar|gerizekali|orospu|amk|serefsiz|serefsizler|defol
сука|блять|блядь|идиот|идиоты|дебил|дебилы|тупой|тупые|мудак|мудаки|нахуй|хуй|урод|уроды|пиздец|заткнись
كلب|حمار|غبي|اغبياء|تافه|حقير|زباله|كلاب|حمير
لعنه الله? عليكم|عليك
傻逼|傻b|煞笔|沙雕|去死|滚蛋|滚|滾|垃圾|混蛋|白痴|妈的|操你妈|操|草泥马|王八蛋|智障|脑残|腦殘|蠢货|笨蛋|废物|廢物|神经病|傻瓜|幹你娘|靠北
くそ|クソ|死ね|しね|馬鹿|バカ|ばか|アホ|あほ|黙れ|ふざけるな|役立たず|ゴミ|カス|うざい
씨발|시발|개새끼|병신|멍청이|꺼져
you|u|what|such|piece a|an|of? useless|stupid|dumb|pathetic|shitty|terrible|crap|shit bot|robot|machine|assistant|ai|company|shop|service
piece of shit|crap
bite|kiss my|me ass
leck|leckt mich|mi
drecksbot|scheissbot|scheissladen|drecksack|mistkerl|arschgeige|spast|spasten|missgeburt|hurensohne
que te|os|les jodan|den|follen
pezzo|pezzi di merda
testa di cazzo
vai|va|vao tomar|se no? cu
filho|filha da|de puta
idiotami, idiotom, frajer, frajerzy, smiec, smiecie, glupi, glupia, glupek
aptalsiniz, salaksiniz, gerizekalisiniz, aptalsin, salaksin
тупица|тупицы|козел|козлы|придурок|придурки|сволочь|сволочи|гандон
تبا|اخرس|كلاب|نصاب
滚开|傻子|蠢|笨|脑子有病|有病|贱|去你的|fuck|kao|尼玛|你妹|狗屁|操蛋
間抜け|まぬけ|アホか|クズ|くず|死んで|消えろ|ボケ|クソ野郎
vollidioten, cretino, cretini, callate, cierra la boca
halt|halts|haltet den|die|das? mund|schnauze|klappe
espece|sale de? con|conne|connard|merde
тупой|тупая|глупый|дурацкий бот|робот|чат|магазин|сервис`),
  along: lines(`
you, u, your, guys, people, off, this, all, the
ihr|du|sie seid|bist|sind alle|so|echt|alles|nur?
laden, verein, ihr, du, dich, euch
ta, mere, bande de, espece de, vous etes, t es, sale
hijo|hijos de, filho|filhos da|de, sois, son unos?, eres, ustedes, esta, este, que, tu, una, un
siete|sei dei|degli|un|una|proprio?, di, che, seu, seus, e, um, uma
jullie|je zijn|bent, stelletje, wat een
mac, jestescie, jestes, sie, wy, ty
git, git, siniz, cocugu, sen, siz
иди, пошел, пошли, на, вы, ты, все, какие, вы все
يا, انت, انتم
你们|妳們|你們|你|是|真是|都|就|个|個|一群|真|太|他|去|吧|了|的|客服|机器人|機器人
野郎|この|が|お前|おまえ|ら|は|無能|だ|め
bot, what, a, machine, robot, you, stupid, of
du, bist, ein, eine, echt, mich, am, so, dumm, blod, blode, blodes, doof, ihr, alle, nur
t, es, un, une, gros, grosse, tu, bande, tas, sale
eres, es, un, una, sois, te
sei, un, una, che, ma, sei
voce, e, um, uma, seu, sua
jullie, zijn, een, je, bent
jestescie, jestes, jestescie, to, wy, banda
siz, sen, ne, bir, resmen
вы, ты, все, полный, какой
انت, انتم, يا, كلكم
吗|嗎|个|啊|呀|都|一个|この|お前|ですか|め|め！`),
};

export const acknowledgement: SmallTalkWords = {
  core: lines(`
ok|okay|okey|okok|oki|okie|k|kk|alright|right|fine|cool|great|perfect|awesome|nice|good|super|excellent|wonderful|sure|understood|noted|yes|yep|yeah|yup|no|nope|nah|ah|oh|aha|hm|hmm|hmmm|wow|lol|haha|hahaha|lovely|brilliant|indeed|exactly|amazing|fantastic|deal
got it|that
i see|understand
that|thats|it|makes _ helps|helped|works|worked|sense
sounds|looks good|great|fine|perfect
no worries|problem|probs
all good|right|clear|set
alles klar|gut|super|ok
in ordnung
klar|gut|prima|toll|verstanden|ja|nein|jo|jep|jawohl|passt|genau|perfekt|aha|ach|nee|einverstanden|hervorragend|wunderbar
oui|non|parfait|bien|super|compris|entendu|daccord|genial|nickel|ouais|ok
d accord
ca marche|roule
c est bon|note|parfait|clair
vale|si|no|bien|entendido|perfecto|claro|bueno|listo|genial|estupendo|excelente|dale|okey
de acuerdo
va bene
si|no|capito|perfetto|certo|ottimo|chiaro|benissimo|giusto|esatto|bene
d accordo
sim|nao|certo|beleza|blz|entendi|perfeito|claro|otimo|combinado|fixe|legal|entendido|show|joia
ta|esta bom|bem|certo
ja|nee|goed|prima|oke|begrepen|duidelijk|top|mooi|helder|akkoord
snap ik|het
tak|nie|dobrze|dobra|rozumiem|jasne|super|swietnie|okej|idealnie|zgoda|spoko
w porzadku
evet|hayir|tamam|tamamdir|anladim|peki|olur|guzel|harika|tmm|mukemmel|tabii|yok
да|нет|хорошо|ладно|понял|поняла|понятно|ясно|отлично|ок|окей|супер|ага|угу|прекрасно|договорились
نعم|لا|حسنا|تمام|طيب|فهمت|اوكي|ممتاز|ماشي|اجل|ايوه|جيد|واضح|اوك
네|예|아니요|알겠습니다|알겠어요|좋아요|응
ja, nej, okej, bra, ya, tidak, baik, oke, हाँ, नहीं
ठीक है?
ครับ, ค่ะ, โอเค, ได้ครับ, ได้ค่ะ
好|行|可以|嗯|哦|噢|喔|明白|知道|了解|收到|是|对|對|不用|没有了|沒有了|没事|沒事|懂|ok|没问题|沒問題
はい|いいえ|うん|ううん|わかりました|分かりました|了解|承知|なるほど|大丈夫|オッケー|いいです|そうですか|そうです|結構です|OK
yes|no|sure|ok please
not|no really
ok? verstehe|versteh|stimmt|passt|logo|gerne|gern|richtig|nix|no|noe|super|fein|schon
stimmt, jap, joa, verstehe, no, ne
pas|aucun de|de? probleme|souci
aucun, exact, exactement, volontiers, carrement, impec
sin|ningun problema|problemas
nessun|senza problema|problemi
figurati, esattamente, ricevuto, volentieri
sem|nenhum problema|problemas
ta, tudo bem, exato, exatamente, isso, sim
geen probleem, precies, klopt, zeker, jazeker, jawel
nie ma sprawy
nie szkodzi, oczywiscie, dokladnie, no dobra
sorun yok|degil
aynen, elbette, iyi, dogru
конечно, точно, именно, верно, без проблем, ясненько
اكيد, بالتاكيد, صح, صحيح, تمام, زين, اوكيه
嗯|没错|沒錯|当然|當然|好嘞|好哒|好呀|好啊
もちろん|そうですね|オーケー|おけ|りょうかい|問題ありません
fair enough
nice one`),
  along: lines(`
i, that, thats, it, its, is, this, very, well, just, all, good, great, helpful, helps, helped, fine, perfect, clear, now, then, for, me, useful, done, really, the, by, with, works, you, so, got, see, to, know, thing
das, hilft, mir, ist, sehr, so, na, dann, es, ich, habe, hab, so weit, hilfreich, danke
c, est, tres, bon, note, ca, j, ai, clair, vu, pour, moi, tout
muy, esta, que, ya, todo, entiendo, lo, ok, por, supuesto
ho, molto, ah, tutto, ok, e, cosi, bene
esta, bem, ok, muito, tudo, ah, entao, bom, ta
is, dat, fijn, ik, het, dan, heel, oh
w, ok, to, aha, juz, no
cok, oldu, o, zaman
все, всё, я, теперь
جدا, هذا
的|吧|滴|了|呀|啊|哈哈|很|太|我|，|就|好|呢|嘛|道|那|是
です|しました|ね|よ|、|、|それで|全部|ありません|問題
please, thank, you, totally, absolutely, of, course, same, here, makes, thats, right
doch, auch, schon, mal, bitte, soweit, okay, oki, oh, ach, denn
oui, ok, pas, tres, merci
si, claro, ok, esta, todo
ok, si, grazie
ok, sim, ah, ta, entendi
hoor, oke, ja, wel
no, tak, ok
tamam, evet, ok
да, ну, конечно
ok, نعم
嗯|嗯嗯|知道|そう|ありません`),
};

/** "No, understood" and "not understood" are made of the same words: nothing with one of these is small talk. */
export const notSmallTalk: readonly string[] = lines(`
no|not|isnt|wasnt|dont|doesnt|didnt that? good|great|helpful|useful|clear|right|understood|understand|ok|okay|fine|it|perfect|help|helped|work|works|make|see|get|know
nicht|nichts|kein|keine so? gut|klar|hilfreich|verstanden|in|richtig|genau|passt|geholfen|hilft|danke
passt|hilft|stimmt mir? nicht
pas tres? compris|clair|bon|bien|parfait|entendu|vu|marche|genial|note|aide
no lo? entiendo|entendi|entendido|comprendo|bien|perfecto|vale|ayuda|ayudo|ayudado
no esta|es|muy|me bien|bueno|claro|ayuda|ayudado|ha|ayudo
non ho? capito|chiaro|bene|giusto|perfetto|va|aiuta
nao esta|ta|foi? entendi|entendido|bom|certo|claro|perfeito|bem|ajuda|ajudou
niet zo? goed|duidelijk|begrepen|helder|fijn|juist
snap ik|het niet
nie jest? rozumiem|dobrze|jasne|w|idealnie|pomoglo
guzel|iyi|dogru|tamam degil`);

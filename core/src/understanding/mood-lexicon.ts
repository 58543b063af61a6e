/** Words of feeling in the languages of the assistant, in the language of `patterns.ts`. */
import { lines } from './patterns.ts';

/** Insults, threats and open anger. */
export const angryWords = lines(`
angry|furious|outraged|livid|pissed|enraged|infuriating|infuriated|fuming|outrageous|disgusting|disgusted|disgrace|disgraceful|pathetic|idiots|idiot|morons|moron|stupid|fuck*|fck|wtf|shit*|bullshit|bitch|asshole|crap|scam|scammers|scammed|liars|thieves|fraud|ripoff|joke|rubbish|garbage|ridiculous|unacceptable|incompetent|fed|sick|hell
fed up
sick|tired of|and
had enough
rip off
worst|terrible|horrible|appalling _ service|company|experience|support|shop|customer
waste of my? time|money
wutend|sauer|verargert|stinksauer|unverschamt*|frechheit|inakzeptabel|scheiss*|arschloch|idiot*|verarsch*|betrug*|abzocke|saftladen|lacherlich|unfassbar|unfahig*|schnauze|skandal|zumutung|unverschamtheit|mist|kotz*|dreist
es reicht
die|eure schnauze voll
furieux|furieuse|colere|inadmissible|inacceptable|scandaleux|honteux|honte|arnaque*|escroc*|voleurs|merde|putain|connard*|incompetent*|ridicule|foutre|foutez|marre|enerve*|degueulasse|lamentable
ras le bol
j en ai marre
c est un? scandale|honte
furioso|furiosa|enojado|enojada|enfadado|enfadada|indignado|indignada|indignante|inaceptable|verguenza|vergonzoso|estafa*|ladrones|mierda|idiota*|inutiles|imbecil*|ridiculo|harto|harta|asco|joder|pesimo|pesima|sinverguenzas|basura
hasta las|los narices|cojones|huevos
furioso|furiosa|arrabbiato|arrabbiata|incazzato|incazzata|vergogna|vergognoso|inaccettabile|scandaloso|truffa*|ladri|cazzo|merda|idioti|incompetenti|ridicolo|schifo|schifoso|stufo|stufa|basta|indecente
furioso|furiosa|irritado|irritada|raiva|revoltado|revoltada|absurdo|inaceitavel|vergonha|palhacada|golpe|ladroes|merda|porra|caralho|idiotas|incompetentes|ridiculo|lixo|descaso|pessimo|pessima|farto|farta
boos|woedend|woest|razend|kwaad|schandalig|belachelijk|onacceptabel|schande|oplichters|oplichting|waardeloos|waardeloze|klote*|idioten|incompetent*|zat|beu|kut|gvd|verdomme
wsciekly|wsciekla|zly|zla|skandal*|oburzon*|niedopuszczaln*|zenada|zenujac*|oszust*|zlodziej*|kurwa|cholera|idioci|kpina|kpiny|beznadziej*|dosyc|hanba|wkurz*|smieszne
sinirli*|kizgin*|ofkeli*|rezalet*|kabul edilemez
kizginim|sinirlendim|delirdim|rezil*|skandal|dolandirici*|hirsiz*|aptal*|salak*|yeter|biktim|utanmaz*|berbat|saygisiz*|sacmalik|igrenc
возмущен*|возмутительн*|злой|злюсь|бесит|бесите|ярост*|безобраз*|отвратительн*|мошенник*|воры|обман*|идиот*|дебил*|тупые|тупой|позор|кошмар|достали|достало|хватит|бред|издеваетесь|хамство|ужасн*|задолбал*
غاضب*|غضبان|زعلان|فضيحه|عيب|نصابين|نصب|حراميه|لصوص|غبي|اغبياء|حمير|مهزله|زباله|مستفز|قرف|سئمت|طفح|احتيال|كفي|استهتار|وقاحه
生气|生氣|愤怒|憤怒|气死|氣死|火大|垃圾|骗子|騙子|坑人|坑爹|无耻|無恥|恶心|噁心|滚|他妈|妈的|操你|傻逼|白痴|混蛋|智障|什么玩意|什麼東西|太过分|太過分|忍无可忍|受够|受夠|不要脸|耍我|可恶|岂有此理|破店|黑心|烂透|爛透|诈骗|離譜|离谱
怒|ふざけ|いい加減|詐欺|最低|最悪|クソ|くそ|ムカ|むかつ|腹が立|腹立|馬鹿|バカ|許せ|あり得な|ありえな|ひどすぎ|酷すぎ|うんざり|頭にき|なめて|責任者を出
화나*|화났*|짜증*|열받*|빡치*|빡쳐*|최악*|사기*|사기꾼*|쓰레기*|미친*|바보*|멍청*|개판*|어이없*|황당*|뻔뻔*|엉망*|장난하*|장난치*|한심*|분노*|욕나*|시발|씨발|젠장|꺼져*|도둑*|무책임*
गुस्सा|नाराज|नाराज़|बकवास|बेकार|घटिया|धोखा|धोखेबाज|धोखेबाज़|चोर|चोरों|बेवकूफ|मूर्ख|निकम्मे|शर्म|शर्मनाक|फ्रॉड|ठग|लूट|गधे|हराम*|कमीने|तंग|भाड़|असहनीय
bakwas|bekaar|ghatiya|dhokha|chor|bewakoof|gussa|fraud`);

/**
 * The writer has had enough: contempt for those addressed, being ignored after a long wait, writing again and again. One of
 * these says more than a strong word, which may be about anything.
 */
export const furiousWords = lines(`
you|u|people|guys|company|team|support|service|shop are|re|is so|all|just|a|absolutely|completely|totally|bunch|of? so|all|a|of? useless|idiots|incompetent|pathetic|hopeless|worthless|clowns|liars|crooks|thieves|criminals|scammers|disgrace
youre so|all|just|a|absolutely|completely|totally? a? useless|idiots|incompetent|pathetic|hopeless|worthless|clowns|liars|crooks|thieves|criminals|scammers|disgrace
you idiots|morons|clowns|liars|crooks|thieves|scammers|criminals
ive|i|weve|we have? just|really? had enough
third|fourth|fifth|sixth|tenth|hundredth|umpteenth|3rd|4th|5th time im|ive|i|we|am
how many times do|must|should|have i|we
nobody|noone|one|you _ answers|answered|answer|replies|replied|reply|cares|bothers|responds|responded _ weeks|days|month|months|times|emails|me
sick and|of tired|you|this
fed up with? you|this|it|your
ihr|sie|du seid|sind|ist alle|so|echt|vollig|nur? unfahig*|nutzlos*|idioten|betruger|verbrecher|inkompetent|lacherlich
mir|jetzt reicht|langt es|s
schnauze|nase voll
zum dritten|vierten|funften|zehnten|hundertsten mal
dritte|vierte|funfte|zehnte|hundertste mal
keiner|niemand _ antwortet|meldet|reagiert|interessiert
vous etes _ nuls|incapables|incompetents|voleurs|escrocs|inutiles
j en ai marre|assez|ras
troisieme|quatrieme|cinquieme|dixieme fois que
personne ne|n _ repond|repondu
son|sois|ustedes|sois unos? _ inutiles|incompetentes|ladrones|estafadores|sinverguenzas|payasos
estoy hart*|hasta
ya basta
tercera|cuarta|quinta|decima vez que
nadie _ responde|contesta|hace caso
siete _ incapaci|incompetenti|ladri|truffatori|inutili|vergognosi
ne ho abbastanza
sono stufo|stufa|stanco|stanca di
terza|quarta|quinta|decima volta che
nessuno _ risponde|risposto
voces sao|tudo? _ incompetentes|inuteis|ladroes|palhacos|lixo
cansei|estou farto|farta|cansado|cansada de
terceira|quarta|quinta|decima vez que
ninguem _ responde|atende|respondeu
jullie zijn _ nutteloos|waardeloos|incompetent|oplichters|dieven|idioten
ben het _ zat|beu
derde|vierde|vijfde|tiende keer dat
niemand _ reageert|antwoordt|antwoord
jestescie _ beznadziejni|bezuzyteczni|oszustami|zlodziejami|niekompetentni
mam dosc|dosyc
trzeci|czwarty|piaty|dziesiaty raz pisze|dzwonie
nikt _ odpowiada|odpowiedzial|odpisuje
artik|yeter|bıktım|biktim yeter|artik|sizden
hepiniz|siz _ beceriksiz*|dolandirici*|hirsiz*|ise yaramaz*
ucuncu|dorduncu|besinci|kacinci kez|kere|defa
kimse _ cevap|ilgilenmiyor|donmedi|bakmiyor
вы _ бесполезн*|некомпетентн*|воры|мошенники|идиоты|издеваетесь
с меня хватит
третий|четвертый|пятый|десятый раз пишу|звоню|обращаюсь
никто _ отвечает|ответил|реагирует
انتم|انتو _ فاشلين|فاشلون|لصوص|نصابين|حراميه|بلا
طفح الكيل
ثالث|رابع|خامس|عاشر مره
لا|ما|محد احد|حد يرد|رد|يجيب
气死 我|人|了
氣死 我|人|了
受够|受夠|忍无可忍|忍無可忍|够了
等了 _ 没人|沒人|没理|不理|没有人|没回|不回|都没
一个人|一個人|没人|沒人|没有人 _ 理我|理人|理睬|回我|管我|搭理|都没
第三次|第四次|第五次|第十次|第n次|多少次|几遍|无数次|N次 了|说|问|联系|找|写|投诉|催
你们 _ 有什么用|没用|废物|无能|不要脸
何度|何回 _ 連絡|問い合わせ|言え|メール|言わせ
もう|いい加減 うんざり|限界|にしろ|にして
誰も _ 返事|対応|返信|答え
役立たず|無能|話にならない
몇번째|몇 번째
도대체 몇|언제|왜|뭐
아무도|누구도 답*|연락*|안|응답*
당신들|너희|니들 사기*|뭐|무능*|도둑*
कितनी बार
आप लोग|लोगों|सब _ धोखेबाज*|चोर|बेकार|निकम्मे|ठग
कोई जवाब|सुनता|सुन नहीं|देता|रहा
तीसरी|चौथी|पांचवीं बार
बस बहुत|हो हो|गया`);

/** Dissatisfaction without open anger. */
export const unhappyWords = lines(`
disappointed|disappointing|disappointment|unhappy|upset|annoyed|annoying|frustrated|frustrating|dissatisfied|unsatisfied|terrible|horrible|awful|bad|poor|worse|worst|useless|broken|damaged|defective|faulty|ruined|wrong|late|delayed|missing|lost|never|complaint|sad|worried|hate|hated|unfortunately|problem|problems|issue|issues|mistake|confusing|slow|rude|fail|failed|fails|ignored|nobody|regret|shame|ripped|torn|dirty|cheap|unreliable
not|isnt|wasnt|arent|dont|doesnt|didnt|cant|cannot|wont|never _ happy|satisfied|good|work|working|worked|arrived|received|right|acceptable|fair|help|helpful|helping|like|answer|answered|respond|responded|impressed|pleased
still no|not|waiting|havent|hasnt|nothing
weeks|days|months|hours _ waiting|waited|late|nothing|no
again and|broken|wrong|late
enttauscht|enttauschend|unzufrieden|schlecht|schlechter|schlechte|mangelhaft|kaputt|defekt|beschadigt|falsch|verspatet|leider|problem|probleme|argerlich|arger|traurig|beschwerde|reklamation|nervt|genervt|schade|furchtbar|schrecklich|nie|niemand|fehlt|fehler|unfreundlich|langsam
nicht|immer|nie|noch|warte _ zufrieden|funktioniert|angekommen|noch|geantwortet|nicht|gut|geholfen|seit
decu|decue|decevant|mecontent|mecontente|insatisfait*|mauvais|mauvaise|nul|nulle|casse|cassee|abime|abimee|defectueux|endommage|endommagee|retard|probleme|problemes|malheureusement|triste|dommage|plainte|reclamation|erreur|pire|horrible|terrible|lent|personne|catastrophe|catastrophique
pas|toujours|jamais|n _ content|contente|satisfait|fonctionne|marche|recu|arrive|repondu|bon|normal|reponse
decepcionado|decepcionada|decepcion|decepcionante|insatisfecho|insatisfecha|descontento|molesto|molesta|malo|mala|mal|roto|rota|defectuoso|danado|danada|retraso|problema|problemas|lamentablemente|triste|queja|error|peor|horrible|terrible|lento|nunca|nadie|fatal|desgraciadamente
no|todavia|aun|sigo _ funciona|contento|contenta|satisfecho|llega|llegado|responden|responde|sirve|gusta|esperando
deluso|delusa|delusione|deludente|insoddisfatto|insoddisfatta|scontento|male|cattivo|pessimo|pessima|rotto|rotta|difettoso|danneggiato|ritardo|problema|problemi|purtroppo|triste|reclamo|errore|peggio|orribile|terribile|lento|mai|nessuno
non|ancora|mai _ funziona|soddisfatto|soddisfatta|contento|arrivato|arriva|risponde|rispondono|bene|va
decepcionado|decepcionada|decepcao|insatisfeito|insatisfeita|chateado|chateada|ruim|mau|mal|quebrado|quebrada|defeito|defeituoso|danificado|atraso|atrasado|atrasada|problema|problemas|infelizmente|triste|reclamacao|erro|pior|horrivel|terrivel|demora|demorando|nunca|ninguem
nao|ainda|nunca _ funciona|satisfeito|chegou|responde|respondem|gostei|recebi|contente|bom
teleurgesteld|teleurstellend|ontevreden|slecht|slechte|kapot|beschadigd|defect|verkeerd|verkeerde|laat|vertraagd|vertraging|probleem|problemen|helaas|jammer|klacht|fout|verdrietig|vervelend|irritant|nooit|niemand|traag|erg
niet|nog|nooit _ tevreden|werkt|aangekomen|ontvangen|goed|blij|reactie|antwoord
rozczarowan*|niezadowolon*|zawiedzion*|slaby|slaba|zly|zle|zepsut*|uszkodzon*|wadliw*|opoznien*|problem*|niestety|przykro|smutn*|skarg*|reklamacj*|blad|gorszy|okropn*|straszn*|nigdy|nikt|fatalny|fatalna
nie|nadal|wciaz|jeszcze _ dziala|dotarl*|przyszl*|zadowolon*|odpowiada|dostal*|ma
memnun degil*
hayal kirikligi|kirikligina
kotu|bozuk|kirik|hasarli|kusurlu|yanlis|gecikti|gecikme|gec|sorun|sorunlu|maalesef|uzgunum|sikayet*|hata|berbat|yavas|hic|kimse|gelmedi|calismiyor|memnuniyetsiz*|magdur*|ulasmadi
разочарован*|недовол*|плохо|плохой|плохая|ужас*|сломан*|сломал*|бракован*|брак|поврежден*|задерж*|опозда*|проблем*|сожалению|грустн*|жалоб*|ошибк*|хуже|никогда|никто|расстро*|медленн*
не|до|так _ работает|пришел|пришла|пришло|доволен|довольна|отвечает|получил*|отвечают|нравится
محبط|محبطه|مستاء|مستاءه|سيئ|سيئه|سيء|مكسور|مكسوره|تالف|معطوب|متاخر|متاخره|تاخر|مشكله|مشاكل|للاسف|حزين|شكوي|خطا|اسوا|لا يعمل
لم|ما|لا|غير _ يصل|راض|راضي|يعمل|يرد|وصل|استلم|جيد|مناسب
失望|不满|不滿|不高兴|不高興|不开心|郁闷|鬱悶|差评|負評|投诉|投訴|坏了|壞了|坏的|破损|破損|损坏|有问题|有問題|瑕疵|错了|發錯|发错|迟到|延迟|延遲|太慢|很慢|太差|很差|糟糕|难过|遗憾|遺憾|没人|沒人|还没|還沒|一直没|一直沒|不好用|不行|没收到|沒收到|后悔|麻烦死|烦|煩|敷衍|丢了|假货|退货
残念|がっかり|不満|悪い|壊れ|破損|不良品|間違|遅い|遅れ|遅延|届かない|届きません|届いてい|困って|困り|問題|クレーム|苦情|ひどい|酷い|悲し|失望|不快|不便|使えない|動かない|まだ来|来ない|返事がない
실망*|불만*|불편*|불쾌*|나쁘*|별로*|고장*|파손*|불량*|늦*|지연*|안왔*|잘못*|문제*|속상*|답답*|느리*|아쉽*|후회*|환불*|엉터리*|귀찮*
아직도 _ 안|못|없*
안|못 왔*|받*|와요|되*|돼*|됩*
निराश|दुखी|खराब|ख़राब|बुरा|बुरी|टूटा|टूटी|गलत|देर|देरी|समस्या|परेशान|शिकायत|असंतुष्ट|अफसोस|धीमा|धीमी|कमी
अभी तक|भी _ नहीं
नहीं मिला|आया|मिली|आई|पहुंचा|हुआ|चल`);

export const happyWords = lines(`
great|good|love|loved|lovely|excellent|amazing|awesome|perfect|wonderful|fantastic|happy|pleased|thanks|thank|thankful|appreciate|appreciated|best|nice|brilliant|superb|beautiful|glad|helpful|delighted|impressed|enjoy|enjoyed|cool|yay|recommend|kind|satisfied
toll|super|prima|danke|dankeschon|zufrieden|glucklich|perfekt|wunderbar|grossartig|klasse|freue|freut|liebe|begeistert|schon|schone|hervorragend|empfehlen|nett|spitze
merci|super|genial|parfait|excellent|content|contente|ravi|ravie|heureux|heureuse|magnifique|adore|satisfait|satisfaite|bravo|top|formidable|recommande
gracias|genial|excelente|perfecto|perfecta|feliz|contento|contenta|encanta|encantado|encantada|maravilloso|fantastico|bueno|buena|satisfecho|satisfecha|recomiendo|estupendo
grazie|ottimo|ottima|perfetto|perfetta|felice|contento|contenta|fantastico|bellissimo|bellissima|eccellente|soddisfatto|soddisfatta|adoro|bravi|consiglio|meraviglioso
obrigado|obrigada|otimo|otima|excelente|perfeito|perfeita|feliz|adorei|amei|maravilhoso|fantastico|satisfeito|satisfeita|parabens|recomendo|gostei
bedankt|dank|dankjewel|geweldig|perfect|fantastisch|blij|tevreden|mooi|super|fijn|uitstekend|prachtig|top|leuk
dziekuje|dzieki|swietnie|swietny|swietna|super|doskonal*|zadowolon*|szczesliw*|wspanial*|polecam|piekn*|fantastyczn*|rewelacj*
tesekkur*|harika|mukemmel|super|memnunum|guzel|mutlu*|sevdim|begendim|bayildim|sagolun|muhtesem|tavsiye
спасибо|отлично|отличный|прекрасн*|супер|доволен|довольна|рад|рада|счастлив*|замечательн*|нравится|великолепн*|благодарю|рекомендую|классн*
شكرا|رائع|رائعه|ممتاز|ممتازه|جميل|جميله|سعيد|سعيده|راض|مسرور|احب|احببت|افضل|مذهل
谢谢|謝謝|感谢|感謝|太好了|很好|非常好|满意|滿意|喜欢|喜歡|开心|開心|高兴|完美|棒|赞|讚|好评|推荐|推薦|很快|漂亮|优秀
ありがとう|嬉し|うれし|素晴らし|すばらし|最高|満足|良かった|よかった|気に入|助かり|感謝|完璧|素敵|大好き|おすすめ
감사*|고마*|좋아*|좋네*|좋습*|만족*|최고*|훌륭*|완벽*|기쁘*|행복*|추천*|예뻐*|예쁘*|친절*|빠르네*
धन्यवाद|शुक्रिया|अच्छा|अच्छी|बढ़िया|शानदार|खुश|संतुष्ट|बेहतरीन|पसंद|मदद|उत्तम|dhanyavaad|shukriya`);

/** Turn a good word into its opposite ("not happy"). */
export const negatedHappy = lines(`
not|isnt|wasnt|arent|aint|never|no|hardly|dont|didnt|cant|wont|without _ great|good|love|excellent|perfect|happy|pleased|best|nice|glad|helpful|impressed|recommend|thanks|thank|satisfied|appreciate|cool|enjoy
nicht|kein|keine|nie|un _ toll|gut|super|zufrieden|glucklich|perfekt|schon|empfehlen|danke|nett
pas|plus|jamais|ne _ content|contente|satisfait|satisfaite|super|genial|parfait|recommande|ravi
no|nunca|jamas _ contento|contenta|satisfecho|satisfecha|feliz|bueno|buena|recomiendo|gracias
non|mai _ contento|contenta|soddisfatto|soddisfatta|felice|perfetto|consiglio
nao|nunca _ gostei|satisfeito|satisfeita|feliz|recomendo|bom|otimo
niet|geen|nooit _ blij|tevreden|goed|mooi|fijn|leuk
nie|nigdy _ zadowolon*|polecam|szczesliw*|swietn*
memnun|mutlu|guzel degil*
не|ни _ доволен|довольна|рад|рада|нравится|рекомендую|отлично
غير|لست|ليس|لا _ راض|سعيد|سعيده|ممتاز|جميل|احب
不|没|沒|没有|不太|不是很|一点也不|一點也不 满意|滿意|喜欢|喜歡|开心|開心|高兴|推荐|推薦|很好
満足 でき|して いない|ない
嬉しく|良く|よく ない|ありません`);

/** Praise that means the opposite. */
export const sarcasm = lines(`
thanks|thank for nothing
great|nice|good|wonderful|fantastic|brilliant|excellent|amazing|perfect job|service|work _ breaking|losing|ignoring|again|not|never|really|bravo
oh|yeah|wow|well great|wonderful|fantastic|brilliant|perfect|lovely|right|sure
yeah right
what a joke
as|like usual|always
another|again|yet wonderful|great|fantastic|lovely day|week
na|ja toll|super|klasse|prima|danke
danke fur nichts
merci pour rien
bravo pour|la|vraiment
gracias por nada
vaya servicio
grazie|complimenti per|di|davvero _ niente|nulla|disservizio
obrigado|obrigada por|pela nada|demora
bedankt voor niets|niks
dziekuje|dzieki za nic
спасибо за ничего
真 行|棒啊|厉害啊|可以啊
你们可真|呵呵|谢谢你们全家
さすがですね
great|nice|wonderful|lovely|brilliant|fantastic|perfect just|absolutely|simply great|nice|wonderful|lovely|brilliant|fantastic|perfect
thanks a lot for|but|not
well done|played for|on|losing|not|again
how nice|lovely|wonderful|generous|helpful of you
keep|slow up? the? good|clap
vielen|besten|schonen dank auch|fur nichts
dank auch
ganz|echt grosses|grosse kino|leistung|klasse
herzlichen gluckwunsch
bravo _ bravo
merci bien|beaucoup pour|quand|vraiment rien|meme
super|genial|formidable|parfait|magnifique _ encore|vraiment|comme
felicidades|enhorabuena por
genial|estupendo|perfecto|fantastico|maravilloso otra|como|pues _ vez|siempre
muchas gracias por|para nada|nada
grazie|grazie mille|tante di|per niente|nulla|niente|tutto
complimenti davvero|vivissimi|per
bravi|bravissimi davvero|complimenti
parabens pela|pelo|por
muito obrigado|obrigada por|pela nada
que maravilha|beleza|otimo _ outra|de|novo
nou|lekker geweldig|fijn|mooi|dan|is
lekker bezig|dan
dank|bedankt je|u voor niks|niets
no|ale to pieknie|swietnie|super
brawo wy|bravo|naprawde
aferin|bravo size|dogrusu|valla
tesekkurler hicbir|yine
спасибо удружили|большое|вам за|удружили|ничего
спасибо удружили
ну|просто спасибо|отлично|молодцы|супер|прекрасно|замечательно
браво|молодцы _ так|опять|ничего
شكرا علي|لكم علي|لا لا|شيء
شكرا علي لا شي*
يا سلام|ما شاء|برافو عليكم|علي|الله
谢谢你们|謝謝你們|真 _ 全家|棒|行|厉害|厲害|会|可以
呵呵
真 行|会|會|是好样的|是厉害|能干
好极了|太棒了 _ 又|再|还
さすが _ ですね|です|だ
ありがたい|素晴らしい|すばらしい|ご立派 _ 対応ですね|また|こと|ですね
참 잘하*|대단*|친절*|훌륭*|빠르*|좋은
아주 잘하*|대단*|훌륭*
고맙네요|감사하네요 아주|참|퍽
वाह क्या|वाह|भाई|बहुत
क्या बात|सेवा|कमाल है
बहुत बहुत? धन्यवाद|शुक्रिया कुछ|किसी|बेकार
कमाल कर दिया|की है?`);

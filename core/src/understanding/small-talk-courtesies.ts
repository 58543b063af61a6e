/** Greetings, thanks and goodbyes, in the languages of the assistant and some more, in the language of `patterns.ts`. */
import { lines } from './patterns.ts';
import type { SmallTalkWords } from './small-talk-words.ts';

export const greeting: SmallTalkWords = {
  core: lines(`
hi|hii|hiii|hello|helo|hey|heyy|heyyy|heya|hiya|yo|howdy|greetings|sup
hallo|hallochen|hola|ola|ciao|salve|salut|coucou|bonjour|bonsoir|moin|servus|hej|hei|hoi|halo|merhaba|merhabalar|selam|selamlar|slm|mrb|gruezi|grussgott|salam|salaam|shalom|namaste|privet|konnichiwa|nihao|annyeong|oi|oie|alo|allo|buenas|buongiorno|buonasera|goedemorgen|goedemiddag|goedenavond|goedendag|czesc|witam|witajcie|siema|hejka|gunaydin|tere|ahoj|szia|xinchao
good|goods morning|afternoon|evening|day|moring
morning, afternoon, evening, gm
guten|gute|schonen tag|morgen|abend|mittag
mahlzeit
sehr geehrte damen|herren und|oder? herren|damen?
grus|gruss|grusse gott
buenos|buenas|muy dias|tardes|noches|dia|buenas|buenos
bom|boa dia|tarde|noite
buona sera|giornata
dzien|dobry dobry|wieczor|dzien
iyi|hayirli gunler|aksamlar|sabahlar|calismalar
god|goede|goeden|goeie morgen|morgon|dag|kvall|aften|middag|avond
^ dag $
dag allemaal|iedereen|meneer|mevrouw
selamat pagi|siang|sore|malam
xin chao
ni hao
salam|assalamu|assalamualaikum|salamu alaikum|aleikum|aleykum|alaykum
привет|приветик|приветствую|здравствуйте|здравствуй
добрый|доброе|доброго день|вечер|утро|времени|дня
مرحبا|اهلا|هلا|سلام|السلام
صباح|مساء الخير|النور
namaste, नमस्ते, नमस्कार, שלום, היי
안녕하세요|안녕|여보세요
สวัสดี
how are|r you|u|things|doing
hows it|everything going
how do you do
whats up
nice|pleased|good to meet you
is|are? anyone|anybody|you awake
wie geht s|es|gehts ihnen|dir|euch|so?
ca va bien?
comment allez|vas vous|tu
comment ca va
que tal|onda
como esta|estas|estan|vai|va|ta|estas
tudo bem|bom
come stai|sta|va|state
hoe gaat het|ie
jak sie masz|macie
co slychac
nasilsin, nasilsiniz
как дела
كيف حالك|الحال|حالكم
您好|你好|妳好|哈喽|哈啰|哈囉|嗨|喂|早上好|下午好|晚上好|中午好|早安|午安|大家好|在吗|在嗎|在不在|你们好|你們好|有空吗
こんにちは|こんばんは|おはようございます|おはよう|はじめまして|初めまして|もしもし|やあ|ハロー|お世話になっております|お世話になります|お世話になって
rebonjour, boas, goeiemorgen, goeiemiddag, goeieavond, hoihoi, hiho, tag, nabend, gudde, yoo, heyho, bjr, slt, wesh, holaa, holi, epa, heya, hallihallo, hihi
おっす|ちわ|おはよ
buenos dias`),
  along: lines(`
there, all, everyone, team, sir, madam, maam, friend, friends, again, to, you, dear, mr, ms, guys, folks, mate, shop, assistant, today, doing, and, is, are, hope, well, very
zusammen, ihr, liebes, team, leute, an, alle, euch, und, damen, herren, liebe, lieber
madame, monsieur, mesdames, messieurs, a, tous, toutes, l equipe, et, vous, chers
todos, todas, amigos, equipo, senor, senora, a, y, muy
a, tutti, voi, signori, e, gentili, buon, giorno
pessoal, gente, a, todos, tudo, e
allemaal, iedereen, daar, aan, meneer, mevrouw, beste
wszystkim, panstwu
herkese, ekip
всем, вам
عليكم, ورحمه, الله, وبركاته, وسهلا, بكم, بك, يا, الخير
ban, shop
亲|啊|呀|哦|呢|老板|客服|吗|，|们
ございます|みなさん|皆さん|どうも|すみません|。
하세요
everybody, everyone, bot, assistant, ai, support, lovely, people, back, my, name
chef, liebes, bot, schon, wieder, hier
le monde, l assistance, re
gente, buen, compañeros, de
ragazzi, raga
والله, غلا, بالجميع, جميعا
好|的
senorita, senores, herr, frau`),
};

export const thanks: SmallTalkWords = {
  core: lines(`
thanks|thank|thanx|thx|thnx|tnx|thankyou|thks|ty|tysm|tyvm|cheers|appreciated
i|really? appreciate it|that|your|this|the
much appreciated
danke|dankeschon|dankesehr|dank
merci|mercii
je vous|te|t remercie
gracias|agradecido|agradecida
te|le|les|se lo? agradezco|agradecemos
grazie
ti|vi|la ringrazio|ringraziamo
obrigado|obrigada|obg|vlw|valeu|brigado|brigada|agradecido
agradeco, agradecemos
bedankt, dankjewel, dankuwel, dank
dziekuje, dziekujemy, dzieki
tesekkurler|tesekkur|tesekkurlar|sagol|sagolun|eyvallah
sag ol|olun|olasin
спасибо|спс|благодарю|спасибки
شكرا|مشكور|مشكورين|تسلم|تسلمون
tack, takk, tak, kiitos, makasih, mersi, multumesc, dekuji, koszonom, efharisto
terima kasih
cam on
धन्यवाद|शुक्रिया
감사합니다|고마워요|고맙습니다|고마워
ขอบคุณ
תודה
谢谢|謝謝|多谢|多謝|感谢|感謝|谢了|谢啦|3q|辛苦
ありがとうございます|ありがとうございました|ありがとう|有難う|感謝|助かりました|サンキュー
much obliged
besten|tausend dank
merci bcp, thx, thanksss, thankss, danki, dankö, merciii, graciass, grax, graz, brigadao, obrigadao, obrigadissimo, thankyouu, saolun, saol, dziex, dziekowac, пасиб, пасибо, спасиб, 谢, tashakkur, mahalo, arigato, arigatou, gracies, hvala, faleminderit
god|bless bless|you`),
  along: lines(`
you, u, a, so, very, much, lot, bunch, million, ton, many, really, for, all, your, the, help, that, it, this, quick, fast, reply, answer, info, information, kindly, again, appreciate, i, everything, support, response, assistance, kind, guys, anyway, though, mate, helped, me, have, been, most, helpful, is, was, nice, of, and, its, now, solved, sorted, working, works, great, already
schon, sehr, vielen, tausend, herzlichen, besten, fur, die, ihre, ihren, deine, hilfe, auskunft, schnelle, schnellen, antwort, nochmal, nochmals, dir, ihnen, euch, lieben, recht, das, alles, hat, mir, geholfen, weitergeholfen, ist, du, sie, super, freundliche, im, voraus, und, jetzt, klappt, geklappt, es
beaucoup, mille, fois, bien, pour, votre, ton, aide, reponse, infiniment, grand, un, vous, te, je, remercie, tout, de, la, l, d avance, c est, gentil, a
muchas, muchisimas, mil, por, todo, tu, su, la, ayuda, respuesta, muy, amable, le, te, se, lo, ti, usted, de, nuevo, me, ha, ayudado, mucho, gran
mille, tante, molto, molte, per, l, aiuto, la, risposta, tutto, gentile, gentilissimi, gentilissima, gentilissimo, infinite, vi, ti, di, cuore, siete, stati, e
muito, muitissimo, pela, pelo, ajuda, resposta, por, tudo, mesmo, demais, atencao, de, voce, eu, ai
je, u, wel, hartelijk, heel, erg, voor, de, hulp, het, antwoord, veel, hoor, jullie, uw, snelle, alvast, super, reactie
bardzo, slicznie, wielkie, za, pomoc, odpowiedz, serdecznie, pieknie, wszystko, szybka, z, gory
ederim, ederiz, cok, icin, yardiminiz, yardim, her, sey, ilginiz, cevap
большое, огромное, вам, за, помощь, ответ, все, тебе, быстрый, вас, очень
جزيلا, لك, لكم, علي, المساعده, مساعدتك, كثيرا, الف, جدا
sa, mycket, hjalpen, for, banyak, mange
ครับ|ค่ะ|คะ|มาก|นะ
十分|非常|太|你|您|妳|的|帮助|幫助|了|啦|啊|们|們|谢|谢|万分|回复|回覆|解答|很|大家|客服|都|已经|解决|呀|哦
どうも|します|お礼|本当に|ご対応|とても|申し上げます|いただき|ご回答|大変|でした|、|に|の|すごく|お手数
no, nope, yes, ok, thats, all, was, indeed, again, brilliant
wars, s, nein, ja, mal, war, sehr, trotzdem, noch
non, oui, bcp, bonne, continuation, tellement
no, si, ok, todo, eso, es, igualmente, corazon, de
no, si, davvero, comunque, lo, stesso, tutti
nao, sim, coracao, mesmo, muito, assim
nee, ja, hele, erg, toch
nie, tak, raz, jeszcze
hayir, evet, yine, de, size
нет, да, больше, всем
لا, نعم, الله, يعطيك, العافيه
不用|好|的|老板|亲|ね|いいえ|はい|よ|とっても`),
};

export const goodbye: SmallTalkWords = {
  core: lines(`
have|enjoy a|an|your|the|good|nice|great|lovely|wonderful|rest _ day|evening|weekend|one|night|week|afternoon
see you|ya|u|yall later|soon|tomorrow|around|again?
bye|byebye|goodbye|cya|farewell|ttyl|laters
good bye|night
take care
talk to? you? later|soon
ciao ciao
tschuss|tschau|tschussi|adieu|ade
auf|bis wiedersehen|wiederhoren|bald|dann|spater|morgen|demnachst
schonen|schones|schone|angenehmen tag|abend|wochenende|feierabend|zeit|woche noch?
au revoir
a|au bientot|plus|demain|plaisir
bonne journee|soiree|nuit|continuation|fin|semaine
bon week|weekend end?
adios
hasta luego|pronto|manana|la|otra|entonces vista|proxima?
que|ten|tenga|tengas|tengan|feliz _ buen|buena|lindo|linda|bonito|excelente|feliz dia|tarde|noche|finde|semana|fin
arrivederci, arrivederla, addio
buona giornata|serata|notte|domenica|settimana
a presto|dopo|domani
tchau, adeus
ate|te logo|mais|breve|amanha|ja
tenha|bom|boa|otimo|tenham um|uma|fim|otima|otimo _ dia|tarde|noite|semana|descanso
doei, doeg, doeidoei, totziens
tot ziens|snel|morgen|later|gauw
fijne|prettige|nog|goede dag|avond|weekend|nacht nog?
do|milego widzenia|zobaczenia|dnia|uslyszenia|wieczoru|weekendu
zegnam, nara, narazie
hoscakal, hoscakalin, gorusuruz, gorusmek uzere
hosca|hosca kal|kalin
iyi geceler
kendine iyi bak
до свидания|встречи|скорого|завтра
пока, прощайте
всего доброго|хорошего
хорошего дня|вечера
مع السلامه
الي اللقاء
وداعا
selamat tinggal
hejda, hadet, farvel, nakemiin, dovidenia, szia
再见|再見|拜拜|掰掰|回头见|回頭見|下次见|下次見|晚安|先这样|先這樣|下次再聊|改天再聊|明天见|明天見
さようなら|さよなら|バイバイ|またね|失礼します|失礼いたします|おやすみなさい|おやすみ|また今度|また明日
안녕히|잘가
machs|mach gut|es
machs, machts gut
a la|tres prochaine|vite|bientot
a plus tard?
nos vemos|hablamos
chao, chau, feliz dia, feliz noche, cuidate, cuidense
ci vediamo|sentiamo
alla prossima, stammi bene
falou, fui, abracos, abraco
tot de volgende|zo|ziens?
prettige|fijne dag|avond|weekend verder
na razie, pa pa, czesc czesc
iyi|guzel gunler|geceler|aksamlar|haftasonlari dilerim|olsun
счастливо|пока пока
вечера|ночи, доброй ночи, спокойной ночи
مع السلامه, في امان الله, وداعا
拜|先忙|再聊
それではまた|では失礼|ではでは|じゃあね|バイ
お疲れ様でした|お疲れさま`),
  along: lines(`
then, now, later, soon, you, too, for, and, all, a, the, everyone, to
noch, dann, ihnen, dir, euch, und, ihr, einen, ein, ein schones, wunsche, ich, wunsch, mal, alle, auch, wochenende
a, tous, vous, et, merci, alors
a, todos, y, nos, vemos, usted, un
a, tutti, e, lei, voi, una
a, todos, e, voce, um
dag, allemaal, hoor, en, nog
wszystkim, i
herkese
всем, вам
吧|了|啦|哦|喽
では|また|じゃあ|じゃ|ね|、|それでは
ok, okay, we, i, talk, speak, tomorrow, later, again, next, time, wonderful, week
mal, s, gut, bald, mein, lieber, morgen, heute
vite, prochaine, fois, demain, soir
manana, luego, pronto, otro, dia
domani, dopo, prossima, volta
amanha, logo, ate
verder, later, morgen
пока, до
tard, 囉`),
};

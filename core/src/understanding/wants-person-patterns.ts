/** How people ask for a human, per language, in the language of `patterns.ts`. */
import { lines } from './patterns.ts';

/** Plain requests. */
export const askedForPerson = lines(`
speak|talk|chat|connect|connected|speaking|talking|chatting to|with|wth an|a|any|some|your|the? real|actual|live|human|different|customer|support|service|care|senior|another? customer|support|service|care? person|human|humans|people|agent|agents|representative|representatives|rep|reps|advisor|adviser|operator|specialist|associate|assistant|manager|supervisor|employee|colleague
speak|talk|chat|speaking|talking|chatting to|with someone|somebody|anyone|anybody|staff|one
speak|talk|chat to|with _ department|team|staff
get|give|put|find|pass|transfer|connect|hand|escalate|switch|redirect|forward|refer me|this|us|it _ person|human|agent|someone|somebody|representative|rep|operator|manager|supervisor|advisor|adviser|staff
put|pass|transfer|connect|hand me _ through|over
want|need|like|prefer|require|get|have|reach a|an|some|any|your|the? real|live|actual|human|customer? service|support|care? person|human|agent|representative|rep|operator|supervisor|manager
real|live|actual person|human|agent|representative|operator|people please|now|pls|plz
^ a? real|live|actual|human person|human|agent|being|representative|people|support|help $
^ human|agent|representative|operator|person|rep|supervisor|manager|advisor|adviser please? $
human|agent|operator|representative please|pls|now
is|are there _ anybody|anyone|someone|somebody|people|humans|person|human|agent|agents there|here|available|online|around|alive|home
is|are anybody|anyone|someone|somebody there|here|available|online|around|alive
anybody|anyone|somebody|someone there|here $
are|r you|u|this a|an? real|actual|human|live|human person|human|being
are|r|am you|u|i _ bot|robot|machine|chatbot|ai $
is this a|an|just bot|robot|machine|ai|chatbot
stop|enough|no|hate|without|not|dont|sick|tired|useless|stupid|damn _ bot|bots|robot|robots|machine|chatbot|chatbots|automated|ai
can|could someone|somebody|anyone|a call|phone|ring|contact|help|assist|talk|speak|reach|get me|us|to|with|back|in
can|could|would|will|please i|you|someone|somebody have|get|give|call|ring|phone _ callback|call back|me back
call|ring|phone me back
can|could|will|would a|any|real|some? person|human|agent|employee help|assist|answer|look|take
need|want|like someone|somebody _ help|talk|answer|assist|call|look
human support|help|assistance|contact|being|agent|please|now
customer service|support please|representative|agent|now $
want|need|like to? call|phone you|someone|somebody|support|customer
dont|do want|not _ talk|speak|chat to|with a? computer|machine|robot|bot|ai
where|is|are can? i? _ real people|person|human|humans
let me _ speak|talk to|with
someone|somebody from|in|at your|the|customer _ team|support|service|staff contact|call|help|speak
has|have to? anyone|anybody|somebody|someone _ read|reading|looking|looked
escalate this|my|the|it
speak to a? human
with a human
in person please

mit einem|einer|nem|ner|dem|der|nen|jemand|jemandem|einen|irgendjemandem|irgendwem? echten|richtigen|menschlichen|echter|echtem|anderen|ihrem|zustandigen? menschen|mensch|mitarbeiter|mitarbeiterin|person|berater|beraterin|kollegen|vorgesetzten|agenten|kundenberater|kundenservice|kundendienst|support|sachbearbeiter|chef sprechen|reden|chatten|telefonieren|verbunden|verbinden|schreiben|verbindet
mit jemandem|jemand|wem|irgendwem _ sprechen|reden|telefonieren|chatten
mit|mitm _ menschen|mensch|mitarbeiter|mitarbeiterin|kollegen|berater sprechen|reden|schreiben
sprechen|reden|verbinden _ mit _ menschen|mitarbeiter|mitarbeiterin|jemandem|person|berater|kundenservice
verbinden sie|mich|bitte mich|bitte|sie? mit
ist|sitzt|gibt da|dort|hier|es _ jemand|mensch|menschen|wer|mitarbeiter da|dort|hier|erreichbar
ist|gibt da|hier|dort jemand
echter|echten|richtiger|richtigen|lebender|echte mensch|menschen|person|mitarbeiter
^ mensch|mitarbeiter|menschen|berater|kundenservice|kundenberater bitte? $
mensch|mitarbeiter|menschen bitte
kein|keinen|keine|nicht|blode|bloder|bloden _ bot|roboter|maschine|automat|chatbot|ki
bist|sind du|sie ein|eine|nur|echter|echt _ bot|roboter|maschine|mensch|ki
rufen|ruft|ruf sie|mich|bitte _ an|zuruck
kann|konnte|kann|konnen mich|mir|sie|bitte? _ jemand|mich|mir _ anrufen|zuruckruf*|helfen|kontaktieren
ich will|mochte|brauche|hatte|wunsche _ menschen|mensch|mitarbeiter|ansprechpartner|person $
jemanden sprechen|erreichen|ans

parler|parle|discuter|echanger|communiquer|joindre|contacter|avoir|voir _ quelqu|humain|personne|conseiller|conseillere|agent|operateur|responsable|employe|interlocuteur|vrai|vraie
parler a|avec _ humain|personne|conseiller|conseillere|agent|responsable
passez|transferez|transferer|mettez|connectez|passe|orientez moi|me _ humain|personne|conseiller|conseillere|agent|responsable|quelqu|relation|contact
etre|mise? mis|mise|transfere|rappele|rappelee|recontacte _ humain|conseiller|agent|personne|quelqu|relation|contact|un|par|svp
y a t? il _ quelqu|humain|personne
quelqu un de? la|disponible|present|peut|pourrait|humain
un|une vrai|vraie|reel|reelle humain|personne|conseiller|agent|etre
^ un|une? humain|conseiller|agent|operateur|conseillere s?|svp? il? te|vous? plait? $
humain|conseiller s|svp
pas|plus|marre|stop|assez|arretez|un|tu|vous|etes _ robot|bot|machine|ia
rappelez|appelez|rappeler moi|me
besoin d _ humain|conseiller|conseillere|agent|personne|operateur

hablar|hable|hablo|chatear|comunicar*|contactar|conversar|hablarle con _ alguien|persona|humano|agente|asesor|asesora|operador|operadora|representante|encargado|supervisor|responsable|gerente|humana|alguna
paseme|pasame|paseme|pasenme|comuniqueme|comuniquenme|comunicame|conecteme|transfierame|transfiereme|ponme|pongame|pasar|transferir|conectar _ con|a|persona|agente|humano|alguien
hay|esta|estan _ alguien|alguna|persona|humano ahi|alli|real|aqui|disponible|persona|humano|que
hay alguien
persona|humano|humana|agente|asesor|operador real|humano|humana|por|porfavor|ya|favor
^ un|una? persona|humano|agente|operador|asesor por? favor? $
quiero|necesito|deseo|prefiero|solicito un|una|a|hablar? a|un? persona|humano|agente|asesor|operador|representante|humana
no|basta|odio|estupido|eres|es|ser _ robot|bot|maquina|ia|contestador
llamenme|llamame|llameme|me pueden? llamar
que me llame|llamen|atienda|contacte|atiendan

parlare|parlo|discutere|chattare|comunicare con _ qualcuno|persona|umano|operatore|operatrice|agente|responsabile|consulente|addetto|umana|vero|vera
parlare con|a un|una|qualcuno
passatemi|mi|passami|mettetemi|trasferitemi|collegatemi|passare _ operatore|operatrice|persona|umano|qualcuno|agente|responsabile
c e|ce _ qualcuno|umano|persona|operatore
vero|vera|reale|in umano|umana|persona|operatore|carne
^ un|una? operatore|umano|persona|agente|operatrice per? favore? $
operatore per|umano
voglio|vorrei|serve|bisogno|servirebbe di? un|una persona|operatore|umano|agente|operatrice|essere
non|basta|odio|sei|stupido|un _ robot|bot|macchina|ia|chatbot
richiamatemi|chiamatemi|mi richiamate

falar|falo|conversar|contactar|contatar|atendimento|atendido|atendida com|por _ alguem|pessoa|humano|atendente|agente|operador|operadora|representante|responsavel|gerente|supervisor|funcionario|assistente|humana
falar com _ atendente|humano|alguem|pessoa
me|transfira|transfere|transfiram|passa|passe|passem|ligue|encaminhe|coloca|conecte passe|transfira|transfere|coloque|conecte|me|pra|para|a|um|o _ humano|atendente|pessoa|alguem|agente|operador
tem|ha|existe|esta _ alguem|pessoa|humano ai|la|aqui|disponivel|real|online
alguem ai
pessoa|atendente|humano|atendimento real|humano|humana|por|verdade
^ um|uma? atendente|humano|pessoa|operador|agente por? favor? $
quero|preciso|gostaria|prefiro de? um|uma pessoa|atendente|humano|operador|agente
nao|chega|odeio|voce|es|um _ robo|bot|maquina|ia|robot
me liga|liguem|ligue|ligar
liguem|telefonem me|para

met iemand|een|n|jullie|een? echt|echte|menselijke|levende? mens|persoon|medewerker|medewerkster|iemand|collega|klantenservice|agent|manager|leidinggevende praten|spreken|chatten|bellen|contact
praten|spreken|chatten|gesproken|contact|verbinden|verbonden|doorverbonden|doorverbinden met iemand|een|n|iemand|echt|echte|klantenservice|de|medewerker
iemand spreken|aan|van|bellen
verbind|doorverbinden|doorverbind|schakel me|mij|mij
is er|daar|hier _ iemand|mens
zit daar|er|hier _ iemand|mens
echt|echte|levend mens|persoon|medewerker|iemand
^ mens|medewerker|persoon alstublieft|aub|graag? $
medewerker|mens graag|alstublieft|aub
geen|stop|ben|bent _ robot|bot|computer|machine|chatbot
bel|bellen me|mij|jullie terug|even|op|mij
wil|wens|heb|graag een|n mens|medewerker|persoon

rozmawiac|porozmawiac|pogadac|pomowic|polaczyc|polaczenie|kontakt|skontaktowac|gadac|rozmowa|rozmowy z|ze|sie _ kims|czlowiekiem|osoba|konsultantem|konsultantka|pracownikiem|agentem|doradca|kierownikiem|przelozonym|zywym|prawdziwym|operatorem|ludzmi
polacz|polaczcie|polaczyc|przelacz|przelaczcie|prosze _ mnie|z|ze|o _ konsultant*|czlowiek*|pracownik*|osoba|osobe|kims|doradc*
jest|czy tam|tu|ktos|ktokolwiek _ ktos|ktokolwiek|czlowiek|tam
jest tam|tu|jakis ktos|ktokolwiek|czlowiek
zywy|zywym|prawdziwy|prawdziwym|prawdziwa|zywego|prawdziwego czlowiek*|osoba|konsultant*
^ czlowiek|konsultant|konsultanta|czlowieka|konsultantem prosze? $
chce|potrzebuje|poprosze|prosze o? konsultant*|czlowiek*|pracownik*|kontakt
nie|dosc|jestes|glupi|czy _ bot|botem|robotem|robot|maszyna|automatem|boty|automat
oddzwoncie|zadzwoncie|oddzwonic|zadzwonic do? mnie?

gercek|canli|baska|bir? biri|birisi|insan|insanla|kisi|temsilci|temsilciyle|temsilcisi|temsilcisine|yetkili|yetkiliyle|biriyle|kisiyle|temsilcisiyle|destek _ gorusmek|konusmak|gorusebilir|konusabilir|baglan*|baglayin|gorusmem|konusayim|gorusme|istiyorum|lazim|aktar*
biriyle|birisiyle|insanla|temsilciyle|yetkiliyle|temsilcisiyle|kisiyle gorus*|konus*
musteri temsilci* _ bagla*|gorus*|konus*|istiyorum|lutfen|aktar*
temsilciye|yetkiliye|birine|insana|operatore bagla*|aktar*
orada|burada|kimse|birisi|biri kimse|biri|birisi|insan|var|yok _ var|mi|mu|yok
orada kimse|biri|birisi
gercek|canli bir? insan|kisi|temsilci|destek
^ musteri? temsilci|temsilcisi|insan|yetkili|operator lutfen? $
robot*|bot*|makine* _ istemiyorum|konusmak|degil|misin|yeter|misiniz
beni|bizi arayin|ara|arar|arayabilir

поговорить|говорить|связаться|связать|соединить|пообщаться|переключить|переговорить _ с|со|на _ человеком|оператором|сотрудником|кем|менеджером|живым|специалистом|консультантом|людьми|человека|оператора|представителем|руководителем|начальником
соедините|переключите|переведите|позовите|свяжите|дайте|пригласите _ оператор*|человек*|сотрудник*|специалист*|менеджер*|живого|кем
есть|тут|там _ кто|живой|живые|человек|люди|нибудь _ живой|там|тут|здесь|нибудь|человек|люди
живой|живого|живым|реальный|реального|настоящий|настоящего|реальным|настоящим человек*|оператор*|сотрудник*|люди|специалист*
^ оператор|оператора|человек|человека|менеджера|сотрудника пожалуйста? $
нужен|хочу|позовите|дайте|нужна оператор*|человек*|живой|менеджер*|сотрудник*
не|хватит|ты|вы|тупой|надоел|это _ бот|ботом|робот|роботом|машина|машиной|бота
перезвоните|позвоните мне

التحدث|اتحدث|الكلام|اتكلم|التواصل|اكلم|نتكلم|احكي|احادث|تحدث|التكلم|تكلم مع|الي|لـ|ل _ شخص|انسان|موظف|احد|ممثل|مندوب|مسؤول|بشري|الدعم|خدمه|حد|المدير|مدير|بشر
اكلم|كلم _ موظف|شخص|انسان|حد|احد|المدير|مدير
حولني|حولوني|تحويلي|وصلني|وصلوني|اوصلني|اريد|ابي|ابغي|عايز|عاوز|محتاج|احتاج|بدي الي|ل|مع|ب|ان? _ موظف|انسان|شخص|ممثل|بشري|احد|حقيقي|الموظف
هل|في|هناك|يوجد|حد|احد يوجد|هناك|احد|حد|في|موجود _ احد|شخص|هنا|هناك|موجود|انسان|حقيقي
شخص|انسان|موظف حقيقي|بشري|حقيقيه|من
لا|كفي|انت|ليس|هل _ روبوت|بوت|اله|الروبوت|رجل
اتصلوا|اتصل|كلموني بي|معي|علي
^ موظف|انسان|خدمه|ممثل العملاء? لو? سمحت? $

转|找|要|接|叫|换|连|需要|想 一下|到|个|一个|接|真|真的? 人工|真人|客服|活人
人工|真人 客服|服务|坐席|台
^ 人工|真人|客服|人工客服|转人工|有人吗|有人在吗|在吗有人吗 请|谢谢? $
和|跟|与|同|找 _ 人|真人|人工|客服|经理|主管|工作人员|员工|负责人|专员 说话|讲|谈|聊|沟通|对话|通话|联系|交谈|交流|说
有|有没有 真人|活人|人工
有人 在|在线|吗|嗎|么|在嗎|能|可以 吗|帮|回|?
不|别|讨厌|烦|你是|是|不要|不想 _ 机器人|機器人
打|回|给 _ 电话|電話 给我|給我|过来
给|給 我|我们 打|回 个? 电话|電話
轉|找|要|接|叫|換|需要|想 到|個|一個|接|真? 人工|真人|專人|客服
人工|真人|專人 客服|服務
和|跟|與 _ 人|真人|客服|專員|經理|主管 說話|講|談|聊|溝通|對話|說
有沒有 真人|人
请|叫|让 _ 经理|主管|负责人|人工|真人

人間|人|担当者|担当|オペレーター|オペレータ|スタッフ|係員|係の人|係の方|有人|責任者|店長|誰か|担当の方 と|に|へ|さん|を _ 話|繋|つな|代わ|かわ|替わ|変わ|お願い|出して|呼|チャット|連絡|対応|相談|問い合わせ
オペレーター|担当者|スタッフ|有人 対応|につな|に繋|希望|お願い|を
^ オペレーター|担当者|人間|有人|スタッフ お願いします|おねがいします|希望? $
誰か _ いますか|いませんか|いる|いない
どなたか _ いますか|いませんか|いらっしゃ
人間|生身|本物 の? 人|スタッフ|方|ですか|は|と|いますか
ロボット|ボット|機械|ai|自動応答 _ じゃなく|ではなく|嫌|いや|ですか|やめ|以外|話したくない
電話 し て|ください|して|折り返し|かけて

상담원|사람|상담사|직원|담당자|매니저|인간 _ 연결*|통화*|이야기*|얘기*|바꿔*|말하*|대화*|상담*|불러*|원해*|원합*
상담원*|상담사*|사람이랑|사람과|직원과|담당자와 _ 연결*|통화*|이야기*|얘기*|대화*|말*
^ 상담원|상담사|사람 $
बात|किसी _ इंसान|व्यक्ति|एजेंट|आदमी|प्रतिनिधि
इंसान|व्यक्ति|एजेंट|प्रतिनिधि|किसी से बात
gặp|nói|chat|nói|kết chuyện|với|nối|gặp? với? nhân|người|tư viên|thật|vấn
nhân viên|tư _ tư|hỗ vấn|trợ $
bicara|berbicara|ngobrol|chat|hubungkan|sambungkan|ngomong dengan|sama|ke|saya|dg _ orang|manusia|agen|cs|staf|petugas|operator|admin|customer
ada orang|manusia
prata|tala|snacka|chatta|kontakt|kopplad|koppla med|till|mig|ihop _ människa|person|någon|medarbetare|handläggare|kundtjänst|riktig
finns|är det? _ någon|människa där|här
อยาก|ขอ|ต้องการ|ขอคุย คุย|พูด|ติดต่อ|สาย? กับ? _ คน|เจ้าหน้าที่|พนักงาน|แอดมิน
לדבר|שיחה|לשוחח|דבר עם _ נציג|בנאדם|מישהו|אדם|אנושי|בן
נציג|אדם אנושי|אמיתי
`);

/** Same words, other meaning: taken out of the message before it is read. */
export const notAskedForPerson = lines(`
contact|right|responsible person|agent for|at|in|of
who|how many is|are|will|does|do _ contact|person|people|agent|agents|persons|representative
send|sends|sending|have|provide|offer|offers _ person|someone|somebody|people|technician|man|installer|agent to|for|who|that _ install*|assemble*|fit|deliver*|repair*|collect*|pick*|measure|mount|set
person|people|someone|somebody|friend|agent|human who|that|whom|which
for|by|from|to|as|than|like|per|with another|other|one|two|single|different|third|second|each|every|per|old|young|missing|wrong person|people|persons|human
per person|persons
from|by|of a? shipping|delivery|estate|travel|customs|cleaning|bleaching|reducing agent|agents
shipping|delivery|estate|travel|customs|cleaning|bleaching|insurance|letting|booking|purchasing|authorised|authorized agent|agents
in|human person rights|hair|resources|collection|collections|pickup|pick|shopping|store|size|body|error|at|instead|to|trafficking
human rights|hair|resources|error|body|skin|size|food|consumption|readable
send|transfer|give|pay|transferring|sending|gift _ money|cash|funds|payment|payments|transfer|card|cards|gift|it to|with|for _ person|someone|somebody|anyone|people|friend|human
send|transfer|give|lend|ship|deliver|post|gift|mail|sell|return|refund|swap it|this|that|them|one|my|the|an|a? _ to someone|somebody|anyone|a|another|different? person|someone|friend|people|else
someone|somebody|anyone|anybody else
someone|somebody|anyone|anybody stole|has|is|was|used|using|made|took|hacked|charged|stealing|withdrew|got|had|may|might|could|accessed|tried|unauthorized
add|adding|change|name|share|use|buy|order _ another|for|with|to someone|somebody|anyone|another|person|people
does|do|did|has|have|will|would anyone|anybody|someone|somebody know|knows|have|sell|need|use|tried|check|be|sign|come|bring|deliver|pick|collect|install|assemble
is|are|was there a|an|any|some person|someone|manager|human|agent limit|discount|size|code|version
robot|robots vacuum|vacuums|hoover|cleaner|toy|toys|mower|lawn|arm|lawnmower|kit|mop|coupe
agent|agents provocateur|orange|order|based
manager|managers account|app|portal|software|password|role|seat|license|edition
who|where is|are your|the|you _ manager|ceo|supplier|founder|owner
robot|bot de|per|per|do|für|fuer|pour|para|voor cuisine|cocina|cucina|cozinha|keuken|kuche|vacuum|aspirateur|tondeuse
aspirateur|aspiradora|aspirador|saugroboter|rasenroboter|mahroboter|robotstofzuiger|robot robot|robotica|roomba|aspirador|aspirapolvere|cortacesped|tondeuse|patissier|culinaire|rasaerba|da|supurge
is|are|will|would there? _ anyone|anybody|someone|somebody|people _ shop|store|office|showroom|counter|warehouse|saturday|saturdays|sunday|sundays|weekend|weekends|holiday|holidays|oclock|evening
ist|sind|sitzt|gibt _ jemand|wer _ laden|geschaft|filiale|samstag|samstags|sonntag|sonntags|wochenende|feiertag|feiertagen
a|est|sera|aura _ quelqu un? _ magasin|boutique|samedi|dimanche|week
hay|habra|estara _ alguien _ tienda|local|sabado|sabados|domingo|domingos
c|ce|sara _ qualcuno _ negozio|sabato|domenica
tem|ha|havera|estara _ alguem _ loja|sabado|sabados|domingo|domingos
is|zijn|zit _ iemand _ winkel|zaterdag|zondag|weekend
jest|bedzie _ ktos _ sklepie|salonie|sobote|niedziele
magazada|dukkanda|subede|cumartesi|pazar _ biri|kimse|birisi
в|на магазине|субботу|воскресенье|выходные|салоне _ кто|кто-то|человек|люди|нибудь
المحل|المتجر|الفرع|السبت|الجمعه _ احد|حد|شخص|موجود
احد|حد|شخص _ المحل|المتجر|الفرع
店|店里|店裡|门店|門店|柜台|櫃檯|专柜|實體店|实体店 _ 有人|没人|沒人
去|过去|過去|到店|过来|過來 _ 有人
点|點 _ 有人 吗|嗎|在|么
店|店舗|店頭|窓口 _ 誰か|人 _ います|いる|いません
wer|wie ist|viele|heisst _ ansprechpartner|zustandig|person|personen|menschen|mitarbeiter
fur|pro|je|per|mit wie|viele|eine|jede|andere|zwei|drei|vier|einer|zweite? person|personen|menschen
schicken|schickt|senden|kommt _ jemand|jemanden|mitarbeiter|techniker|person|monteur _ aufbau*|montier*|install*|zum|vorbei|abhol*|reparier*
quelle|quel|qui est|sont|est la|le? personne|interlocuteur|agent _ contact|responsable|pour
pour|par|autre combien|une|deux|autre|chaque|tierce? personne|personnes
envoyez|envoyer|viendra _ quelqu|personne|technicien _ install*|mont*|repar*
quien|cual|cuantas es|son|personas la|el? _ persona|contacto
para|por otra|una|dos|cuantas|cada|tercera? persona|personas
envian|mandan|viene|mandar|enviar _ alguien|persona|tecnico _ instal*|mont*|repar*|recoger
chi|quale|quante e|persone la|il? persona|referente
per|a un|una|due|altra|quante|ogni? persona|persone
mandate|inviate _ qualcuno|persona|tecnico _ install*|mont*|ripar*
quem|qual|quantas e|pessoas a|o? pessoa|contato
para|por outra|uma|duas|quantas|cada? pessoa|pessoas
enviam|mandam _ alguem|pessoa|tecnico _ instal*|mont*|repar*
wie|hoeveel is|personen de? contactpersoon|persoon
voor|per een|ander|andere|hoeveel|twee? persoon|personen|mensen
sturen|stuurt|komt _ iemand|monteur _ install*|monter*|repar*|om
谁|哪位|哪个 是|负责 _ 联系人|负责人
联系|收件|收货|收貨|聯繫|收款|持卡|投保|本 人
人工 智能|费|費|湖|草坪|成本|皮革|关节|合成|降雨|授精
几|多少|每|两|三|單|单|多|别|他|其他|家|本|大|老|工 人
扫地|掃地|扫|吸尘|玩具|割草|拖地|炒菜 机器人|機器人
派|安排|叫|上门 _ 人 _ 安装|维修|上门|取件|送货|測量|安裝|修
有人 知道|偷|盗|用了|冒用|说|说过|买过|登录|登陆|刷了|動了|动了
連絡|受取|名義|本|契約|代理|個|何|二|一|三|他|保証|家|大|友|恋|外国|職 人
人 用|分|前|気|数|形
ロボット 掃除機
掃除|芝刈り ロボット
担当者 は|の 誰|どなた|名前|方ですか
osoba|osoby|osob do|na|kontaktowa|dla kontaktu|osobe|osoby
dla|na ilu|jednej|dwoch|innej? osob|osoby
kim|kac kisi* icin|yetkili|kisilik
`);

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

real|actual person|human|people|somebody|someone? there|here|reading|answering
is|are _ anybody|anyone|someone|somebody real|human|actually|even
human|person|somebody|someone|anybody|anyone|one _ reading|reads|read|answering|listening _ this|these|my|me|here|there|messages?
are|is there|you any? real? humans|people|human _ working|work|at|behind|in
dont|do|not|wont|rather not? want|wanna|like|going not? to? chat|talk|speak|write|deal|type with|to an|a|your|this|some? ai|bot|robot|machine|computer|algorithm|chatbot
can|could|would|will|please|to you? have|get|ask|let|make someone|somebody|anyone|anybody ring|call|phone|contact|get|email|write|reach|look|take
who|whom can|could|do|should i we? talk|speak|turn to|with
^ please? transfer|connect|escalate me|this? now|please? $
colleague|coworker|human|person|someone|somebody|people _ take|takes|taking over|this|it|care
computer|robot|bot|machine|ai|program or|not an|a? real|actual? person|human|somebody|someone
person|human|somebody or|not an|a? computer|robot|bot|machine|ai|program
answer|help|speak|talk|reply|respond|write me|to|with? _ in person
get|getting hold of? a|an|some|any|your|real|actual|living? real|actual|living|live|human? person|human|someone|somebody|people|agent|staff|being
be|get|want|have|receive called|rung|phoned back? _ by someone|somebody|person|human|agent
called back by|from
want|like|prefer|need|wish to? be|get called|phoned|rung back
reach|contact|find|ring|call|email|see|meet|have|want|need a|an|some|any|your|real|actual|living|live|flesh? real|actual|living|live|human person|human|being|people|agent|staff|employee
phone|telephone|hotline|direct number|line _ person|human|somebody|someone|agent|people|staff
boss|supervisor|manager|superior|team leader|lead? now|please|at once
bring|fetch|get|give|want|need me|us? a|an|your|the|some boss|supervisor|superior|manager|human|colleague
human|humans|person|people only|instead|rather|not
rather|sooner|instead|prefer|prefers _ human|person|people|somebody|someone
person|human|somebody|someone with|of|who|in a? pulse|flesh|heart|brain|real|charge|authority|understands|thinks
talk|speak|chat|write with|to a|an|one|some|any|the|your? colleague|coworker|human|boss|supervisor|superior|owner|director
one of your|the? people|staff|colleagues|humans|employees|agents|team _ call|contact|help|look|take|answer|write
anybody|anyone|somebody|someone|nobody|noone home|alive|human|real|around
turn|switch off the|this? bot|robot|chatbot|ai|machine
take|get me off|out|away _ bot|robot|automated|machine|ai
human|person|agent|representative|operator asap|now|immediately|instead

stellen|stell sie? mich|bitte|doch _ durch
durchstellen|durchgestellt|weitergeleitet|weiterverbunden|weiterverbinden|verbunden werden|bitte
schluss|weg|genug|aus|stopp|stop|stoppt|raus _ roboter|bot|chatbot|maschine|automat|ki
einen|ein|einem|richtigen|echten menschen|mensch|mitarbeiter|mitarbeiterin|kollegen|vorgesetzten|chef|berater|ansprechpartner bitte|sprechen|erreichen|haben|kontaktieren|dran|ans|anrufen|schreiben
ihren|deinen|euren|den|ihr|euer|einen vorgesetzten|chef|abteilungsleiter|filialleiter|geschaftsfuhrer|teamleiter|verantwortlichen _ sprechen|reden|erreichen|haben|bitte|holen
vorgesetzten|chef|verantwortlichen sprechen|bitte|her|holen
liest|lesen|antwortet|hort|schreibt|sitzt das|mir|da|hier|mich|den|meine|dort _ jemand|irgendjemand|wer|mensch|einer
jemand|einer|mensch|wer _ liest|mitliest|lesen|da|zuhort|antwortet
gibt|arbeiten|sitzen|habt|haben es|bei|ihr|sie|hier|da|dort _ menschen|echte
an einen|eine|einem|ihren|ihre|den|die|das? kollegen|kollegin|mitarbeiter|mitarbeiterin|menschen|support|kundenservice|team|vorgesetzten|berater|fachabteilung _ weiter*|ubergeben|geben|verbinden|verbunden
leiten|leite|gib|geben|reichen|ubergeben|ubergib|schicken sie|du|es|das|mich|dies|uns|meinen|mein? _ menschen|mitarbeiter|mitarbeiterin|kollegen|kollegin|support|vorgesetzten|jemanden|person
kann|konnte|soll|sollte|muss|mag|darf _ mensch|jemand|kollege|kollegin|mitarbeiter|mitarbeiterin _ ubernehmen|kummern|ansehen|anschauen|anrufen|melden|helfen|antworten|zurückrufen|zuruckrufen|beantworten|draufschauen
geben|gib|holen|hol|rufen|bringen|schicken sie? mir|uns|mich|bitte|mal? _ jemanden|jemand|menschen|mensch|mitarbeiter|kollegen|person|chef|vorgesetzten
ist|sitzt da|hier|dort|jemand|noch|irgendwer|uberhaupt _ wer|jemand|einer
jemand da|hier|zuhause|erreichbar|ansprechbar
personliche|personlichen|personlich|personlicher beratung|kontakt|ansprechpartner|betreuung|mit|sprechen|gesprach|beraten|betreut
nummer|telefonnummer|durchwahl|hotline _ jemanden|menschen|mensch|mitarbeiter|person
verbinde|verbinden|verbindet|verbind mich|bitte|sie _ support|kundenservice|kundendienst|service|zentrale|mensch|menschen|mitarbeiter|kollegen|jemandem|jemand|person|vorgesetzten
mit wem|wen kann|konnte|soll|darf ich|man _ sprechen|reden|anrufen|telefonieren|wenden|erreichen|kontaktieren
wer kann|konnte mir|mich _ anrufen|zuruckrufen|personlich
lieber|statt|anstatt|statt _ menschen|mensch|person|mitarbeiter
mensch|person|menschen statt|oder|und|kein|keine|nicht|keinen _ bot|roboter|maschine|computer|ki|automat
computer|bot|roboter|maschine|ki|programm oder _ mensch|person
mit|von|durch einem|einer|einen? menschen|mitarbeiter|person|kollegen|berater _ sprechen|reden|schreiben|chatten|bearbeitet|betreut|angerufen|zuruckgerufen|telefonieren|kontakt
ruckruf|zuruckgerufen|angerufen|zuruckrufen|anrufen bitte|werden|von|lassen|erwunscht|gewunscht|anfordern
bitte|um|einen|mochte|will|wunsche|hatte um? einen? ruckruf

quelqu|un|humain|personne|conseiller|agent un? _ lit|lire|lis|repond|ecoute|derriere|regarde
vous avez|employez|travaille|travaillent _ humains|gens|personnes
il y a|reste t? il? _ humain|humains|quelqu
rappeler|rappelez|appeler|telephoner|recontacter|contacter moi|svp|s|par
pouvez|pourriez|peux|peut|pourrait|faut|veux|voudrais|souhaite|aimerais vous|tu|on|qu|etre|bien|que? me|m|on|on rappeler|appeler|telephoner|recontacter|rappele|appelle|rappelle|recontacte|rappelee
qu on|un|quelqu me|m un? _ rappelle|appelle|contacte|recontacte|telephone|aide
etre rappele|rappelee|recontacte|recontactee|contacte|contactee|appele|appelee _ par|par
a|avec qui puis|peux|pourrais|dois|peut|parler|s je|on|m|me? _ adresser|parler|discuter|tourner|telephoner
qui puis|peux|pourrais je _ appeler|contacter|joindre
passez|passe|donnez|donne|mettez|mets|appelez|envoyez|trouvez moi|nous|le|la|votre _ service|conseiller|conseillere|personne|humain|quelqu|agent|responsable|chef|superieur|manager|operateur|collegue|interlocuteur
un|une|votre|le|la|vos conseiller|conseillere|humain|personne|collegue|agent|responsable|quelqu|employe un? pourrait|peut|doit|devrait|pourra|puisse _ prendre|reprendre|regarder|appeler|rappeler|aider|repondre|occuper|traiter|intervenir
quelqu un pourrait|peut|doit|devrait|pourra|puisse _ prendre|reprendre|regarder|appeler|rappeler|aider|repondre|occuper|traiter|m|me
service client|clients|clientele s?|svp|humain|par? il? $
interlocuteur|conseiller|agent|operateur|contact|service|support|etre humain|humaine|reel|physique
joindre|contacter|trouver|avoir|rencontrer|voir|veux|voudrais|exige|demande|besoin _ personne|humain|conseiller|responsable|operateur|agent|etre physique|reelle|humaine|humain|vraie|reel|direct|s|svp|tout|pas|plutot|par|au|en|maintenant
votre|vos|le|un|ton|du superieur|superieurs|chef|patron|directeur|responsable|manager svp|s|maintenant|tout|immediatement
parler|discuter|echanger|voir|joindre|contacter|avoir _ superieur|superviseur|chef|patron|directeur|manager|collegue|gerant
humain|personne|quelqu plutot|pas|et|au|ou|qu|lieu|un? _ robot|machine|bot|ordinateur|ia|chatbot
robot|machine|bot|ordinateur|ia ou _ humain|personne|quelqu
arretez|arrete|coupez|desactivez|stop|assez|marre|ras _ robot|bot|chatbot|machine|ia|automatique|automatiques
ne|n|pas|plus|refuse _ parler|discuter|echanger|ecrire|converser|chatter|dialoguer|repondre _ robot|machine|bot|ordinateur|ia|chatbot

hay|habra|existe|trabajan|trabaja|tienen|queda|esta _ persona|personas|alguien|humano|humanos|gente real|reales|verdad|ahi|alli|hueso|viva|humana|leyendo|atendiendo|detras|alguna?
trabajan|tienen|hay|quedan|emplean personas|humanos|gente
paren|detengan|apaguen|quiten|basta|apague|fuera _ robot|bot|maquina|chatbot|ia
hablar|comunicarme|contactar|quiero|pasame|paseme|llame|llamen _ jefe|jefa|encargado|supervisor|gerente|director|superior|dueno|compañero|companero|responsable|agente|asesor
alguien|humano|persona _ lee|leyendo|leer|escucha|responde|atiende|contesta
no quiero|voy|pienso|deseo a? _ chatear|hablar|escribir|conversar|tratar con _ ia|bot|robot|maquina|ordenador|computadora|chatbot|inteligencia
con|a quien puedo|podria|debo|tengo _ hablar|dirigirme|contactar|llamar|acudir
podria|puede|pueden|podrian|quiero|necesito|prefiero|que me? _ atender|atenderme|atienda|atiendan|llamar|llamarme|llame|llamen|ayudar|ayude|ayudarme|contactar|contacte|contactarme|responder|responda|ocuparse|hablar|hable _ persona|alguien|humano|agente|asesor|companero|operador
persona|alguien|humano|agente|asesor|companero _ podria|puede|pueda|que|pudiera|real|debe _ atenderme|atender|llamarme|llamar|llame|atienda|encargarse|encargue|ayudarme|ocuparse|hablar|contacte|contactarme|revise|revisar|responda|conteste
deme|denme|dame|pasame|pongame|ponme|busqueme|traigan|exijo|pasenme|comuniqueme a?|un|una|con|al? persona|humano|alguien|agente|asesor|operador|representante|encargado|supervisor|ser|jefe|gerente
necesito|quiero|exijo|solicito|prefiero|pido|con a?|un|una|con _ persona|humano|alguien|agente|asesor|operador|representante|encargado|supervisor|ser|jefe real|verdad|humano|humana|ya|por|ahora|viva|carne|y|que|para|no|de|en
que alguien|una|un persona|humano|agente? me _ llame|llamen|contacte|atienda|ayude|responda|hable
alguien que|me _ llame|llamar|atienda|entienda|ayude|pueda|responda|resuelva
devuelvanme|devuelveme|regresenme|devolver|devuelvan la|me? llamada|llamen
robot|bot|maquina|ordenador|ia|computadora o|y|no _ persona|humano|alguien
persona|humano|alguien y|o|en|no _ robot|bot|maquina|ordenador|ia|lugar|vez

metta|mettetemi|mettermi|mettimi|passatemi|passami|passi|passa|trasferiscimi|trasferitemi|mi|collegami|collegatemi metta|passi|passa|trasferisca|colleghi|in? _ assistenza|servizio|operatore|operatrice|responsabile|persona|umano|collega|contatto|capo|qualcuno
in contatto con _ assistenza|servizio|operatore|responsabile|persona|umano|qualcuno|collega|addetto
qualcuno|persona|umano _ legge|leggendo|ascolta|risponde|rispondere|dietro
non|basta|odio|stanco|stufo|stufa|smettetela|fermate|spegnete|via _ robot|bot|macchina|computer|chatbot|ia|intelligenza|risponditore|automatico
chattare|parlare|scrivere|discutere|avere _ con|un|una|a _ intelligenza|ia|bot|robot|macchina|computer|macchine
lavorano|ci|avete|esistono sono|lavorano|anche|delle _ persone|umani|persona|esseri
richiamarmi|chiamarmi|telefonarmi|ricontattarmi|contattarmi|richiamare|richiamata|richiamatemi|ricontattatemi
con|a chi posso|potrei|devo|si _ parlare|rivolgermi|rivolgersi|chiamare|contattare|telefonare
chi posso|potrei chiamare|contattare|sentire
puo|potrebbe|deve|possa|potete|puoi _ persona|qualcuno|umano|operatore|collega|responsabile _ occuparsene|occuparsi|aiutarmi|rispondere|rispondermi|guardare|chiamarmi|intervenire|seguirmi
puo|potrebbe|deve|possa _ occuparsene|occuparsi|aiutarmi|rispondermi|chiamarmi|seguirmi|guardarci _ persona|qualcuno|umano|operatore|collega|responsabile
una|un|qualcuno|persona|umano|operatore|collega|responsabile _ puo|potrebbe|che|deve|possa mi|lo|se? _ occuparsene|chiami|aiuti|risponda|chiamarmi|aiutarmi|segua|richiami|occupi|capisca|contatti
c|ce|e e? _ nessuno|qualcuno
datemi|dammi|mi|voglio|vorrei|preferisco|preferirei|esigo|chiedo|pretendo|cerco|chiamate|trovatemi|serve dia|serve|un|una|di|il? _ persona|umano|operatore|operatrice|consulente|responsabile|capo|superiore|collega|essere vera|vero|reale|umano|umana|grazie|subito|per|adesso|che|in|non|e|ora|al
contattare|raggiungere|trovare|sentire|parlare|incontrare|avere _ persona|umano|operatore|qualcuno|responsabile|capo|superiore|direttore|titolare|collega|addetto|consulente
essere|venire|vorrei|voglio chiamato|chiamata|richiamato|richiamata|contattato|contattata|ricontattato|ricontattata|seguito|assistito|assistita|una _ da|qualcuno|persona|operatore|telefonata|richiamata
operatore|consulente|umano|persona|operatrice|assistenza grazie|umano|umana|subito|per|prego|telefonica
persona|umano|qualcuno e|o|invece|non|piuttosto _ robot|bot|macchina|computer|ia
robot|bot|macchina|computer|ia o|e|oppure _ persona|umano|qualcuno

passe|passem|ponha|encaminhe|transfira|transfere|ligue|coloque|me|passa me|passa|passe|transfere|transfira|encaminha|encaminhe|coloca|pro|para|com|ao _ apoio|atendimento|humano|atendente|pessoa|suporte|gerente|supervisor|operador|alguem|colega|responsavel
tem|ha|existe|trabalham|trabalha|voces _ pessoa|pessoas|alguem|gente|humano|humanos verdade|real|reais|ai|lendo|de|carne|trabalhando|atras|por|que
trabalham|tem|ha|existem pessoas|humanos|gente
alguem|humano|pessoa _ le|ler|lendo|esta|responde|ouve|vendo|escuta
nao quero|vou|gosto|aguento mais? _ conversar|falar|escrever|teclar|tratar com|de _ ia|bot|robo|maquina|computador|chatbot|inteligencia
parem|pare|desliguem|chega|basta|cansei|farto|farta|odeio _ robo|bot|maquina|chatbot|ia|automatico|automatica|automaticas
com|a quem posso|poderia|devo|eu|e _ falar|dirigir|contactar|contatar|conversar|ligar
quem posso contactar|contatar|chamar
pode|podem|poderia|poderiam|possa|queria|quero|preciso|gostava|gostaria que|de|uma|um|alguem|me? _ atender|ligar|ligue|liguem|telefonar|ajudar|contactar|contatar|retornar|responder _ pessoa|alguem|humano|atendente|colega|mim|me
pessoa|alguem|humano|atendente|colega|responsavel _ pode|poderia|que|possa|podia|me|deve _ me? atender|ligar|ligue|ajudar|ajude|atenda|falar|fale|cuidar|resolver|resolva|responder|responda|tratar|contactar|contacte|ver|entenda|assumir
podem|pode|poderia|poderiam|consegue|conseguem me|voces ligar|telefonar|retornar|contactar|contatar|chamar
podem|pode|poderia ligar|telefonar me|para|de
quero|queria|preciso|exijo|prefiro|gostaria|solicito|chamem|chame|deem|da|arranjem|dê|de me|um|uma|de|o|ser|falar? _ pessoa|humano|atendente|operador|operadora|gerente|supervisor|chefe|responsavel|superior|alguem real|verdade|humano|humana|agora|ja|por|que|em|nao|e|ao|aqui
ser|sou|fui atendido|atendida|contactado|contactada|contatado|contatada|chamado _ por|pessoa|humano|alguem
falar|contactar|contatar|chegar|encontrar|chamar|ligar _ pessoa|humano|alguem|gerente|supervisor|chefe|superior|atendente|responsavel|dono|diretor|colega|assistente
pessoa|humano|alguem e|ou|em|nao|vez _ robo|bot|maquina|computador|ia
robo|bot|maquina|computador|ia ou|e _ pessoa|humano|alguem

ik|wil|je|jullie|de|een|uw leidinggevende|manager|chef|baas|supervisor|teamleider|verantwoordelijke|medewerker|mens|collega|iemand _ spreken|hebben|bellen|aan|graag|praten
leest|lezen|luistert|antwoordt|kijkt er|hier|dit|dit _ iemand|mens
iemand _ leest|mee|dit|kijkt|luistert
wil|ga|hoef niet|geen|met _ ai|bot|robot|machine|computer|chatbot _ praten|chatten|schrijven|spreken
niet|geen met|tegen een|jullie|die? ai|bot|robot|machine|computer|chatbot
werken|zijn|hebben|is|zitten er|jullie|bij|daar _ mensen|echte|mens
kunnen|kan|kunt|zou|willen|wilt jullie|u|je|iemand|ik|een _ bellen|terugbellen|gebeld|teruggebeld|opbellen|contacteren|helpen|overnemen|kijken
graag|wil|word|worden gebeld|teruggebeld|graag|terug
gebeld|teruggebeld worden|worden
bel|belt|terugbellen|terugbelverzoek|terugbelverzoek me|mij|graag|alstublieft|aub
met|naar|bij wie kan|moet|mag ik|wij|we? _ praten|spreken|bellen|terecht|contact
wie kan ik _ spreken|bellen|bereiken
zet|verbind|stuur|geef|breng|schakel|roep|haal|laat me|mij|deze|dit|ons|door|nu _ medewerker|mens|klantenservice|collega|manager|iemand|persoon|door|leidinggevende|support|baas
kan|kunnen|mag|zou|laat _ collega|mens|medewerker|iemand|persoon _ overnemen|helpen|kijken|bellen|antwoorden|oplossen|oppakken|contact|beantwoorden
heb|wil|spreek|praat|wordt ik? liever _ iemand|mens|medewerker|persoon
liever|graag een|met|een|iemand mens|medewerker|iemand|persoon|echt
mens|persoon|iemand en|in|dan|of|geen _ computer|bot|robot|machine|plaats|ai
bot|robot|computer|machine|ai of _ mens|persoon|iemand
contact|gesprek|verbinding|chat met een|iemand|n|een? _ medewerker|mens|persoon|klantenservice|collega|iemand|echt
een|een|met mens|medewerker aan|te|spreken|nodig|die|bereiken
stop|weg|genoeg|zat|beu|klaar|uit|hou|kap _ bot|robot|chatbot|machine|automatische
bot|robot|chatbot zat|beu
wil|kan|moet|graag ik? een|n echt|echte|levend|levende? mens|persoon|medewerker

polacz|polaczyc|polaczcie|prosze|przekieruj*|przelacz*|dajcie|daj|przekaz*|przekaz|dac mnie|mi|to|o|do|z|mnie? _ konsultant*|czlowiek*|pracownik*|osob*|obslug*|biur*|dzial*|kierownik*|szef*|kims|kogos|kimkolwiek|doradc*|operator*|menedzer*
dosc|stop|precz|wylaczcie|wylacz|zatrzymajcie|koniec _ robot*|bot*|maszyn*|automat*|chatbot*
ktos|ktokolwiek|czlowiek _ czyta|odpisuje|slucha|czytac|odpowiada|przeczyta|tam|zywy
nie chce|bede|zamierzam|lubie _ pisac|rozmawiac|gadac|czatowac z|ze _ ai|bot*|robot*|maszyn*|automat*|komputer*|sztuczn*
pracuja|sa|jest|pracuje|macie tam|u|jacys|tu|was|tutaj _ ludzie|czlowiek|ktos|ludzi
z kim moge|mozna|mam|powinienem|powinnam _ porozmawiac|rozmawiac|pogadac|skontaktowac
do|kogo kogo|moge|mam _ zadzwonic|zwrocic|sie
czy|moze|niech|moglby|mogl*|chcialbym|chcialabym|prosze ktos|czlowiek|zeby|sie|aby|konsultant*|pracownik*|o _ zajac|zajmie|zadzwoni*|oddzwoni*|pomoc|pomoze|skontaktuje|przejac|odpowie|odpowiedziec|telefon
czlowiek|ktos|konsultant|pracownik|osoba _ zajac|zajmie|zajal|zadzwonil|zadzwoni|oddzwoni|oddzwonil|pomoc|pomogl|skontaktowal|przejac|przejal|odpowiedzial|odpowie|sprawdzil
mozecie|moze|mozna|prosze|czy|mogliby|moglibyscie o|do|panstwo _ oddzwonic|zadzwonic|oddzwonienie|telefon|przedzwonic
oddzwonienie|oddzwonic|oddzwoncie|zadzwoncie|przedzwoncie
dajcie|daj|dac|chce|poprosze|potrzebuje|zadam|wole|prosze mi|o|z|do|zywego|prawdziwego? _ czlowiek*|konsultant*|kierownik*|szef*|kogos|osob*|pracownik*|przelozon*|ludzi|operator*
rozmawiac|porozmawiac|skontaktowac|kontakt|rozmowy|rozmowa|polaczyc|polaczenie|pogadac|pomowic _ z|ze|sie _ kierownik*|szef*|przelozon*|dyrektor*|wlasciciel*|zyw*|czlowiek*|ludz*|kims|konsult*|pracownik*|osob*|menedzer*
czlowiek|czlowieka|czlowiekiem a|nie|zamiast|czy|lub|albo _ bot*|robot*|maszyn*|komputer*|automat*
bot|robot|maszyna|komputer|automat czy|a|albo _ czlowiek*|osob*

musteri hizmetleri|hizmetlerine|hizmetleriyle|temsilcisi|temsilcisine|temsilcisiyle|destek
robot*|bot*|chatbot* durdurun|durdur|kapatin|kapat|yeter|istemiyorum|biktim|gitsin|degil|disinda
mudur*|yonetici*|sef*|patron*|amir*|sorumlu* _ gorus*|konus*|bagla*|istiyorum|ver*|cagir*|lutfen
yapay zeka*|bot*|robot*|makine*|bilgisayar* _ yazis*|konus*|istemiyorum|ugras*|sohbet
kiminle|kimle|kime konus*|gorus*|yaz*|basvur*|ulas*|sor*
insan|biri|birisi|kisi|temsilci|yetkili|calisan _ ilgilen*|yardim|arasin|baksin|cevap|yanit*|okuyor|okuyan|devral*|ara*|geri|donsun|cozsun
bana|bize|beni|bizi bir|gercek|canli|de? insan|temsilci|yetkili|birini|insani|birine|telefon ver*|bagla*|bulun|lazim|ulastir*|edin|acin
gercek|canli|normal|etten bir? kisi*|insan*|temsilci*|birine|biriyle|birisi*|destek
insan* ulas*|yok|var|lazim|istiyorum|calisiyor|konus*|gorus*|mi|musunuz|baglan*|aktar*
telefonda|telefonla|yuz biriyle|birisiyle|insanla|gorus*|konus*
canli destek|temsilci|sohbet|yardim
geri ara*|aranmak
bir insan|yetkili|temsilci istiyorum|lazim|lutfen|yok|verin|bulun|arasin|ariyorum|gelsin
insan degil|mi|yerine|misin|misiniz _ robot*|bot*|makine*|misin*
bot*|robot*|makine* yoksa|mi|mu|degil _ insan*|kisi*

соедините|переключите|переведите|переведи|переключи|соедини|свяжите|передайте|дайте|дай|позовите|пригласите|хочу|нужен|нужна|пришлите|найдите|мне|меня _ служб*|поддержк*|оператор*|человек*|сотрудник*|менеджер*|консультант*|начальник*|руководител*|специалист*|живого|живым|старш*|директор*|коллег*|людей|людям|кого
остановите|выключите|уберите|хватит|отключите|надоел*|достал*|без|стоп|никаких|долой _ робот*|бот*|машин*|чатбот*|автоответчик*|ии|автомат*
кто|хоть|человек|живой _ нибудь|либо|то? _ читает|отвечает|слушает|смотрит|читаете|ответит|позвонит|перезвонит|поможет|займется|займётся|свяжется
не|отказываюсь|надоело|устал|устала|нет _ переписываться|общаться|разговаривать|говорить|писать|болтать|беседовать _ ии|бот*|робот*|машин*|компьютер*|программ*|искусственн*
работают|есть|сидят|остались у|там|тут|вообще|ли|ли? _ люди|человек|живые|живой
с кем я|мне|можно|могу? _ поговорить|связаться|говорить|обсудить
к кому я|мне|можно|могу? _ обратиться|обратиться|связаться|говорить|позвонить|пообщаться|написать
может|пусть|можно|пускай|чтобы|хочу|нужно|надо _ человек|кто|сотрудник|оператор|менеджер|люди|специалист|коллега _ заняться|займется|позвонит|перезвонит|позвонил|перезвонил|ответит|ответил|поможет|помог|разобрался|посмотрел|посмотрит|связался|свяжется|взял|разберется|помочь|ответить|позвонить
заняться|ответить|помочь|разобраться|позвонить|посмотреть _ человек|живой|сотрудник|оператор|менеджер
пусть|чтобы|прошу|попросите|жду|закажите|нужен|хочу мне|со|заказать|меня? _ позвон*|перезвон*|звон*|наберут|свяж*
перезвоните|позвоните|наберите|перезвоните мне|пожалуйста|по|нам|обратный
обратный звонок
нужен|нужна|хочу|дайте|требую|где|прошу|предпочитаю|лучше с|на|живой|живого|поговорить? _ консультант*|оператор*|человек*|сотрудник*|менеджер*|специалист*|начальник*|представител*|людьми
связаться|поговорить|говорить|общаться|пообщаться|дозвониться|достучаться|контакт|написать _ живым|живому|человек*|людьми|людей|кем|сотрудник*|руководител*|начальник*|директор*|менеджер*|представител*|специалист*|коллег*|старш*|оператор*
кто живой|нибудь есть|тут|там
есть кто живой|нибудь|там|тут
живые|живой люди|человек|оператор|кто
человек|человека|живой|людей|человеком а|не|или|вместо|и _ робот*|бот*|машин*|программ*|компьютер*|ии
бот|робот|машина|программа|компьютер|ии или|а|не _ человек*|живой

حولني|حولوني|حولنا|وصلني|وصلوني|وصليني|حول|اوصلوني|تحويلي|تحويل|احولوني|خلوني|ربطوني|اربطوني الي|ل|علي|ب|مع|المحادثه|اكلم? _ خدمه|موظف|موظفه|انسان|شخص|مسؤول|مدير|الدعم|الموظف|بشري|ممثل|مشرف|المسؤول|احد|حد|لموظف|بموظف|لخدمه|بشخص|لشخص|للموظف|للمدير
اوقفوا|اوقف|وقفوا|كفي|بلا|بدون|مللت|تعبت|زهقت|طفشت|يكفي|بلاش|شيلوا _ روبوت|الروبوت|بوت|البوت|الالي|الاله|اله|الذكاء|الردود|الرد
التحدث|اتحدث|اتكلم|اكلم|الكلام|اكلم|التكلم|احكي|نتكلم|التواصل|اتواصل|تواصل|اخاطب|محادثه|مقابله مع|الي|مع? _ مدير*|المدير|مشرف*|المشرف|المسؤول|مسؤول*|رئيس*|بشر|بشري|انسان|موظف*|شخص|احد|حد|زميل*|صاحب|واحد|الموظف|ناس
هل|في|فيه|حد|احد|شخص|انسان|هناك|يوجد يقرا|يسمع|يرد|يعمل|احد|حد|شخص|بشر|عندكم|انسان|موظف|احدكم _ رسائلي|هذا|بشر|هنا|هناك|يقرا|ناس|موجود|يسمعني|معي|يرد|عندكم|علي|كلامي|حقيقي|حقيقيين
لا|ما|مش|مو|لن اريد|ابغي|ابي|عايز|عاوز|بدي|احب|اود|اتحدث|اتكلم _ روبوت|بوت|ذكاء|الذكاء|اله|الروبوت|البوت|كمبيوتر|الاله|مكينه
هل|ممكن|ارجو|اريد|يرجي|الرجاء|ياريت|لو يمكنكم|ان|يمكن|حد|احد|تقدرون|تتصلوا|تتصلون|سمحتم|احدكم|تكلموني? _ الاتصال|تتصلوا|يتصل|تتصل|تكلموني|يكلمني|يتواصل|معاوده|اتصلوا|يتولي|يساعدني|يهاتفني|مكالمه
مع|الي من|مين استطيع|يمكنني|اقدر|ممكن|اتكلم|اتواصل|اتحدث|اكلم|يمكن|اقدر ان? _ اتحدث|اتكلم|اتواصل|اكلم|التحدث|التواصل|احكي
اكلم|كلم مين|من
اعطني|اعطوني|اعطيني|عطوني|عطني|هاتوا|هات|جيبوا|جيبولي|ابي|ابغي|ابغا|اريد|عايز|عاوز|بدي|احتاج|محتاج|افضل|اطلب|نبي|ودي اكلم|الي|رقم|حد|احد|واحد|اتكلم|التحدث|التواصل|ان? _ موظف|شخص|شخصا|انسان|انسانا|مدير|المدير|مسؤول|مشرف|بشر|بشري|احد|احدا|حد|المسؤول|مدير*|موظفا|الموظف|الدعم|زميل
هل|ممكن يمكن|يستطيع|ممكن|يقدر|حد|احد لشخص|شخص|لاحد|احد|لموظف|موظف|انسان|لانسان|حد|ان _ يتولي|يساعدني|يرد|يتصل|ينظر|يحل|مساعدتي|يكلمني|يتابع
اتواصل|التواصل|الوصول|اوصل|الاتصال|اتصل|اتكلم|اتحدث مع|الي|ب|ل|مباشره? _ شخص|انسان|بشري|موظف|بشر|حقيقي|بشخص|لشخص|بموظف|احد|حد
في|فيه|هنا حد|احد|انسان هنا|موجود|يرد|هناك|سامعني|معي
شخص|انسان|موظف|بشر|ناس حقيقي|حقيقيين|حقيقيه|وليس|مو|مش|بدل|لا|لو|من
روبوت|بوت|اله|كمبيوتر ام|او|ولا|وله _ انسان|شخص|بشر|حقيقي|موظف

和|跟|与|同|找|让|讓|叫|请|請|有|给|給|换|換|接|派|安排|是|要|转|轉|联系|聯繫 _ 同事|真人|活人|人工|主管|领导|領導|经理|經理|老板|老闆|负责人|負責人|专员|專員|店长|店長|上级|上級|工作人员|客服人员|人类|人類|负责的人 _ 来|聊|说|說|谈|談|处理|處理|接|联系|聯繫|回|过来|出来|沟通|溝通|对接|跟我|打|解决|负责|看|帮|在|吗|嗎
有|没|沒 人 _ 看|在看|回我|读|讀|理|听|聽 _ 我|消息|这|這|吗|嗎
有 没有|沒有 人 _ 看|回|在|管|能
不|别|別|不要|不想|不愿|拒绝|懒得 _ ai|AI|机器|機器|人工智能|电脑|電腦|智能客服 _ 聊|说|說|谈|談|对话|回|扯|沟通|交流|打交道
我 _ 找|问|联系|聯繫 谁|誰 _ 谈|談|说|聊|问|帮|反映|联系
找 谁|誰 _ 说|谈|反映|投诉|解决|处理|聊|沟通
给|給|换|換|找|来|來|要|派|叫|请|請 我? 个|個|一个|一個|位? 真人|活人
给|給|换|換|找|来|來|要|派|叫|请|請 我? 个|個|一个|一個|位? 真人|活人|人|能说话的人|懂的人|会说话的人|負責人|负责人 _ 来|跟|聊|吧|行|行吗|好吗|可以|$
能|可以|可不可以|能不能|麻烦|请|請|让|讓 _ 让|叫|安排|派|由|请|換|换 _ 人|真人|同事|专员 _ 来|处理|處理|接|联系|看|跟|帮|解决|负责|回
受够|受夠|烦死|煩死|够了|夠了|讨厌|討厭|关掉|關掉|停|停止|别再|不要再 _ 机器人|機器人|自动回复|自動回覆|智能客服|ai|AI
联系|聯繫|找|接通|接到|联络|聯絡|见 _ 真人|活人|人工|真正的人
打|回|来|接 个|個|通|我? 电话|電話 _ 给我|給我|说|聊|吗|嗎|跟
想|要|希望|请|請|可以|能 _ 打|通|用|接 个|個? 电话|電話 _ 跟|和|说|人|聊|沟通|你们|谈
电话|電話 _ 联系|沟通|聯繫|跟|和 _ 我|人|你们
机器|機器|电脑|機器人|机器人 还是|還是 真?人
真人|活人|人类 还是|還是 机器|機器|AI|ai
你|您|对面|那边 _ 是 _ 人|真人|活人 吗|嗎|么|还是|還是
你们|那边|那里|公司 _ 有|没有 _ 活人|真人|人在|人吗
人 来|出来 回|接|处理|说话|跟|解决
转|轉|接|换|換|找|叫|呼叫|联系|聯繫 到? 你们|你們? 的? 客服|人工|经理|經理|主管|领导|领导|真人|专员|负责人|上级|同事|專人|人工台|人工座席

チーム|そちら|スタッフ|社員|会社|御社|担当|中 の? _ どなた|誰か|人|方|人間 _ 話|います|いらっしゃ|いる|相談|対応|電話
サービス|サポート|センター|窓口|カスタマー|部署|お客様相談室|コールセンター に|へ|と _ つない|繋い|つなげ|繋げ|代わ|回し|電話|お願い
上司|責任者|店長|社長|マネージャー|偉い人|上の人|上の方|管理者|リーダー を|に|と|へ _ 出し|呼|話|代わ|替わ|つな|繋|お願い|だし|かわ
人|人間|誰か|担当|スタッフ|有人 が|に|は|で|を|の _ 読ん|見て|対応|返事|答え|返信|います|いる|いない|チャット|出し|出て|電話|連絡|助け|お願い|引き継|説明
AI|ai|ボット|ロボット|機械|自動 _ 話し|嫌|いや|うんざり|結構|やめ|なく|無理|ではなく|以外|いらない|止め|もういい|話にならない|じゃ
折り返し|お?電話|コール|通話 _ を|で|が? _ ください|下さい|ほしい|欲しい|いただけ|頂け|もらえ|話|お願い|希望|したい|しても|可能
誰|どなた|どこ に|と|へ _ 相談|話|聞けば|電話|連絡|問い合わせ
生身|本物|リアル|実在|生 の? _ 人|人間|方
人|人間|担当者|スタッフ|オペレーター|係|有人 _ 出し|出て|代わ|変わ|替わ|換わ|つな|繋|呼ん|話|希望|お願い|連絡を|まわし|回し|直接
有人 の? チャット|対応|窓口|サポート
直接 _ 話|人|電話|担当|スタッフ
あなた|これ|あんた|相手|そちら は _ 人|人間|ロボット|ボット|機械|AI ですか|なの|でしょうか

직원*|상담원*|상담사*|사람*|매니저*|책임자*|담당자*|상사*|팀장*|관리자*|인간*|사장*|점장*|고객센터*|고객상담*|상담센터*|담당* 연결*|바꿔*|바꾸*|부탁*|이야기*|얘기*|통화*|대화*|말하*|불러*|나와*|필요*|원해*|원합*|주세요|있나*|있어*|있습*|없나*|없어*|없습*|와*|찾*|돌려*|전화*|하고|하게|좀|처리*|직접*|맞나*|만나*|답변*|상담*|문의*|이랑|읽*|봐*|도와*|넘겨*|전달*
사람이랑|사람하고|사람과|직원과|직원이랑|직원하고|상담사랑|상담사와|상담원과|상담원이랑|상담원하고|담당자랑|담당자하고|매니저와|매니저랑|책임자와|책임자랑|사람한테|직원한테|누구와|누구랑|누구한테|누군가와|누군가랑 _ 통화*|대화*|이야기*|얘기*|말*|상담*|연결*|채팅*|물어*|하고|해야*|문의*
거기|혹시|진짜|실제|정말|누가|누구|아무도|아무|누군가 _ 사람*|직원*|있나*|있어*|있습*|계세*|계신*|없나*|없어*|읽*|보고|상담*|있는*
로봇*|봇*|챗봇*|기계*|ai*|인공지능*|자동응답* 말고|말구|싫*|그만*|지겨*|꺼*|대신|아니*|이야*|인가*|인지|필요*|됐*|짜증*|멈*|중단*|말
로봇*|봇*|챗봇*|기계*|ai*|인공지능* 대화*|얘기*|이야기*|말하*|채팅* 싫*|안|그만*|못
전화*|통화* 주*|부탁*|좀|하고|해*|걸어*|받*|가능*|연결*|원*|할|로|상담* 주*|부탁*|수|싶*|주세*|있*|가능*|해*|상담*|하*|받*|연결*
전화로 상담*|이야기*|얘기*|통화*|말하*|문의*|하고
연락 주*|부탁*|받고|좀
진짜|실제|살아있는|리얼 사람*|상담*|직원*|인간*
사람 맞*|이세*|입니*|인가*|이에*|이야*|이죠|아닌*|이냐*|이요|나와*|불러*|없*|연결*|좀|써*|대*
상담원*|상담사*|직원* $

किसी|कोई|एक|आपके|अपने|आपकी|किससे बात|संपर्क
किसी|कोई|एक|आपके|अपने|आपकी|मुझे|मैं|असली|किससे|इंसान|मैनेजर|एजेंट|टीम|कस्टमर|व्यक्ति|आदमी|अधिकारी|प्रतिनिधि|वरिष्ठ|सुपरवाइजर|कर्मचारी|ग्राहक|से|सेवा|केयर|जिम्मेदार|बॉस _ से|में|असली|इंसान|मैनेजर|एजेंट|व्यक्ति|केयर|किसी|सेवा|कर्मचारी|को|का _ बात|बातचीत|जोड़*|कनेक्ट|संपर्क|मिलवा*|मिला*|चैट|फोन|बुला*|ट्रांसफर|मिलना|सम्पर्क|जुड़*
क्या|कोई|वहां|वहाँ|यहां|यहाँ|उधर|इधर _ कोई|असली|इंसान|लोग|है|आदमी|व्यक्ति|मनुष्य _ है|हैं|काम|पढ़|सुन|इंसान|वहाँ|वहां|देख|यहाँ|यहां|जवाब
रोबोट*|बॉट|बोट|मशीन|एआई|ai|चैटबॉट|कंप्यूटर _ बंद|नहीं|तंग|से|हटा*|या|परेशान|मत|रोक* _ करो|बात|चाह*|आ|दो|इंसान|करनी|करना|कीजिए|हो|नही|करें|बंद|गया|गई
मुझे|क्या|आप|कोई|कृपया|हमें|वापस|तुरंत|किसी _ कॉल|फोन|फ़ोन|काल _ कर*|बैक|चाहिए|दीजिए|आ*|पर|दें
कॉल|फोन|फ़ोन|वापस बैक|करें|करो|कीजिए|करवा*|कर|कॉल
इंसान|एजेंट|व्यक्ति|मनुष्य|आदमी|मैनेजर|प्रतिनिधि|अधिकारी|सुपरवाइजर|ऑपरेटर चाहिए|दो|दीजिए|बुला*|से|को|भेज*|हो|है|कृपया|प्लीज|मिल*|ही|या
insaan|agent|manager|aadmi|executive|kisi|customer|representative|senior|human|supervisor|banda|bande|vyakti _ se|care|ko|chahiye _ baat|connect|jod*|chahiye|bula*|sampark|contact|call|milao|bat
mujhe|koi|kya|asli _ insaan|human|agent|aadmi|koi|call|executive|person _ chahiye|hai|karo|do|baat|se|kijiye|kar
`);

/** Same words, other meaning: taken out of the message before it is read. */
export const notAskedForPerson = lines(`
contact|right|responsible person|agent for|at|in|of
machine just? swallow*|ate|eat|eaten|took|kept|stole|kept|would|wont|was|gave
can|could someone|anyone|somebody|anybody assist me? with|by _ explain*|detail*|activat*|updat*|how

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
la|le|une|un personne|interlocuteur|interlocutrice a contacter|joindre
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
agent|manager|operator|employee number|id|code|discount
your|the|my|a manager|agent|colleague|operator|adviser|advisor|representative|employee told|said|promised|sent|gave|wrote|was|approved|approve
人工 流产|智能|费|費|湖|草坪|成本|皮革|关节|合成|降雨|授精
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

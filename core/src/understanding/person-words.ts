/**
 * What a request for a person is made of, per language, in the language of `patterns.ts`: whole phrases are endless, but
 * nearly all of them name a person (or the machine that is not wanted) and a way of getting in touch, in one short sentence.
 */
import { lines } from './patterns.ts';

/** Somebody who works there, or anybody human. */
export const personWords = lines(`
person|human|humans|somebody|someone|anybody|anyone|agent|agents|representative|rep|operator|colleague|employee|manager|supervisor|boss|advisor|adviser|staff|people
mensch|menschen|jemand|jemanden|jemandem|mitarbeiter|mitarbeiterin|mitarbeitern|kollege|kollegen|kollegin|berater|beraterin|vorgesetzten|vorgesetzter|chef|chefin|ansprechpartner|sachbearbeiter|leute|verantwortlichen
humain|humaine|humains|quelqu|personne|personnes|conseiller|conseillere|agent|operateur|responsable|superieur|employe|collegue|interlocuteur|gens
persona|personas|humano|humana|alguien|agente|asesor|asesora|operador|operadora|representante|encargado|encargada|supervisor|gerente|empleado|companero|companera|jefe
persona|persone|umano|umana|umani|qualcuno|operatore|operatrice|consulente|responsabile|dipendente|collega|addetto|superiore
pessoa|pessoas|humano|humana|alguem|atendente|operador|operadora|gerente|supervisor|funcionario|funcionaria|colega|consultor|responsavel|chefe
mens|mensen|iemand|medewerker|medewerkster|collega|leidinggevende|manager|menselijke|persoon
czlowiek|czlowieka|czlowiekiem|czlowiekowi|ludzie|ludzi|ludzmi|ktos|kogos|kims|komus|konsultant*|pracownik*|koleg*|koledze|kierownik*|doradc*|szef*|przelozon*|osoba|osobe|osoby
insan|insana|insani|insanla|insanin|insanlar|biri|birisi|birini|birine|biriyle|birisiyle|kimse|temsilci*|yetkili*|calisan*|arkadasiniz*|yonetici*|mudur*|danisman*|operator*|kisi|kisiye|kisiyle
человек|человека|человеком|человеку|люди|людей|людьми|кто нибудь|то|либо
человек|человека|человеком|человеку|люди|людей|людьми|кем|кого|оператор*|сотрудник*|менеджер*|консультант*|специалист*|начальник*|коллег*|руководител*|живой|живого|живым
شخص|شخصا|بشخص|لشخص|انسان|انسانا|بشر|بشرا|بشري|موظف|موظفا|بموظف|لموظف|موظفين|الموظفين|احد|احدا|لاحد|باحد|مدير|المدير|مديرك|مديركم|مشرف|المشرف|مسؤول|المسؤول|زميل|زميلك|زميلكم|ممثل
真人|活人|人工|同事|经理|經理|主管|领导|領導|专员|專員|工作人员|工作人員|客服|负责人|負責人|真正的人|销售的人|店员|店員
人間|担当者|担当の方|スタッフ|オペレーター|同僚|上司|責任者|係の|営業の方|どなたか|誰か|本物の人|実際の人|サポート|の方|人と|人に|人は|人が|人を|人の
사람*|직원*|상담원*|상담사*|담당자*|책임자*|매니저*|동료*|누구*|누군가*|누가
इंसान|व्यक्ति|एजेंट|मैनेजर|सहकर्मी|कर्मचारी|प्रतिनिधि|ऑपरेटर|मानव|कोई|किसी|insaan|agent|manager|kisi|koi`);

/** Who works there and is asked for by what they do: in a short sentence nothing else is meant. */
export const staffWords = lines(`
agent|agents|advisor|adviser|supervisor|colleague|colleagues|coworker|employee|employees|representative|operator|staff|specialist
mitarbeiter|mitarbeiterin|mitarbeitern|kollege|kollegen|kollegin|vorgesetzten|vorgesetzte|vorgesetzter|berater|beraterin|sachbearbeiter|filialleiter|angestellten|fachmann|experten|spezialisten
conseiller|conseillere|superviseur|superieur|employe|employes|collegue|collegues|operateur|interlocuteur|specialiste|agent
du personnel
asesor|asesora|supervisor|encargado|empleado|empleados|companero|companera|operador|agente|especialista|gerente
operatore|operatrice|consulente|supervisore|dipendente|dipendenti|collega|responsabile|addetto|specialista
atendente|supervisor|funcionario|funcionarios|colega|operador|gerente|especialista
medewerker|medewerkers|leidinggevende|collega|specialist
konsultant*|pracownik*|przelozon*|koleg*|doradc*|specjalist*|kierownik*
temsilci*|calisan*|amir*|uzman*|yetkili*|operator*|arkadasiniz*
оператор*|сотрудник*|коллег*|консультант*|специалист*|менеджер*|начальник*
موظف|موظفا|موظفيكم|لموظف|بموظف|مشرف|زميلك|زميلكم|مختص|المدير|مسؤول
客服|员工|員工|同事|主管|专员|專員|专家|專家|人工|真人
担当者|同僚|社員|スタッフ|オペレーター|上の者|店長|専門の方|責任者|の方
상담원*|상담사*|직원*|담당자*|책임자*|점장*|매니저*|동료*|전문가*|상급자*
एजेंट|सहकर्मी|कर्मचारी|सुपरवाइजर|मैनेजर|विशेषज्ञ|ऑपरेटर|प्रतिनिधि`);

/** The department that answers. */
export const teamWords = lines(`
your team|staff|people
ihr|ihrem|euer|eurem team
votre|l equipe
su|vuestro|con el equipo
vostro team
vossa|a|sua equipa|equipe
jullie|uw team
waszym|waszego zespol*
ekibiniz*
вашей|с командой
فريقكم
你们的人|你們的人
customer service|support|care|team
support team|staff|department
help desk
kundenservice|kundendienst|kundenbetreuung|support
service client|clients|clientele
support
atencion|servicio al|a cliente|clientes
soporte
le|au|votre|du support
servizio clienti
assistenza
atendimento|apoio|servico ao|a|de cliente|clientes
suporte
klantenservice|klantendienst
obslug* klienta|klientow
pomoc* technicz*
musteri hizmet*
destek ekibi*
служб* поддержк*
поддержк*|поддержку|поддержкой
خدمه العملاء|الزباين
الدعم
售后|售後|客服部
カスタマーサポート|カスタマーサービス|サポート|コールセンター|窓口
고객센터*|고객지원*|지원팀*|영업팀*
ग्राहक|कस्टमर सेवा|केयर|सर्विस
सपोर्ट|सेल्स`);

/** Getting in touch: talking, being put through, having it looked at by somebody, being answered. */
export const contactWords = lines(`
reach|reply|answer|answers|answered|decide|review
look into
get|getting back
asking for
answer|reply me
have|got people i|we can talk
erreiche|erreichen|antwortet|antworte|entscheiden|melden|verlange|lesen
zu tun
joindre|repondent|decide|lira|lire|affaire|demande|appelle
responden|responde|decida|tratar|leera|encargarse|hablo|conecten|pido|llame
rispondono|risponda|decida|leggera|chiami|parlo|contatti|collegate
a che fare
respondem|responda|decida|ler|lidar|falo|liguem|ligo|ligue
te maken
bereiken|beslissen|lezen|opnemen|bellen|antwoorden
odpowiadaja|odpowie|zdecyduje|przeczyta|czynienia|odezwie|zadzwonil|zajac
ilgilen*|ulas*|karar|oku*|muhatap|arasin|aramasi
отвечают|ответьте|решит|прочитает|дело|заняться|проверить|свяжется|позвонил
الحديث|التعامل|ليقرر|فليرد|سيقرا|يراجع|وصلوا|ليتواصل
决定|決定|打交道|看到|处理|回我|找到
判断|やり取り|読みますか|確認|対応
결정*|처리*|읽기*|대답*
फैसला|निकालो|बुलाओ|पढ़ेगा|बातtalk|talking|speak|speaking|chat|chatting|discuss|connect|connected|transfer|forward|pass
put me|us
call|ring|phone|contact me|us|back
reply|respond|answer to? me
let me talk|speak
need|want|get|give|have|human|real a|an|some|me|any? real|human|person|agent|help|assistance
sprechen|rede|reden|chatten|chatte|telefonieren|verbinden|verbinde|verbunden|weiterleiten|weitergeben|weiterverbinden|kontaktieren|anrufen|zuruckrufen|antwortet|antworten|ansehen|ubernehmen|durchstellen|leiten
geben|gib|holen|rufen|verbinden|leiten sie|mich|mir
hilfe|unterstutzung von einem|einer|jemandem
parler|parle|discuter|joindre|contacter|contacte|transferer|transferez|passez|passer|relation|rappeler|rappelle|reponde|repondre|appeler|transferer
aide|assistance d|de un
hablar|hablando|hable|chatear|contactar|contacte|conectar|conecteme|transferir|transfiera|pasar|paseme|llamar|llame|comunicar|responda|atienda|atender|atendiera|revisar
ayuda de una|un|alguna
parlare|parlando|parlarci|chattare|contattare|contattasse|contatto|trasferire|trasferirmi|passare|passi|richiamare|chiamare|risponda|rispondere|rivolgermi
aiuto di|da una|un|qualcuno
falar|falando|conversar|contactar|contatar|contato|contacto|transferir|passar|passe|ligar|responda|atender|atendido|encaminhar|conectar
ajuda de|da uma|um|alguem
praten|praat|spreken|spreek|chatten|bespreken|verbinden|doorverbinden|door|contact|bellen|terugbellen|antwoordt|antwoorden
hulp van een|iemand
rozmawiac|rozmawiam|porozmawiac|rozmowe|rozmowa|czatowac|polaczyc|przekierowac|przekazac|skontaktuje|skontaktowac|zadzwonic|oddzwonic|odpowiedzial|odpowiedzi|kontakt
pomocy czlowieka|konsultanta|kogos
konus*|gorus*|yazis*|tartis*|bagla*|aktar*|yonlendir*|ara*|iletisim*|cevap
yardimina|yardimi
поговорить|говорить|разговаривать|разговариваю|общаться|пообщаться|соедините|соединить|переключить|переключите|передайте|свяжите|связаться|свяжется|перезвонить|позвонить|позвоните|ответил|ответить|обсуждать
помощь человека|живого|оператора
اتحدث|التحدث|تحدث|اتكلم|اكلم|اكلمه|الدرشه|الدردشه|دردشه|التواصل|اتواصل|يتواصل|ليتواصل|حولني|تحويلي|صلني|وصلني|يتصل|اتصلوا|يرد|اناقش|محادثه
مساعده من
说话|說話|说|說|谈|談|聊|沟通|溝通|联系|聯繫|转给|轉給|转到|轉到|接通|回电|回電|打电话|打電話|回复|回覆
話|つない|繋い|代わ|替わ|回し|連絡|電話|返事|出して|お願い
통화*|대화*|이야기*|얘기*|연결*|넘겨*|바꿔*|연락*|전화*|답변*|채팅*|말하*
बात|चैट|जोड़*|कनेक्ट|संपर्क|कॉल|जवाब|ट्रांसफर|baat|connect|call|chat`);

/** What is asked of a person rather than of us: looked at, helped with. */
export const helpWords = lines(`
look|help|assistance|assist
hilfe|ansehen|anschauen
aide|regarder|examiner
ayuda|revisar|ayudar
aiuto|controllare|guardare
ajuda|verificar|ajudar
hulp|kijken|helpen
pomocy|pomoc|sprawdzic|zajac
yardim*|bak*
помощь|помочь|посмотреть
مساعده|ينظر|يساعد
帮助|幫助|看一下|处理|處理
助け|対応|見て
도움*|봐*|도와*|처리*
मदद|देख|help`);

/** Only those that cannot be anything else but somebody of ours. */
export const humanWords = lines(`
with people
menschliche|menschlichen
aide humaine
vraie|physique personne
lidar com pessoas
met mensen
ludzka|ludzkiej|ludzi
insanlarla|insanlar
человеческ*|живые
بشريه|البشر|لانسان|انسانا
的人|跟人|让人|換人|换个人|个人 来|决定|打交道|回
人に|人の手|人とやり|人が読
इंसानों|इंसानी
human|humans|real|live person|human|agent|people
mensch|menschen
humain|humains|humaine
humano|humana|humanos
persona real|de
umano|umana|umani
persona vera|reale
pessoa real|de
menselijke
een|n|echt|levend|er mens
mens graag|alsjeblieft|alstublieft|aub
czlowiek*|zywy|zywa|zywym|ludzie|ludzmi
insan|insana|insani|insanin|insanla
человек*|живой|живого|живым|людьми
انسان|بشر|بشرا|بشري
真人|活人|人工
人間|本物の人|生身|人の
사람*
इंसान|मानव|insaan|human`);

/** What we are called by those who do not want us. */
export const machineWords = lines(`
machines|maschinen|macchine|maquinas|maszynami|makineler*|машинами|الالات|कंप्यूटर|मशीनों
robot|robots|bot|bots|chatbot|chatbots|machine|ai|automated|computer
roboter|robotern|bot|maschine|chatbot|ki|automat|automatischen
robot|robots|machine|chatbot|ia|ordinateur|automatiques
robot|robots|maquina|chatbot|ia|automaticas
macchina|automatiche
robo|robos|bot|maquina
robot*|bot|machine|automatische|automatisch
robot*|bot*|maszyn*|automat*
robot*|bot*|makine*|otomatik
робот*|бот|ботом|бота|машин*|автоответ*|ии
روبوت|روبوتات|الروبوت|بوت|البوت|اله|الاله|اليه
机器人|機器人|机器|機器|自动回复|自動回覆|智能客服
ロボット|ボット|機械|自動返信|自動応答
로봇*|챗봇*|기계*|자동
रोबोट|बॉट|मशीन|ऑटोमैटिक|bot|robot`);

/** Talking, or not wanting to: with the machine beside it, a person is meant. */
export const refusalWords = lines(`
mit maschinen|bots|robotern
aux|avec machines
hablo|parlo|falo|rozmawiam|konusmam|разговариваю
talk|talking|speak|speaking|chat|discuss|discussing
rede|reden|spreche|sprechen|bespreche|schreibe|chatten
parle|parler|discuter
hablando|hablar|discutir
parlando|parlare|discutere|discuto
falar|conversar|discutir
praat|praten|bespreken
rozmawiam|rozmawiac|gadac
konus*|tartis*|yazis*
разговариваю|разговаривать|говорю|обсуждать|общаться
اتحدث|اناقش|اتكلم
说话|說話|谈|談|聊
話
얘기*|대화*|이야기*
बात|baat`);

/** A word for who is in charge, to be spoken to in the next breath ("who is in charge here? I want to talk to them"). */
export const thatPersonWords = lines(`
word with them|him|her
mit ihm|ihr|ihnen reden|sprechen
met hem|haar|hen praten|spreken
اتحدث|التحدث|الحديث معه|معها|معهم
お話し したい
talk|speak to|with them|him|her
den|die|mit ihm|ihr|dem|der? mochte|will ich? sprechen|reden
lui|leur parler
hablar con el|ella|ellos
parlarci|parlargli
falar com ele|ela
die|met hem|haar? wil ik? spreken
z nim|nia rozmawiac|porozmawiac
onunla konus*|gorus*
с ним|ней|нею поговорить|говорить
اكلمه|اكلمها|اتحدث معه|معها
跟|和|同 他|她 说|說|谈|談|聊|沟通
그분*|그|분 과|얘기*|통화*|대화*
उनसे|उससे बात`);

/** To be called, written to, gone back to: by whom needs no saying. */
export const callMeWords = lines(`
^ please call|phone|ring me
call|phone|ring me please|back|now $
rufen|ruft sie|ihr? mich|bitte _ an|zuruck
appelez|rappelez moi
llamenme|llameme|llamame
devolverme|devuelvanme|devolver la llamada
chiamatemi|richiamatemi|chiamami
liguem|ligue|telefonem me
devolver|devolvem|retornar me|a|minha? chamada|ligacao
bel|bellen me|mij alsjeblieft|alstublieft|graag|terug|even|aub
zadzwoncie|oddzwoncie do mnie
prosze do? mnie? zadzwonic|oddzwonic
beni arayin|arar|ara
позвоните|перезвоните мне
اتصلوا|اتصل|كلموني بي|من
给我|給我 打|来 个|個? 电话|電話
電話 を? してください|ください|下さい
전화 주세요|해주세요|주시|부탁*
मुझे कॉल|फोन|वापस कर*|करें`);

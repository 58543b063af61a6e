import type { HumanFirstTopic } from '../model.ts';
import { createMatcher, lines, type Matcher, toPatternText } from './patterns.ts';

const patterns: Readonly<Record<HumanFirstTopic, readonly string[]>> = {
  'self-harm': lines(`
kill|killing|hurt|hurting|harm|harming|cut|cutting myself|meself|myslef
end|ending|take|taking my own? life
suicide|suicidal|kms
want|wanna|going|ready|rather to? be? die|dead $
want|wanna to? die|disappear forever
dont|not|no want|wanna|reason|longer _ live|alive|living anymore|any|$
better off dead|without me
mich|mir umbringen|umbringe|das leben nehmen
selbstmord*|suizid*
will|mochte nicht mehr leben
will|mochte|wurde sterben
me suicider|tuer
suicide|suicidaire
veux|envie de? mourir|plus vivre
matarme|suicidarme|suicidio|quitarme la vida
quiero morir|morirme
me|mi suicid*|uccid*|ammazz*
voglio morire|farla finita
suicidio|suicidarmi|uccidermi|ammazzarmi
quero|vou me? morrer|matar|suicidar
suicidar|suicidio|me matar|tirar minha vida
zelfmoord|mezelf doden
wil dood|sterven|niet meer leven
zabic|zabije sie
samobojstw*
chce umrzec
intihar*
kendimi oldur*
olmek istiyorum
убить|убью себя
покончить с собой
суицид*|самоубийств*
хочу умереть
не хочу жить
انتحر|انتحار|الانتحار|سانتحر
اقتل|قتل نفسي
اريد|ابغي|عايز ان? اموت
自杀|自殺|轻生|輕生|不想活|想死|结束生命|結束生命
死にたい|自殺|自分を殺|消えてしまいたい`),
  safety: lines(`
caught|catch|catches|catching|on|set fire|flames
burst|bursts|bursting|erupted|exploded|went|gone|goes|going up? into|in flames
burns|blisters|scalds|burn|scald|gash|cuts on|to|over|all my|his|her|our|their
son|daughter|child|baby|kid|toddler|husband|wife|mother|father|wrist|leg|arm|fingers _ burned|burnt|burns|scalded|bleeding|electrocuted|electric
fire|smoke|smoking|sparks|sparking|sparked from|coming|hazard|out|and|while|when
exploded|explode|explosion|exploding|exploded|electrocuted|electrocution|electric shock|electrical
battery|charger|device|it overheated|overheating|swelling|swollen|burning|burned|burnt|melted|smoking|exploded|leaking
burned|burnt|injured|cut|choked|choking|choke my|me|her|him|our|his|child|baby|kid|son|daughter|on|finger|hand|skin|face
allergic reaction
anaphyla*|poison*|poisoned|hospitalised|hospitalized|ambulance|injury|injured|injuries|bleeding
got|made|making|feel|feeling me? very|so|really? sick|ill from|after|eating|using
glass|metal|mold|mould|plastic in my|the food|soup|drink|bottle
went|taken|ended|rushed|am|is up? to|in the? hospital|er|emergency
product recall|gas leak|carbon monoxide
child|baby|toddler|kid swallowed
in flammen
verbruhung*|verbruht|verbrennungen|brandwunde*|brandblase*
gefahrlich|brand|feuer|explodiert|explosion|verletzt|verletzung|verbrannt|stromschlag|vergiftung|vergiftet|krankenhaus|notarzt|allergische|verschluckt|qualmt|brennt|raucht|funken
pris|prend|en feu|flammes
incendie|brule|brulee|brulure|explose|explosion|blesse|blessee|blessure|electrocut*|intoxication|hopital|allergique|avale|dangereux|dangereuse|fumee
en llamas
prendio|prendido fuego
incendio, quemo, quemado, quemadura, quemaduras, exploto, explosion, herido, herida, lesion, intoxicacion, intoxicado, hospital, alergica, trago, peligroso, peligrosa, descarga electrica
preso fuoco
in fiamme
incendio|bruciato|bruciata|ustione|ustioni|esploso|esplosa|ferito|ferita|scossa|intossicazione|ospedale|allergica|ingoiato|pericoloso|pericolosa|fumo
em chamas
incendio, pegou fogo, queimou, queimado, queimadura, explodiu, explosao, ferido, machucou, machuquei, choque, intoxicacao, hospital, alergica, engoliu, perigoso, perigosa
brandwond*, vlammen, brand, vlam, ontploft, explosie, verbrand, gewond, letsel, elektrische schok, vergiftig*, ziekenhuis, allergische, ingeslikt, gevaarlijk, rook
plomien*|pozar|zapalil*|wybuch*|poparzen*|poparzyl*|oparzyl*|ranny|zranil*|porazen*|porazil*|zatrucie|zatrul*|szpital*|alergiczn*|polknal|polknelo|niebezpieczn*|dymi*
yangin, yandi, alev, patladi, patlama, yaralandi, yaralandim, yanik, elektrik carp*, zehirlen*, hastane*, alerjik, yuttu, tehlikeli
пожар, загорел*, взорвал*, взрыв*, ожог*, обжег*, травм*, ударило током, отравлен*, отравил*, больниц*, аллергическ*, проглотил*, опасн*, дымит*
اشتعل*|حريق|احترق|احترقت|انفجر|انفجرت|انفجار|حروق|اصيب|اصابه|صعقه|تسمم|المستشفي|مستشفي|حساسيه|ابتلع|خطير|خطر|دخان
着了火|烧起来|燒起來|烫到|燙到
起 了? 水泡
着火|起火|爆炸|自燃|冒烟|冒煙|烫伤|燙傷|烧伤|燒傷|受伤|受傷|触电|觸電|漏电|漏電|食物中毒|过敏|過敏|住院|吞了|误吞|誤吞|危险|危險
燃え|炎上|炎が|火事|発火|爆発|発煙|煙が出|火傷|やけど|怪我|ケガ|けがを|感電|食中毒|アレルギー|病院|誤飲|飲み込|危険`),
  bereavement: lines(`
passed away
my|our|his|her _ husband|wife|father|mother|dad|mum|mom|son|daughter|brother|sister|partner|grandmother|grandfather|grandma|grandpa|parent|child|friend|uncle|aunt _ died|dead|death|deceased|dies|passed
died last|yesterday|recently|suddenly|this
deceased|bereaved|bereavement|late husband|wife|mother|father
bereavement|deceased|funeral|obituary|condolences
death of my|our|a|his|her
verstorben|verstarb|gestorben|todesfall|beerdigung|trauerfall|bestattung|verstorbene|verstorbenen
decede|decedee|deces|enterrement|obseques|funerailles
est mort|morte
fallecio|fallecido|fallecida|fallecimiento|funeral|murio|difunto
deceduto|deceduta|decesso|funerale|funerali|lutto|e morto|e morta|mancato|defunto
faleceu|falecido|falecida|falecimento|funeral|morreu|velorio|luto
overleden|begrafenis|overlijden|uitvaart|crematie
zmarl|zmarla|zmarly|pogrzeb*|smierc*|zmarlego
vefat|cenaze*|oldu|hayatini kaybet*
vefat|cenazesi
умер|умерла|скончал*|похорон*|смерть|смерти|покойн*
توفي|توفيت|وفاه|المتوفي|جنازه|المرحوم|رحمه
我|爸|妈|媽|父|母|丈夫|妻|老公|老婆|爷爷|奶奶|爺爺|亲|親|持卡人|儿子|女儿|刚|朋友 _ 去世|过世|過世|逝世|离世|離世|亡故|走了
丧事|喪事|葬礼|葬禮
亡くな|死去|逝去|他界|葬式|葬儀|故人|忌引`).filter(
    (pattern) => pattern !== 'vefat|cenaze*|oldu|hayatini kaybet*',
  ),
  legal: lines(`
lawyer|lawyers|attorney|attorneys|solicitor|solicitors|lawsuit|sue|suing|sued|litigation|subpoena|barrister|ombudsman
small claims
legal action|actions|advice|team|department|proceedings|notice|rights|representative|counsel|steps|claim
take|taking|see|go _ court
trading standards
consumer protection|rights|affairs|court|ombudsman|bureau
better business bureau
gdpr|ccpa|data protection
report|reporting|reported _ police|authorities|ftc|bbb|regulator
police report
class action
anwalt*|rechtsanwalt*|verklagen|verklage|rechtsweg|verbraucherschutz|verbraucherzentrale|polizei|mahnbescheid|juristisch*|dsgvo|abmahnung|staatsanwalt*
klage|anzeige einreichen|erheben|erstatte|erstatten
vor|vors|ans gericht
rechtliche|rechtlichen schritte|schritten|mittel
avocat*|tribunal|poursuites|juridique|huissier|rgpd|dgccrf
porter|depose|deposer plainte
en justice
abogado*|abogada|demanda|demandar|demandarlos|demandare|denuncia|denunciar|denunciare|tribunal|juicio|juzgado|policia|facua|ocu|profeco|rgpd
avvocato, avvocati, querela, denuncia, denuncio, denunciare, tribunale, vie legali, legalmente, polizia, carabinieri, altroconsumo, codacons, causa legale, gdpr
advogado*|advogada|processar|processo|processarei|procon|justica|tribunal|denunciar|denuncia|judicial|lgpd|deco
advocaat|rechtszaak|rechter|rechtbank|aanklagen|juridisch*|politie|aangifte|consumentenbond|geschillencommissie|avg|dagvaarding
prawnik*|adwokat*|sad|sadu|pozew|pozwe|pozwac|policj*|uokik|rzecznik*|prokuratur*|rodo|prawne|prawnych
avukat*, dava, davasi, mahkeme*, yasal, hukuki, polis*, savcilik, tuketici, kvkk, sikayet hakem
адвокат*|юрист*|суд|суде|суда|иск|полици*|прокуратур*|роспотребнадзор*|досудебн*|претензи*
محامي|محاميي|محام|قضيه|المحكمه|محكمه|دعوي|مقاضاه|ساقاضيكم|الشرطه|شرطه|قانوني|قانونيه|القانونيه|حمايه المستهلك
律师|律師|起诉|起訴|告你们|告你們|打官司|报警|報警|工商局|消协|消協|消费者协会|消保官|12315|仲裁|消委会|消委會
去|上|到|跟你 法院
法律 途径|途徑|手段|程序|责任|責任|武器|维权|維權
提起 诉讼|訴訟
弁護士|訴え|訴訟|裁判|法的|警察|消費者センター|消費生活センター|告訴|被害届`),
  press: lines(`
journalist|journalists|reporter|press inquiry|enquiry|request|office|release|contact|team
i|im a? journalist|reporter|editor|blogger|youtuber|podcaster
journalist|reporter|newsroom
press|media inquiry|enquiry|inquiries|enquiries|request|office|contact|kit
writing|working|doing an|a|on? article|story|piece|report about|on|for
go|going|tell|contact|contacting|inform to? the? press|media|newspapers|news|public|papers
interview with your|the|a ceo|founder|spokesperson|owner
journalist*|presse*|pressestelle|zeitung|redaktion|redakteur*|interviewanfrage
journaliste*|presse|redaction|reportage
periodista*|prensa|reportaje|periodico|redaccion
giornalista|giornalisti|stampa|redazione|giornale
jornalista*|imprensa|reportagem|redacao|jornal
journalist*|pers|krant|redactie|persvraag|perscontact
dziennikarz*|dziennikark*|prasa|prasow*|gazet*|redakcj*
gazeteci*|roportaj
basin mensubu*|bulteni|toplantisi
журналист*|пресс*|газет*|редакци*|сми
صحفي|صحفيه|الصحافه|صحافه|جريده|الاعلام
记者|記者|媒体|媒體|采访|採訪|报社|報社|新闻|新聞|曝光|电视台
記者|取材|新聞社|報道|マスコミ|メディア`),
  'refund-dispute': lines(`
chargeback|chargebacks
dispute|disputing|disputed with? this|my|the|your charge|charges|refund|decision|bill|invoice
weeks|months|month|days _ still|no|waiting _ refund|refunded|money
still no|waiting|not|havent|hasnt _ refund|refunded|reimbursed
never _ refund|refunded|reimbursed
refused|refuse|refusing|denied|deny|denying|rejected|wont|never _ refund|refunded
will not refund
refund _ refused|denied|rejected|wrong|less|partial|incorrect|missing|only
demand|want|give|need|where|wheres _ full? my|me? money|refund _ back|now|immediately|today
scammed|scam|ripped off|rip off|ripoff|fraud|fraudulent|stole|stealing my|money
geld|erstattung|ruckerstattung|ruckzahlung|gutschrift _ zuruck|nicht|nie|immer|fehlt|verweigert|falsch|warte|noch
doppelt|zweimal|falsch _ abgebucht|belastet|bezahlt|berechnet
abgebucht|belastet|berechnet _ doppelt|zweimal
ruckbuchung|betrug|abzocke|betrogen|betruger
remboursement|rembourse|remboursee|argent|remboursez _ toujours|pas|jamais|refuse|attends|rien|rendez|immediatement
toujours|jamais|pas|n _ rembourse|remboursement|remboursee
debite|preleve|facture|debitee|prelevee _ deux|double|tort
arnaque*|escroc*|fraude|opposition
reembolso|dinero|devolucion|reembolsado _ no|nunca|todavia|aun|rechaz*|neg*|sigo|ya|devuelvanme
no|nunca|todavia|aun|devuelvanme|quiero|exijo _ reembolso|dinero|reembolsado|devuelto
cobraron|cobrado|cobro|cobrar|cargaron _ dos|doble|veces|mal|duplicado
estafa*|fraude|contracargo|ladrones|timo
rimborso|soldi|rimborsato|denaro _ non|mai|ancora|rifiut*|neg*|sempre|aspett*|indietro
non|mai|ancora|voglio|rivoglio|ridatemi _ rimborso|soldi|rimborsato|rimborsata
addebit*|pagat* _ due|doppio|volte
truffa*|frode|ladri|chargeback
reembolso|dinheiro|estorno|reembolsado _ nao|nunca|ainda|recus*|neg*|volta
nao|nunca|ainda|quero|exijo|devolvam|cade _ reembolso|dinheiro|estorno|reembolsado
cobr*|debit* _ duas|dobro|dobrado|vezes|duplicidade
golpe|fraude|chargeback|ladroes|enganad*|roubo
geld|terugbetaling|terugbetaald|restitutie|teruggestort _ niet|nooit|nog|steeds|geweigerd|terug
nog|nooit|niet|wil|waar _ terugbetaling|geld|terugbetaald|restitutie
dubbel|twee|verkeerd _ afgeschreven|betaald|in|rekening
oplichting|oplichters|fraude|opgelicht
zwrot|zwrotu|pieniedzy|pieniadze|pieniazki _ nie|nadal|wciaz|jeszcze|odmow*|nigdy|oddajcie
nie|nadal|wciaz|oddajcie|gdzie|odmow* _ zwrot|zwrotu|pieniedzy|pieniadze|pieniazki
pobra*|obciaz*|zaplac* _ dwa|podwojnie|dwukrotnie
oszust*|oszuk*|zlodziej*|chargeback
para|param|parami|iade|iadem|ucret* _ hala|gelmedi|almadim|alamadim|yatmadi|reddedildi|istiyorum|yapilmadi|odenmedi
iki|cift _ cekildi|tahsil|cekilmis|cektiniz
dolandir*|sahtekar*|hirsiz*
деньги|деньги|возврат|средства _ не|до|отказ*|никогда|верните|где|сих
верните|где|не|отказ*|когда _ деньги|возврат|вернули|средства
дважды|двойн*|два _ списал*|списан*|оплат*
списали|списано _ дважды|два
мошенни*|обман*|развод|чарджбек
فلوسي|المبلغ|استرداد|الاسترداد|اموالي|نقودي|المال _ لم|ما|لا|رفض*|حتي|بعد|للان
لم|ما|اريد|ابي|رجعوا|ارجعوا|وين|اين _ فلوسي|المبلغ|استرداد|اموالي|نقودي
خصم*|سحب* _ مرتين
احتيال|نصب|نصابين|حراميه|سرق*
退款|钱|錢|退费|退費|退钱 _ 没到|没收到|還沒|还没|没有到|不退|拒绝|拒絕|不给|不給|没退|沒退|沒收到
不|没|沒|拒绝|拒絕 给|給|有|收到|到? 退款|退钱|退錢
还|退 我 钱|錢|款
重复|重複|多|两次|兩次|双倍 扣|收 款|费|了|費|钱|錢
扣 了? 我? 两次|兩次|两笔|兩筆|双倍
骗子|騙子|诈骗|詐騙|欺诈|欺詐|坑钱|拒付|乱扣|亂扣|被骗|被騙
返金 _ まだ|され|ない|拒否|遅|おかしい|できないと|されない
二重|重複|2回|二回 請求|課金|引き落|に|も? 請求|引き落
詐欺|騙され|だまされ|お金を返|金返せ|チャージバック`),
  complaint: lines(`
complaint|complaints|complain|complaining
formal|make|file|lodge|raise|submit _ complaint|grievance
unacceptable|disgraceful|outrageous|appalling|disgusted
worst|terrible|horrible|awful|poor|shocking|disgusting|pathetic|bad customer|service|company|experience|support|shop|store|seller
never|not|wont _ order|buy|shop|use|shopping|buying|ordering|recommend _ again|here|you|from
bad|negative|one|1 star? review
leave|leaving|write|writing|post|posting _ bad|negative|terrible|one _ review
very|extremely|so|really|deeply|totally disappointed|dissatisfied|unhappy|displeased
beschwerde*|beschweren|reklamation*|reklamieren|unverschamt*|unzumutbar|frechheit|inakzeptabel
schlechter|schlechtester|miserabler|katastrophaler|unmoglicher|mieser service|kundenservice|laden|kundendienst
nie|niemals wieder|mehr bestell*|kauf*|hier|bei
sehr|ausserst|absolut|total enttauscht|unzufrieden
reclamation*|plaindre|plainte|inadmissible|inacceptable|scandaleux|honteux|lamentable
tres|extremement|vraiment decu|decue|mecontent|mecontente
service nul|deplorable|lamentable|catastrophique|horrible
plus|jamais _ commander*|achet* _ chez|vous
queja|quejas|quejarme|reclamacion|reclamaciones|reclamo|inaceptable|vergonzoso|indignante|pesimo|pesima|lamentable|verguenza
muy|totalmente decepcionado|decepcionada|insatisfecho|molesto|enojado|enfadado
nunca|jamas _ compr* _ aqui|mas|vosotros
reclamo|reclami|lamentela|lamentarmi|inaccettabile|vergogna|vergognoso|scandaloso|pessimo|pessima|indecente
molto|davvero|estremamente delus*|insoddisfatt*|arrabbiat*
mai|non _ compr* _ da|qui|piu
reclamacao|reclamar|reclamo|queixa|inaceitavel|absurdo|vergonha|pessimo|pessima|lamentavel|reclame
muito|totalmente decepcionad*|insatisfeit*|chatead*|desapontad*
nunca|jamais _ compr* _ aqui|voces
klacht, klachten, klagen, klacht indienen
klacht*|onacceptabel|schandalig|belachelijk|waardeloos|waardeloze|schande
erg|zeer|heel|zwaar teleurgesteld|ontevreden
nooit|niet meer|weer bestel*|koop*|kopen|iets
skarg*|reklamacj*|zazaleni*|niedopuszczaln*|skandal*|hanba|zenada|karygodn*
bardzo|calkowicie rozczarowan*|niezadowolon*|zawiedzion*
nigdy wiecej
sikayet, sikayetci, sikayetim, rezalet, kabul edilemez, berbat, skandal, utanc, memnun degilim
cok hayal|memnuniyetsiz*|magdur*
жалоб*|жаловат*|пожалуюсь|претензи*|безобраз*|возмутительн*|недопустим*|ужасный|ужасное|кошмар|отвратительн*
очень|крайне|сильно|полностью недовол*|разочаров*
никогда больше
شكوي, الشكوي, اشتكي, بشكوي, شكاوي, غير مقبول
شكوي|فضيحه|اسوا|سيئه|سيئ|خدمه سيئه
投诉|投訴|客诉|客訴|差评|負評|负评|太差|很差|极差|極差|垃圾服务|垃圾店|不能接受|太过分|太過分|再也不|不满意|不滿意|抱怨|态度恶劣|很失望|非常失望|太失望
苦情|クレーム|ひどい|酷い|最悪|最低|許せな|ありえない|あり得ない|不満|二度と|がっかり|対応が悪`),
};

/** Innocent uses of the same words. */
const innocent = createMatcher(
  lines(`
safety|fire|smoke alarm|alarms|detector|detectors|extinguisher|place|pit|proof|stick|tablet|tv|truck|safe|rating|boots|standard|standards|shoes|resistant
carbon monoxide alarm|detector|detectors
court shoes|shoe|trainers|sneakers
tennis|basketball|squash|badminton court
press stud|studs|button|fit|the|on|ups|up|fit|coffee
french press
media player|console|unit|mail
do|does|are|is|what|how you|it|this|there|the _ fire|waterproof|allergic|dangerous|legal|safe for|to|with|age|terms|name|entity|notice
legal|legale|legales entity|name|notice|age|terms|tender
police uniform|costume
tableau|papier|plaque de|a presse|gaz
livraison|machine presse|express
de l? fume|fumee|fumes
saumon fume
brandneu|brandaktuell
brand new|name|names|ambassador|ambassadors|colour|color
which|what|other|any|this|a|same|another|the|your|welk|welke brand
ich bin sterbensmude
to die for
drop dead gorgeous
suicide squad
trading standard
法律 书|書
过敏|過敏 原|体质
新闻 稿
危险 品
アレルギー 対応|物質
aviso|nota|naam|nome legal
zonder rook
rookmelder|rookmelders
rauchmelder|rauchfrei|feuerloscher|feuerfest|feuerschale|brandschutz
`),
);

const matchers: readonly (readonly [HumanFirstTopic, Matcher])[] = (
  Object.keys(patterns) as HumanFirstTopic[]
).map((topic) => [topic, createMatcher(patterns[topic])]);

/** Human-first topics noticed, most serious first; empty for ordinary questions. */
export const findTopics = (
  text: string,
  read = toPatternText(text),
): readonly HumanFirstTopic[] => {
  const words = innocent.without(read).replace(/ {2,}/g, ' ');
  return matchers.filter(([, matcher]) => matcher.test(words)).map(([topic]) => topic);
};

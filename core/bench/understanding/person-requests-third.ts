/**
 * A third set of requests for a person, more roundabout than the others and written after `person-words.ts` was made: 67.2 % of
 * it were heard at first. Words that were missing have been added since, so it is no unseen set any more either.
 */
export const thirdPersonRequests: Readonly<Record<string, string>> = {
  en: `
would you mind getting a colleague to look into this
I'd be happier talking to an actual person
Where do I reach your team by phone?
Is this chat answered by people?
Somebody please answer me
I want out of this bot, give me staff
Could an agent review my refund?
Let a person decide this please
can you transfer this chat to a live agent
I'm asking for a supervisor
How can I talk with one of your employees?
ugh, another robot. human please
who's the manager? I'd like a word with them
I need somebody to call me today
Is there any chance to speak with support staff?
put a human on
Please have someone from billing get back to me
I don't talk to machines
may I speak with a specialist
hello, is somebody there or only a computer?
Please connect this conversation to an operator
It would be nice to get a real answer from a real person
Will a human ever read this?
I prefer to deal with people
I want the chat with an employee
do you have people I can talk to
representative!!
`,
  de: `
Könnte sich bitte eine Kollegin darum kümmern?
Mit einer echten Person wäre mir wohler
Unter welcher Nummer erreiche ich Ihr Team?
Antworten hier Menschen?
Bitte antworte mir doch mal jemand
Ich will aus diesem Bot raus, geben Sie mir Personal
Kann ein Mitarbeiter meine Erstattung prüfen?
Das soll bitte ein Mensch entscheiden
Leiten Sie diesen Chat an einen Mitarbeiter weiter
Ich verlange einen Vorgesetzten
Wie spreche ich mit einem Ihrer Angestellten?
Schon wieder ein Roboter. Mensch bitte
Wer ist der Filialleiter? Ich möchte mit ihm reden
Es soll mich heute jemand anrufen
Besteht die Möglichkeit, mit dem Support zu sprechen?
Holt mal einen Menschen ran
Jemand von der Buchhaltung soll sich melden
Mit Maschinen rede ich nicht
Darf ich einen Fachmann sprechen?
Hallo, ist da jemand oder nur ein Computer?
Verbinden Sie dieses Gespräch mit einem Berater
Ich hätte gern eine echte Antwort von einem echten Menschen
Wird das je ein Mensch lesen?
Ich habe lieber mit Menschen zu tun
Gibt es bei Ihnen Leute, mit denen man reden kann?
Berater!
bitte menschliche Hilfe
`,
  fr: `
Un de vos collègues pourrait-il s’en occuper ?
Je préférerais parler à une vraie personne
À quel numéro puis-je joindre votre équipe ?
Ce sont des humains qui répondent ici ?
Quelqu’un peut-il enfin me répondre ?
Sortez-moi de ce bot, je veux du personnel
Un agent peut-il vérifier mon remboursement ?
Qu’une personne décide, s’il vous plaît
Transférez ce chat à un conseiller
Je demande un superviseur
Comment parler à l’un de vos employés ?
Encore un robot. Un humain, merci
Qui est le directeur ? Je voudrais lui parler
Il faut que quelqu’un m’appelle aujourd’hui
Est-il possible de parler au support ?
Mettez-moi un humain
Que quelqu’un de la facturation me recontacte
Je ne parle pas aux machines
Puis-je parler à un spécialiste ?
Bonjour, il y a quelqu’un ou juste un ordinateur ?
Mettez cette conversation en relation avec un opérateur
J’aimerais une vraie réponse d’une vraie personne
Est-ce qu’un humain lira ceci ?
Je préfère avoir affaire à des personnes
Avez-vous des gens à qui je peux parler ?
conseiller !
aide humaine svp
`,
  es: `
¿Podría encargarse un compañero suyo?
Estaría más tranquilo hablando con una persona
¿A qué número puedo llamar para hablar con su equipo?
¿Responden humanos en este chat?
Que alguien me responda de una vez
Sáquenme de este bot, quiero personal
¿Puede un agente revisar mi reembolso?
Que lo decida una persona, por favor
Transfiera este chat a un agente
Pido hablar con un supervisor
¿Cómo hablo con uno de sus empleados?
Otro robot más. Un humano, por favor
¿Quién es el gerente? Me gustaría hablar con él
Necesito que alguien me llame hoy
¿Hay posibilidad de hablar con soporte?
Pongan a un humano
Que alguien de facturación me contacte
No hablo con máquinas
¿Puedo hablar con un especialista?
Hola, ¿hay alguien o solo una máquina?
Conecten esta conversación con un operador
Quisiera una respuesta de una persona real
¿Leerá esto algún humano?
Prefiero tratar con personas
¿Tienen gente con la que pueda hablar?
¡asesor!
ayuda humana por favor
`,
  it: `
Potrebbe occuparsene un suo collega?
Preferirei parlare con una persona vera
A che numero posso parlare con il vostro team?
In questa chat rispondono persone?
Qualcuno mi risponda per favore
Fatemi uscire da questo bot, voglio una persona
Un operatore può controllare il mio rimborso?
Che decida una persona, per favore
Trasferite questa chat a un operatore
Chiedo di parlare con un supervisore
Come parlo con uno dei vostri dipendenti?
Un altro robot. Un umano, grazie
Chi è il direttore? Vorrei parlargli
Ho bisogno che qualcuno mi chiami oggi
È possibile parlare con l’assistenza?
Mettetemi un umano
Qualcuno della fatturazione mi contatti
Non parlo con le macchine
Posso parlare con uno specialista?
Salve, c’è qualcuno o solo un computer?
Collegate questa conversazione a un operatore
Vorrei una risposta da una persona reale
Un umano leggerà mai questo?
Preferisco avere a che fare con persone
Avete persone con cui posso parlare?
consulente!
aiuto umano per favore
`,
  pt: `
Um colega seu poderia tratar disto?
Preferia falar com uma pessoa de verdade
Para que número ligo para falar com a equipa?
São humanos que respondem neste chat?
Alguém me responda por favor
Tirem-me deste bot, quero uma pessoa
Um atendente pode verificar o meu reembolso?
Que uma pessoa decida, por favor
Transfiram este chat para um atendente
Peço para falar com um supervisor
Como falo com um dos vossos funcionários?
Mais um robô. Um humano, por favor
Quem é o gerente? Gostaria de falar com ele
Preciso que alguém me ligue hoje
É possível falar com o suporte?
Coloquem um humano
Que alguém do financeiro me contacte
Não falo com máquinas
Posso falar com um especialista?
Olá, há alguém ou só um computador?
Liguem esta conversa a um operador
Queria uma resposta de uma pessoa real
Algum humano vai ler isto?
Prefiro lidar com pessoas
Vocês têm pessoas com quem eu possa falar?
atendente!
ajuda humana por favor
`,
  nl: `
Kan een collega van u hiernaar kijken?
Ik praat liever met een echte persoon
Op welk nummer kan ik jullie team bereiken?
Antwoorden hier mensen?
Kan iemand mij eens antwoorden
Haal me uit deze bot, ik wil een medewerker
Kan een medewerker mijn terugbetaling controleren?
Laat een mens dit beslissen
Zet deze chat door naar een medewerker
Ik vraag om een leidinggevende
Hoe praat ik met een van jullie medewerkers?
Alweer een robot. Mens graag
Wie is de manager? Ik wil met hem praten
Iemand moet mij vandaag bellen
Is het mogelijk om met support te praten?
Zet er een mens op
Laat iemand van de facturatie contact opnemen
Ik praat niet met machines
Mag ik een specialist spreken?
Hallo, is daar iemand of alleen een computer?
Verbind dit gesprek met een medewerker
Ik wil graag een echt antwoord van een echt mens
Gaat een mens dit ooit lezen?
Ik heb liever met mensen te maken
Hebben jullie mensen met wie ik kan praten?
menselijke hulp graag
medewerker!
`,
  pl: `
Czy mógłby się tym zająć pana kolega?
Wolałbym porozmawiać z prawdziwym człowiekiem
Pod jakim numerem mogę porozmawiać z waszym zespołem?
Czy na tym czacie odpowiadają ludzie?
Niech mi ktoś wreszcie odpowie
Chcę wyjść z tego bota, dajcie pracownika
Czy konsultant może sprawdzić mój zwrot?
Niech człowiek o tym zdecyduje
Przekażcie ten czat konsultantowi
Żądam rozmowy z przełożonym
Jak porozmawiać z waszym pracownikiem?
Znowu robot. Człowieka proszę
Kto jest kierownikiem? Chciałbym z nim porozmawiać
Potrzebuję, żeby ktoś do mnie dziś zadzwonił
Czy można porozmawiać z pomocą techniczną?
Dajcie tu człowieka
Niech ktoś z księgowości się odezwie
Nie rozmawiam z maszynami
Czy mogę porozmawiać ze specjalistą?
Halo, jest tam ktoś czy tylko komputer?
Połączcie tę rozmowę z konsultantem
Chcę odpowiedzi od prawdziwego człowieka
Czy człowiek to kiedyś przeczyta?
Wolę mieć do czynienia z ludźmi
Czy macie ludzi, z którymi można porozmawiać?
doradca!
ludzka pomoc proszę
`,
  tr: `
Bir arkadaşınız bununla ilgilenebilir mi?
Gerçek bir insanla konuşsam daha iyi olur
Ekibinize hangi numaradan ulaşabilirim?
Bu sohbette insanlar mı cevap veriyor?
Biri bana cevap versin artık
Beni bu bottan çıkarın, çalışan istiyorum
Bir temsilci iademi kontrol edebilir mi?
Buna bir insan karar versin
Bu sohbeti bir temsilciye aktarın
Bir amirle görüşmek istiyorum
Çalışanlarınızdan biriyle nasıl konuşurum?
Yine robot. İnsan lütfen
Müdür kim? Onunla görüşmek isterim
Bugün birinin beni araması lazım
Destekle konuşmak mümkün mü?
Bir insan verin
Muhasebeden biri beni arasın
Makinelerle konuşmam
Bir uzmanla görüşebilir miyim?
Merhaba, orada biri var mı yoksa sadece bilgisayar mı?
Bu görüşmeyi bir operatöre bağlayın
Gerçek bir insandan cevap istiyorum
Bunu hiç insan okuyacak mı?
İnsanlarla muhatap olmayı tercih ederim
Konuşabileceğim insanlar var mı?
temsilci!
insan desteği lütfen
`,
  ru: `
Может ли этим заняться ваш коллега?
Мне было бы спокойнее поговорить с реальным человеком
По какому номеру можно поговорить с вашей командой?
В этом чате отвечают люди?
Ответьте мне кто-нибудь
Вытащите меня из этого бота, нужен сотрудник
Может оператор проверить мой возврат?
Пусть это решит человек
Переведите этот чат на оператора
Требую старшего менеджера
Как поговорить с одним из ваших сотрудников?
Опять робот. Человека, пожалуйста
Кто директор? Хочу с ним поговорить
Нужно, чтобы мне сегодня кто-нибудь позвонил
Есть ли возможность поговорить с поддержкой?
Дайте человека
Пусть кто-нибудь из бухгалтерии свяжется со мной
Я с машинами не разговариваю
Можно поговорить со специалистом?
Алло, там есть кто-нибудь или только компьютер?
Соедините этот разговор с оператором
Хочу ответ от настоящего человека
Это когда-нибудь прочитает человек?
Предпочитаю иметь дело с людьми
У вас есть люди, с которыми можно поговорить?
менеджера!
человеческая помощь пожалуйста
`,
  ar: `
هل يمكن لزميلك أن يتولى الأمر؟
أفضل الحديث مع شخص حقيقي
على أي رقم أتحدث مع فريقكم؟
هل يرد بشر في هذه الدردشة؟
فليرد علي أحد من فضلكم
أخرجوني من هذا البوت أريد موظفا
هل يمكن لموظف أن يراجع استردادي؟
ليقرر إنسان في هذا
حولوا هذه الدردشة إلى موظف
أطالب بالتحدث مع مشرف
كيف أتحدث مع أحد موظفيكم؟
روبوت مرة أخرى. إنسان من فضلكم
من المدير؟ أود التحدث معه
أحتاج أن يتصل بي أحد اليوم
هل من الممكن التحدث مع الدعم؟
ضعوا إنسانا
ليتواصل معي أحد من المحاسبة
أنا لا أتحدث مع الآلات
هل يمكنني التحدث مع مختص؟
مرحبا هل يوجد أحد أم كمبيوتر فقط؟
وصلوا هذه المحادثة بموظف
أريد ردا من إنسان حقيقي
هل سيقرأ إنسان هذا؟
أفضل التعامل مع البشر
هل لديكم أشخاص أستطيع التحدث معهم؟
موظف!
مساعدة بشرية من فضلكم
`,
  zh: `
能让你的同事来处理一下吗
我还是想跟真正的人谈
打哪个电话能找到你们的人
这个聊天是真人回复吗
来个人回我一下行吗
我不要机器人，叫员工来
能请客服看一下我的退款吗
让人来决定吧
把这个对话转给人工
我要求跟主管谈
怎么跟你们员工说话
又是机器人，要真人
谁是经理？我想跟他谈
今天让人给我打个电话
能跟售后说话吗
换个人来
让财务的人联系我
我不跟机器说话
可以跟专家谈谈吗
喂，有人吗还是只有电脑
请把这段对话接给客服
我想要真人的答复
会有人看到这个吗
我更喜欢跟人打交道
你们有可以说话的人吗
人工！
需要真人帮助
`,
  ja: `
同僚の方に対応していただけませんか
本物の人と話したほうが安心です
何番に電話すれば担当の方と話せますか
このチャットは人が答えていますか
誰か返事をしてください
このボットから出してください、スタッフがいいです
担当者に返金を確認してもらえますか
人に判断してほしいです
このチャットを担当者に回してください
上の者と話させてください
御社の社員の方と話すにはどうすればいいですか
またロボットですか。人をお願いします
店長はどなたですか。お話ししたいです
今日中に誰かから電話が欲しい
サポートの方と話すことは可能ですか
人間を出して
経理の方から連絡をいただきたい
機械とは話しません
専門の方と話せますか
もしもし、誰かいますか、それともコンピューターだけですか
この会話をオペレーターにつないでください
本物の人からの返事が欲しいです
これは人が読みますか
人とやり取りするほうがいいです
話せる人はいますか
担当者！
人の手を借りたいです
`,
  ko: `
동료분이 처리해 주실 수 있을까요?
진짜 사람과 얘기하는 게 낫겠어요
몇 번으로 전화하면 직원과 통화할 수 있나요?
이 채팅은 사람이 답하나요?
누가 대답 좀 해 주세요
이 봇 말고 직원 불러 주세요
상담원이 환불 건을 확인해 줄 수 있나요?
사람이 결정해 주세요
이 채팅을 상담원에게 넘겨 주세요
상급자와 통화하게 해 주세요
직원 한 분과 어떻게 얘기하나요?
또 로봇이네. 사람이요
점장이 누구죠? 그분과 얘기하고 싶어요
오늘 안에 누가 전화해 주세요
지원팀과 얘기할 수 있을까요?
사람 좀 불러 주세요
경리팀 직원이 연락 주세요
기계랑은 얘기 안 합니다
전문가와 상담할 수 있나요?
여보세요, 누구 있나요 아니면 컴퓨터만 있나요?
이 대화를 상담사에게 연결해 주세요
진짜 사람의 답변을 원해요
사람이 이걸 읽기는 하나요?
사람과 이야기하는 게 더 좋아요
얘기할 수 있는 분 계신가요?
담당자!
사람 도움 부탁드려요
`,
  hi: `
क्या आपका कोई सहकर्मी इसे देख सकता है?
मैं असली व्यक्ति से बात करना चाहूँगा
किस नंबर पर आपकी टीम से बात होगी?
क्या इस चैट में इंसान जवाब देते हैं?
कोई तो मुझे जवाब दे
मुझे इस बॉट से निकालो, कर्मचारी चाहिए
क्या एजेंट मेरा रिफंड देख सकता है?
इसका फैसला कोई इंसान करे
यह चैट किसी एजेंट को ट्रांसफर करें
मुझे सुपरवाइजर से बात करनी है
आपके किसी कर्मचारी से कैसे बात करूँ?
फिर रोबोट। इंसान प्लीज
मैनेजर कौन है? मुझे उनसे बात करनी है
आज मुझे कोई कॉल करे
क्या सपोर्ट से बात हो सकती है?
किसी इंसान को बुलाओ
अकाउंट्स से कोई मुझे कॉल करे
मैं मशीनों से बात नहीं करता
क्या मैं विशेषज्ञ से बात कर सकता हूँ?
हेलो, कोई है या सिर्फ कंप्यूटर?
इस बातचीत को ऑपरेटर से जोड़ें
मुझे असली इंसान का जवाब चाहिए
क्या कोई इंसान इसे पढ़ेगा?
मैं इंसानों से बात करना पसंद करता हूँ
क्या आपके पास लोग हैं जिनसे मैं बात कर सकूँ?
एजेंट!
इंसानी मदद चाहिए
`,
};

/**
 * A second set of requests for a person, written after the patterns of `core/src/understanding/wants-person-patterns.ts` and
 * not with them at hand: 72.4 % of it were heard at first. What was missing there led to `person-words.ts`, which puts a
 * request together from its parts. Fifteen languages, plain and indirect, one request a line.
 */
export const heldOutPersonRequests: Readonly<Record<string, string>> = {
  en: `
I'd like to speak to a manager, please
Can a human take a look at my order?
Is there someone I can chat with?
Please pass me on to your colleague
Am I talking to a machine?
I want a human to reply to me
Just let me talk to someone already
Connect me to a live person
Could I get some human help here
Anyone around?
I'm not going to discuss this with a chatbot
give me a real agent
Can you get a person on the line
Please call me
is there a human operator
I want to talk with customer service
Nobody there? I need a person
no robots, just people please
Could you forward me to the support team
I need human assistance
who is in charge here? let me talk to them
Would it be possible to talk to an employee?
Please let somebody from sales contact me
stop sending automated replies, I want a person
I'd rather speak with a real person than type to a bot
can I chat with a representative
need to speak to someone urgently
`,
  de: `
Ich möchte bitte mit einem Mitarbeiter sprechen
Kann sich ein Mensch meine Bestellung ansehen?
Gibt es jemanden, mit dem ich chatten kann?
Geben Sie mich bitte an Ihre Kollegin weiter
Rede ich hier mit einer Maschine?
Ich will, dass mir ein Mensch antwortet
Lassen Sie mich endlich mit jemandem reden
Verbinden Sie mich mit einer echten Person
Ist jemand da?
Das bespreche ich nicht mit einem Bot
Bitte rufen Sie mich an
Gibt es hier keinen Menschen?
Ich möchte mit dem Kundenservice sprechen
Keine Roboter bitte, nur Menschen
Bitte leiten Sie mich zum Support weiter
Ich brauche Hilfe von einem Menschen
Wer hat hier das Sagen? Den möchte ich sprechen
Könnte ich mit einer Mitarbeiterin sprechen?
Jemand aus dem Verkauf soll mich kontaktieren
Keine automatischen Antworten mehr, ich will einen Menschen
Ich schreibe lieber mit einem echten Menschen
Holen Sie bitte Ihren Chef
Ich muss dringend mit jemandem sprechen
Kann mich jemand zurückrufen?
Ich hätte gern einen persönlichen Ansprechpartner
Mitarbeiter!
echte Person bitte
`,
  fr: `
Je voudrais parler à un responsable, s’il vous plaît
Un humain peut-il regarder ma commande ?
Y a-t-il quelqu’un avec qui je peux discuter ?
Passez-moi votre collègue
Est-ce que je parle à une machine ?
Je veux qu’un humain me réponde
Laissez-moi parler à quelqu’un
Mettez-moi en contact avec une vraie personne
Il y a quelqu’un ?
Je ne vais pas discuter de ça avec un robot
Donnez-moi un vrai conseiller
Appelez-moi s’il vous plaît
Y a-t-il un opérateur humain ?
Je veux parler au service client
Pas de robots, seulement des humains
Pouvez-vous me transférer au support ?
J’ai besoin de l’aide d’un humain
Qui est le responsable ici ? Je veux lui parler
Serait-il possible de parler à un employé ?
Que quelqu’un du service commercial me contacte
Arrêtez les réponses automatiques, je veux une personne
Je préfère parler à une vraie personne
je dois parler à quelqu’un d’urgence
Est-ce qu’on peut me rappeler ?
humain svp
Je souhaiterais être mis en relation avec un conseiller
un agent s’il vous plaît
`,
  es: `
Me gustaría hablar con un encargado, por favor
¿Puede una persona revisar mi pedido?
¿Hay alguien con quien pueda chatear?
Páseme con su compañera
¿Estoy hablando con una máquina?
Quiero que me responda un humano
Déjeme hablar con alguien de una vez
Conécteme con una persona real
¿Hay alguien por ahí?
No voy a discutir esto con un robot
Deme un agente de verdad
Llámenme por favor
¿Hay un operador humano?
Quiero hablar con servicio al cliente
Sin robots, solo personas
¿Me pueden transferir a soporte?
Necesito ayuda de una persona
¿Quién manda aquí? Quiero hablar con él
¿Sería posible hablar con un empleado?
Que alguien de ventas me contacte
Basta de respuestas automáticas, quiero una persona
Prefiero hablar con una persona real
necesito hablar con alguien urgentemente
¿Pueden devolverme la llamada?
humano por favor
Quisiera que me atendiera un asesor
agente por favor
`,
  it: `
Vorrei parlare con un responsabile, per favore
Una persona può controllare il mio ordine?
C’è qualcuno con cui posso chattare?
Mi passi un suo collega
Sto parlando con una macchina?
Voglio che mi risponda un umano
Fatemi parlare con qualcuno
Mettetemi in contatto con una persona vera
C’è qualcuno lì?
Non ne discuto con un robot
Datemi un vero operatore
Chiamatemi per favore
C’è un operatore umano?
Voglio parlare con il servizio clienti
Niente robot, solo persone
Potete trasferirmi all’assistenza?
Ho bisogno dell’aiuto di una persona
Chi comanda qui? Voglio parlarci
Sarebbe possibile parlare con un dipendente?
Vorrei che qualcuno mi contattasse
Basta risposte automatiche, voglio una persona
Preferisco parlare con una persona reale
devo parlare urgentemente con qualcuno
Mi potete richiamare?
umano per favore
Vorrei essere messo in contatto con un consulente
un operatore
`,
  pt: `
Gostaria de falar com um gerente, por favor
Uma pessoa pode verificar o meu pedido?
Há alguém com quem eu possa conversar?
Passe-me a um colega seu
Estou a falar com uma máquina?
Quero que um humano me responda
Deixem-me falar com alguém
Conecte-me com uma pessoa real
Está aí alguém?
Não vou discutir isto com um robô
Me dá um atendente de verdade
Liguem-me por favor
Há um operador humano?
Quero falar com o atendimento ao cliente
Sem robôs, só pessoas
Podem transferir-me para o suporte?
Preciso da ajuda de uma pessoa
Quem manda aqui? Quero falar com ele
Seria possível falar com um funcionário?
Que alguém das vendas entre em contato comigo
Chega de respostas automáticas, quero uma pessoa
Prefiro falar com uma pessoa de verdade
preciso falar com alguém urgente
Podem devolver-me a chamada?
humano por favor
Gostaria de ser atendido por um consultor
atendimento humano
`,
  nl: `
Ik wil graag een manager spreken
Kan een mens naar mijn bestelling kijken?
Is er iemand met wie ik kan chatten?
Geef me door aan je collega
Praat ik met een machine?
Ik wil dat een mens mij antwoordt
Laat me met iemand praten
Verbind me met een echt persoon
Is er iemand?
Dit ga ik niet met een robot bespreken
Geef me een echte medewerker
Bel me alsjeblieft
Is er een menselijke medewerker?
Ik wil de klantenservice spreken
Geen robots, alleen mensen
Kunnen jullie mij doorverbinden met support?
Ik heb hulp van een mens nodig
Wie heeft hier de leiding? Die wil ik spreken
Zou ik met een medewerker kunnen praten?
Laat iemand van verkoop contact met me opnemen
Geen automatische antwoorden meer, ik wil een mens
Ik praat liever met een echt persoon
ik moet dringend iemand spreken
Kan iemand mij terugbellen?
mens graag
Ik wil iemand aan de lijn
kan ik een echt mens spreken
`,
  pl: `
Chciałbym rozmawiać z kierownikiem
Czy człowiek może sprawdzić moje zamówienie?
Czy jest ktoś, z kim mogę porozmawiać?
Proszę przekazać mnie koledze
Czy rozmawiam z maszyną?
Chcę, żeby odpowiedział mi człowiek
Dajcie mi z kimś porozmawiać
Połączcie mnie z prawdziwą osobą
Jest tu ktoś?
Nie będę o tym rozmawiać z robotem
Dajcie mi prawdziwego konsultanta
Proszę do mnie zadzwonić
Czy jest żywy konsultant?
Chcę rozmawiać z obsługą klienta
Żadnych robotów, tylko ludzie
Czy możecie mnie przekierować do pomocy technicznej?
Potrzebuję pomocy człowieka
Kto tu rządzi? Chcę z nim rozmawiać
Czy mogę porozmawiać z pracownikiem?
Niech ktoś ze sprzedaży się ze mną skontaktuje
Dość automatycznych odpowiedzi, chcę człowieka
Wolę rozmawiać z prawdziwą osobą
muszę pilnie z kimś porozmawiać
Czy ktoś może do mnie oddzwonić?
człowieka proszę
Proszę o rozmowę z doradcą
konsultant
`,
  tr: `
Bir yöneticiyle konuşmak istiyorum lütfen
Siparişime bir insan bakabilir mi?
Yazışabileceğim biri var mı?
Beni bir arkadaşınıza aktarın
Bir makineyle mi konuşuyorum?
Bana bir insanın cevap vermesini istiyorum
Artık biriyle konuşmama izin verin
Beni gerçek bir kişiye bağlayın
Orada biri var mı?
Bunu bir robotla tartışmayacağım
Bana gerçek bir temsilci verin
Lütfen beni arayın
İnsan operatör var mı?
Müşteri hizmetleriyle konuşmak istiyorum
Robot değil, insan istiyorum
Beni destek ekibine yönlendirir misiniz?
Bir insanın yardımına ihtiyacım var
Burada yetkili kim? Onunla konuşmak istiyorum
Bir çalışanla konuşmam mümkün mü?
Satıştan biri benimle iletişime geçsin
Otomatik cevap yeter, insan istiyorum
Gerçek bir insanla konuşmayı tercih ederim
acilen biriyle konuşmam lazım
Biri beni geri arayabilir mi?
insan lütfen
Danışmanla görüşmek istiyorum
operatör
`,
  ru: `
Я хотел бы поговорить с менеджером
Может человек посмотреть мой заказ?
Есть кто-то, с кем можно пообщаться?
Передайте меня вашему коллеге
Я разговариваю с машиной?
Хочу, чтобы мне ответил человек
Дайте мне уже поговорить с кем-нибудь
Соедините с реальным человеком
Есть тут кто-нибудь?
Я не буду обсуждать это с роботом
Дайте нормального оператора
Позвоните мне, пожалуйста
Есть живой оператор?
Хочу поговорить со службой поддержки
Без роботов, только люди
Можете переключить меня на поддержку?
Мне нужна помощь человека
Кто у вас главный? Хочу с ним поговорить
Можно ли поговорить с сотрудником?
Пусть со мной свяжется кто-нибудь из отдела продаж
Хватит автоответов, дайте человека
Предпочитаю общаться с живым человеком
мне срочно нужно с кем-то поговорить
Может кто-нибудь мне перезвонить?
человека, пожалуйста
Соедините с консультантом
оператор
`,
  ar: `
أود التحدث مع المدير من فضلك
هل يمكن لشخص أن ينظر في طلبي؟
هل هناك أحد أستطيع الدردشة معه؟
حولني إلى زميلك
هل أتحدث مع آلة؟
أريد أن يرد علي إنسان
دعوني أتحدث مع أحد
صلني بشخص حقيقي
هل من أحد هنا؟
لن أناقش هذا مع روبوت
أعطوني موظفا حقيقيا
اتصلوا بي من فضلكم
هل يوجد موظف بشري؟
أريد التحدث مع خدمة العملاء
بدون روبوتات، أريد بشرا
هل يمكن تحويلي إلى الدعم؟
أحتاج مساعدة من إنسان
من المسؤول هنا؟ أريد أن أكلمه
هل يمكنني التحدث إلى موظف؟
ليتواصل معي أحد من المبيعات
كفى ردود آلية، أريد شخصا
أفضل التحدث مع إنسان حقيقي
أحتاج أن أتحدث مع أحد بشكل عاجل
هل يمكن لأحد أن يتصل بي؟
إنسان من فضلك
ابي اكلم احد من الموظفين
موظف
`,
  zh: `
我想跟你们经理谈谈
能让人看一下我的订单吗
有没有人可以聊一下
请把我转给你的同事
我是在跟机器说话吗
我要真人回复我
让我跟人说话行不行
帮我接一个真人
有人在线吗
我不跟机器人谈这个
给我一个真正的客服
请给我打电话
有人工坐席吗
我要联系客服
不要机器人，要人
能帮我转到售后人工吗
我需要人工帮助
这里谁负责？我要跟他说
可以跟工作人员沟通吗
让销售的人联系我
别再自动回复了，我要找人
我更愿意跟真人聊
我急着要找个人说话
能不能让人给我回电
真人，谢谢
转接专员
客服
`,
  ja: `
責任者とお話ししたいのですが
人に注文を見てもらえますか
チャットで話せる人はいますか
同僚の方に代わってください
私は機械と話しているのですか
人間に返事をしてほしい
とにかく誰かと話させてください
実際の人につないでください
誰かいませんか？
ロボットとこの話はしません
ちゃんとした担当者を出してください
電話してください
人間のオペレーターはいますか
カスタマーサポートと話したい
ロボットは要りません、人をお願いします
サポートに回していただけますか
人の助けが必要です
ここの責任者は誰ですか、話がしたい
スタッフの方と話すことはできますか
営業の方から連絡をください
自動返信はもういいです、人を出して
本物の人と話すほうがいいです
至急誰かと話す必要があります
どなたか折り返しお電話いただけますか
人間でお願いします
担当の方をお願いします
有人対応
`,
  ko: `
매니저와 이야기하고 싶습니다
사람이 제 주문을 봐 줄 수 있나요?
채팅할 수 있는 사람 있나요?
동료분께 넘겨 주세요
제가 기계랑 얘기하는 건가요?
사람이 답변해 주면 좋겠어요
누구라도 좋으니 얘기 좀 하게 해 주세요
진짜 사람과 연결해 주세요
거기 누구 있어요?
로봇이랑은 이 얘기 안 할래요
제대로 된 상담원 연결해 주세요
전화 주세요
사람 상담원 있나요?
고객센터랑 통화하고 싶어요
로봇 말고 사람으로 해 주세요
지원팀으로 연결해 주실 수 있나요?
사람의 도움이 필요해요
책임자가 누구예요? 그분과 얘기하고 싶어요
직원과 대화할 수 있을까요?
영업팀 직원이 연락 주셨으면 합니다
자동 답변 그만하고 사람 연결해 주세요
진짜 사람과 대화하고 싶어요
급하게 누군가와 통화해야 해요
누가 다시 전화해 줄 수 있나요?
사람 부탁합니다
상담사와 통화하고 싶습니다
상담원
`,
  hi: `
कृपया मुझे मैनेजर से बात करनी है
क्या कोई इंसान मेरा ऑर्डर देख सकता है?
क्या कोई है जिससे मैं चैट कर सकूँ?
मुझे अपने सहकर्मी से बात कराइए
क्या मैं मशीन से बात कर रहा हूँ?
मैं चाहता हूँ कि कोई इंसान जवाब दे
मुझे किसी से बात करने दो
मुझे असली व्यक्ति से जोड़ें
कोई है यहाँ?
मैं रोबोट से यह बात नहीं करूँगा
मुझे असली एजेंट दीजिए
कृपया मुझे कॉल करें
क्या कोई मानव ऑपरेटर है?
मुझे ग्राहक सेवा से बात करनी है
रोबोट नहीं, इंसान चाहिए
क्या आप मुझे सपोर्ट टीम से जोड़ सकते हैं?
मुझे किसी इंसान की मदद चाहिए
यहाँ का जिम्मेदार कौन है? मुझे उनसे बात करनी है
क्या मैं किसी कर्मचारी से बात कर सकता हूँ?
सेल्स से कोई मुझसे संपर्क करे
ऑटोमैटिक जवाब बंद करो, मुझे इंसान चाहिए
मैं असली इंसान से बात करना पसंद करूँगा
मुझे तुरंत किसी से बात करनी है
क्या कोई मुझे वापस कॉल कर सकता है?
इंसान प्लीज
agent se baat karao
mujhe insaan se baat karni hai
`,
};

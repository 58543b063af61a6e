/**
 * How people ask for a person, plainly and indirectly, one a line. Written to find gaps of
 * `core/src/understanding/wants-person-patterns.ts`; the figure that counts is that of `person-requests-held-out.ts`.
 */
export const personRequests: Readonly<Record<string, string>> = {
  en: `
Can I speak with somebody from your team?
Put me through to customer care
Is anybody real there?
Stop the robot
I need to talk to an actual employee
Get me your supervisor
Hello?? Is a human reading this?
I don't want to chat with an AI
Are there any humans working there?
Please escalate this to someone who can decide
Enough with the automated answers
Can you have someone ring me?
Who can I talk to about this?
I'd prefer a live agent
Transfer me
live chat with a person
Give me a phone number where I reach a person
Could a colleague of yours take over?
I want to speak to the person in charge
no more bot please
is this thing a computer or a person
Where can I find a human being in this company?
Would somebody please just answer me in person
let me speak to your boss
how do i get hold of a person
Can you hand me over to an agent
I'd like to be called back by someone
I want somebody to look at my case personally
`,
  de: `
Kann ich mit jemandem aus Ihrem Team sprechen?
Stellen Sie mich bitte durch
Ist da ein echter Mensch?
Schluss mit dem Roboter
Ich möchte einen Menschen sprechen
Ich will Ihren Vorgesetzten sprechen
Liest das hier überhaupt jemand?
Ich will nicht mit einer KI chatten
Arbeiten bei euch auch Menschen?
Können Sie mich zurückrufen?
Wer ist hier zuständig, ich will mit jemandem reden
Bitte an einen Kollegen weiterleiten
Leiten Sie mich an einen Mitarbeiter weiter
Kann das bitte ein Mensch übernehmen?
Geben Sie mir jemanden, der sich auskennt
Hallo, ist da wer?
Ich brauche eine persönliche Beratung
Ich rede doch nicht mit einer Maschine
Gibt es eine Nummer, unter der ich jemanden erreiche?
Verbinde mich mit dem Support
Kundenberater bitte
Lassen Sie mich mit einer richtigen Person chatten
`,
  fr: `
Je peux parler à quelqu’un de votre équipe ?
Mettez-moi en relation avec un conseiller
Il y a une vraie personne ici ?
Arrêtez le robot
Je souhaite échanger avec un humain
Je veux parler à votre responsable
Est-ce que quelqu’un lit mes messages ?
Je ne veux pas discuter avec une IA
Vous avez des humains chez vous ?
Pouvez-vous me rappeler ?
À qui puis-je m’adresser ?
Transférez-moi vers un agent
Passez-moi le service client
Un conseiller pourrait-il prendre la main ?
Je préfère avoir quelqu’un au téléphone
Y a-t-il quelqu’un ?
J’en ai marre de ce chatbot, donnez-moi une personne
service client svp
Comment joindre une personne physique ?
Je voudrais qu’on m’appelle
être mis en contact avec un opérateur
je veux un interlocuteur humain
`,
  es: `
¿Puedo hablar con alguien de su equipo?
Páseme con atención al cliente
¿Hay una persona de verdad ahí?
Paren el robot
Quiero hablar con un ser humano
Quiero hablar con su jefe
¿Alguien lee esto?
No quiero chatear con una IA
¿Trabajan personas ahí?
¿Me pueden llamar?
¿Con quién puedo hablar?
Transfiérame a un agente
Póngame con el encargado
¿Podría atenderme una persona?
Prefiero que me atienda alguien
¿hay alguien?
Estoy harto de este bot, deme una persona
un asesor por favor
cómo puedo contactar con una persona real
Necesito que alguien me llame
que me atienda un humano
quiero un operador
`,
  it: `
Posso parlare con qualcuno del vostro team?
Mi metta in contatto con l’assistenza
C’è una persona vera?
Basta con il robot
Voglio parlare con un essere umano
Voglio parlare con il responsabile
Qualcuno legge questi messaggi?
Non voglio chattare con un’intelligenza artificiale
Ci lavorano anche delle persone da voi?
Potete richiamarmi?
Con chi posso parlare?
Trasferitemi a un operatore
Mi passi il servizio clienti
Può occuparsene una persona?
Preferirei parlare con qualcuno al telefono
c’è nessuno?
Sono stufo di questo bot, datemi una persona
operatore per favore
come faccio a contattare una persona reale
Vorrei essere chiamato da qualcuno
un consulente, grazie
ho bisogno di un operatore umano
`,
  pt: `
Posso falar com alguém da vossa equipa?
Passe-me ao apoio ao cliente
Tem alguma pessoa de verdade aí?
Chega de robô
Quero falar com um ser humano
Quero falar com o seu gerente
Alguém lê isto?
Não quero conversar com uma IA
Trabalham pessoas aí?
Podem me ligar?
Com quem posso falar?
Transfira-me para um atendente
Me passa pro atendimento humano
Uma pessoa pode me atender?
Prefiro ser atendido por alguém
tem alguém aí?
Estou farto deste bot, quero uma pessoa
atendente por favor
como faço para falar com uma pessoa real
Preciso que alguém me ligue
quero um operador
gostaria de ser atendida por um humano
`,
  nl: `
Kan ik iemand van jullie team spreken?
Verbind me door met de klantenservice
Is daar een echt mens?
Stop met die robot
Ik wil een mens spreken
Ik wil je leidinggevende spreken
Leest er iemand mee?
Ik wil niet met een AI chatten
Werken er bij jullie ook mensen?
Kunnen jullie mij terugbellen?
Met wie kan ik praten?
Zet me door naar een medewerker
Geef me een medewerker
Kan een collega dit overnemen?
Ik heb liever iemand aan de telefoon
is daar iemand?
Ik ben die bot zat, geef me een persoon
medewerker graag
hoe krijg ik een echt persoon te pakken
Ik wil graag gebeld worden
contact met een medewerker
liever een mens dan een computer
`,
  pl: `
Czy mogę porozmawiać z kimś z waszego zespołu?
Proszę mnie połączyć z obsługą klienta
Czy jest tam prawdziwy człowiek?
Dość tego robota
Chcę rozmawiać z człowiekiem
Chcę rozmawiać z kierownikiem
Czy ktoś to w ogóle czyta?
Nie chcę pisać z AI
Czy pracują tam jacyś ludzie?
Czy możecie do mnie oddzwonić?
Z kim mogę porozmawiać?
Przekierujcie mnie do konsultanta
Dajcie mi kogoś z obsługi
Czy może się tym zająć człowiek?
Wolę porozmawiać z kimś przez telefon
jest tam ktoś?
Mam dość tego bota, dajcie mi człowieka
konsultant proszę
jak skontaktować się z żywą osobą
Proszę o telefon od konsultanta
poproszę o kontakt z pracownikiem
`,
  tr: `
Ekibinizden biriyle konuşabilir miyim?
Beni müşteri hizmetlerine bağlayın
Orada gerçek bir insan var mı?
Robotu durdurun
Bir insanla konuşmak istiyorum
Müdürünüzle görüşmek istiyorum
Bunu okuyan biri var mı?
Yapay zekayla yazışmak istemiyorum
Orada insan çalışıyor mu?
Beni arar mısınız?
Kiminle konuşabilirim?
Beni bir temsilciye aktarın
Yetkili birine bağlar mısınız
Bununla bir insan ilgilenebilir mi?
Telefonda biriyle konuşmayı tercih ederim
kimse var mı?
Bu bottan bıktım, bana bir insan verin
temsilci lütfen
gerçek bir kişiye nasıl ulaşırım
canlı destek istiyorum
müşteri temsilcisi ile görüşmek istiyorum
`,
  ru: `
Можно поговорить с кем-нибудь из вашей команды?
Соедините меня со службой поддержки
Там есть живой человек?
Остановите робота
Хочу поговорить с человеком
Хочу говорить с вашим начальником
Это вообще кто-нибудь читает?
Не хочу переписываться с ИИ
У вас работают люди?
Перезвоните мне
С кем я могу поговорить?
Переведите меня на оператора
Дайте мне сотрудника
Может этим заняться человек?
Предпочитаю поговорить с кем-то по телефону
есть кто живой?
Надоел этот бот, дайте человека
оператора пожалуйста
как связаться с живым человеком
Пусть мне кто-нибудь позвонит
нужен консультант
`,
  ar: `
هل يمكنني التحدث مع أحد من فريقكم؟
حولني إلى خدمة العملاء
هل هناك شخص حقيقي؟
أوقفوا الروبوت
أريد التحدث إلى إنسان
أريد التحدث مع مديرك
هل يقرأ أحد رسائلي؟
لا أريد الدردشة مع ذكاء اصطناعي
هل يعمل عندكم بشر؟
هل يمكنكم الاتصال بي؟
مع من أستطيع أن أتحدث؟
حولني على موظف
أعطني موظف
هل يمكن لشخص أن يتولى هذا؟
أفضل التحدث مع شخص عبر الهاتف
في حد هنا؟
مللت من هذا البوت أعطوني شخصا
موظف لو سمحت
كيف أتواصل مع شخص حقيقي
عايز أكلم حد
ابغى اكلم موظف
`,
  zh: `
能和你们的同事聊聊吗
帮我转客服
那边有真人吗
别让机器人回我
我想和真人说话
叫你们主管来
有人看我的消息吗
我不想跟AI聊
你们那里有活人吗
能给我回个电话吗
我可以找谁谈
转接人工
给我个真人
能不能让人来处理
我想打电话跟人说
有人吗？
受够机器人了，给我找个人
人工客服谢谢
怎么才能联系到真人
请安排专员联系我
在線客服有人嗎
我要真人服務
`,
  ja: `
チームのどなたかと話せますか
カスタマーサービスにつないでください
本物の人はいますか
ロボットはやめてください
人と話したいです
上司を出してください
誰か読んでいますか
AIとは話したくない
そちらに人はいますか
折り返し電話をください
誰に相談すればいいですか
担当者に代わってください
スタッフをお願いします
人に対応してもらえますか
電話で誰かと話したいのですが
誰かいますか
ボットはうんざり、人を出して
オペレーター希望
有人チャットにしてください
生身の人間と話をさせて
`,
  ko: `
직원분과 이야기할 수 있나요?
고객센터로 연결해 주세요
거기 진짜 사람 있나요?
로봇 말고 사람이요
사람과 대화하고 싶어요
책임자 바꿔 주세요
누가 이거 읽고 있나요?
AI랑 얘기하기 싫어요
거기 사람 있어요?
전화 좀 주실 수 있나요?
누구와 통화할 수 있나요?
상담사로 연결 부탁드립니다
상담원 바꿔주세요
사람이 처리해 주면 안 되나요?
전화로 상담하고 싶습니다
아무도 없나요?
챗봇 지겨워요 사람 불러주세요
상담원 부탁해요
실제 상담원과 연결하려면 어떻게 하나요
`,
  hi: `
क्या मैं आपकी टीम में किसी से बात कर सकता हूँ?
मुझे कस्टमर केयर से जोड़िए
क्या वहाँ कोई असली इंसान है?
रोबोट बंद करो
मुझे किसी इंसान से बात करनी है
अपने मैनेजर से बात कराओ
क्या कोई यह पढ़ रहा है?
मैं AI से बात नहीं करना चाहता
क्या वहाँ लोग काम करते हैं?
क्या आप मुझे कॉल कर सकते हैं?
मैं किससे बात करूँ?
मुझे एजेंट से कनेक्ट करें
किसी कर्मचारी से बात करवाइए
कोई है वहाँ?
इस बॉट से तंग आ गया हूँ, इंसान दो
एजेंट चाहिए
असली व्यक्ति से कैसे संपर्क करूँ
customer care se baat karni hai
kisi insaan se baat karao
`,
};

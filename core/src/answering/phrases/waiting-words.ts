/** What is said while a person is awaited, and when one has answered. `formal` and `neutral` alike: short, and no promise. */
import type { PhraseLanguage } from './phrases-for.ts';

export type WaitingWords = {
  readonly nobodyYet: string;
  /** After `nobodyYet`, above the form for an e-mail address. */
  readonly leaveMail: string;
  readonly emailKept: string;
  readonly callBackSubject: (tenant: string) => string;
  /** Says nothing of what was written: a mail may be read by others. */
  readonly callBackText: (tenant: string, link: string, days: number) => string;
};

export const WAITING_WORDS: Readonly<Record<PhraseLanguage, WaitingWords>> = {
  en: {
    nobodyYet:
      'Nobody has been able to take this chat yet. It stays in our queue, and you can close it: the answer will be here.',
    leaveMail: 'Leave your e-mail, and our team can write to you there.',
    emailKept: 'Thank you. Our team has your address and can write to you there.',
    callBackSubject: (tenant) => `${tenant}: an answer is waiting for you`,
    callBackText: (tenant, link, days) =>
      `A colleague of ${tenant} has answered in your chat. Open it here:\n\n${link}\n\nThe link works once, for ${days} days. If this was not you, you need not do anything.`,
  },
  de: {
    nobodyYet:
      'Bisher konnte niemand diesen Chat übernehmen. Er bleibt in unserer Warteschlange und kann geschlossen werden: Die Antwort steht dann hier.',
    leaveMail:
      'Hinterlassen Sie Ihre E-Mail-Adresse, dann kann unser Team Ihnen dorthin schreiben.',
    emailKept: 'Danke. Unser Team hat Ihre Adresse und kann Ihnen dorthin schreiben.',
    callBackSubject: (tenant) => `${tenant}: Eine Antwort wartet auf Sie`,
    callBackText: (tenant, link, days) =>
      `${tenant} hat Ihnen im Chat geantwortet. Hier geht es zum Chat:\n\n${link}\n\nDer Link gilt ${days} Tage und öffnet sich einmal. Wenn Sie das nicht waren, müssen Sie nichts tun.`,
  },
  fr: {
    nobodyYet:
      'Personne n’a encore pu prendre cette conversation. Elle reste dans notre file d’attente et vous pouvez la fermer : la réponse sera ici.',
    leaveMail: 'Laissez votre e-mail, et notre équipe pourra vous y écrire.',
    emailKept: 'Merci. Notre équipe a votre adresse et peut vous y écrire.',
    callBackSubject: (tenant) => `${tenant} : une réponse vous attend`,
    callBackText: (tenant, link, days) =>
      `${tenant} vous a répondu dans la conversation. Ouvrez-la ici :\n\n${link}\n\nLe lien fonctionne une seule fois, pendant ${days} jours. Si ce n’était pas vous, vous n’avez rien à faire.`,
  },
  es: {
    nobodyYet:
      'Todavía nadie ha podido atender este chat. Sigue en nuestra cola y puede cerrarlo: la respuesta estará aquí.',
    leaveMail: 'Deje su correo electrónico y nuestro equipo podrá escribirle ahí.',
    emailKept: 'Gracias. Nuestro equipo tiene su dirección y puede escribirle ahí.',
    callBackSubject: (tenant) => `${tenant}: le espera una respuesta`,
    callBackText: (tenant, link, days) =>
      `${tenant} le ha respondido en el chat. Ábralo aquí:\n\n${link}\n\nEl enlace funciona una vez, durante ${days} días. Si no fue usted, no tiene que hacer nada.`,
  },
  it: {
    nobodyYet:
      'Finora nessuno ha potuto prendere questa chat. Resta nella nostra coda e può chiuderla: la risposta sarà qui.',
    leaveMail: 'Lasci la Sua e-mail e il nostro team potrà scriverLe lì.',
    emailKept: 'Grazie. Il nostro team ha il Suo indirizzo e può scriverLe lì.',
    callBackSubject: (tenant) => `${tenant}: una risposta La aspetta`,
    callBackText: (tenant, link, days) =>
      `${tenant} Le ha risposto nella chat. La apra qui:\n\n${link}\n\nIl link funziona una volta, per ${days} giorni. Se non è stato Lei, non deve fare nulla.`,
  },
  pt: {
    nobodyYet:
      'Ainda ninguém pôde atender este chat. Ele continua na nossa fila e pode fechá-lo: a resposta estará aqui.',
    leaveMail: 'Deixe o seu e-mail e a nossa equipa poderá escrever-lhe.',
    emailKept: 'Obrigado. A nossa equipa tem o seu endereço e pode escrever-lhe.',
    callBackSubject: (tenant) => `${tenant}: uma resposta espera por si`,
    callBackText: (tenant, link, days) =>
      `${tenant} respondeu-lhe no chat. Abra-o aqui:\n\n${link}\n\nO link funciona uma vez, durante ${days} dias. Se não foi você, não precisa de fazer nada.`,
  },
  nl: {
    nobodyYet:
      'Nog niemand heeft deze chat kunnen overnemen. Hij blijft in onze wachtrij en u kunt hem sluiten: het antwoord staat straks hier.',
    leaveMail: 'Laat uw e-mailadres achter, dan kan ons team u daar schrijven.',
    emailKept: 'Dank u. Ons team heeft uw adres en kan u daar schrijven.',
    callBackSubject: (tenant) => `${tenant}: er wacht een antwoord op u`,
    callBackText: (tenant, link, days) =>
      `${tenant} heeft u in de chat geantwoord. Open hem hier:\n\n${link}\n\nDe link werkt één keer, ${days} dagen lang. Was u dit niet, dan hoeft u niets te doen.`,
  },
  pl: {
    nobodyYet:
      'Nikt nie mógł jeszcze przejąć tego czatu. Pozostaje w naszej kolejce i można go zamknąć: odpowiedź pojawi się tutaj.',
    leaveMail: 'Proszę zostawić adres e-mail, a nasz zespół będzie mógł tam napisać.',
    emailKept: 'Dziękujemy. Nasz zespół ma ten adres i może tam napisać.',
    callBackSubject: (tenant) => `${tenant}: czeka odpowiedź`,
    callBackText: (tenant, link, days) =>
      `${tenant}: na czacie jest odpowiedź. Można go otworzyć tutaj:\n\n${link}\n\nLink działa jeden raz, przez ${days} dni. Jeśli to pomyłka, nie trzeba nic robić.`,
  },
  'zh-Hans': {
    nobodyYet:
      '暂时还没有同事能接手这个对话。它会一直排在队列里，您可以先关闭窗口，回复会出现在这里。',
    leaveMail: '留下邮箱，我们的同事可以写信给您。',
    emailKept: '谢谢。我们的同事已收到您的邮箱，可以写信给您。',
    callBackSubject: (tenant) => `${tenant}：有一条回复在等您`,
    callBackText: (tenant, link, days) =>
      `${tenant} 的同事已在对话中回复您，请点此查看：\n\n${link}\n\n链接只能打开一次，${days} 天内有效。如果不是您本人操作，无需理会。`,
  },
  'zh-Hant': {
    nobodyYet:
      '暫時還沒有同事能接手這個對話。它會一直排在佇列裡，您可以先關閉視窗，回覆會出現在這裡。',
    leaveMail: '留下電子郵件，我們的同事可以寫信給您。',
    emailKept: '謝謝。我們的同事已收到您的電子郵件，可以寫信給您。',
    callBackSubject: (tenant) => `${tenant}：有一則回覆在等您`,
    callBackText: (tenant, link, days) =>
      `${tenant} 的同事已在對話中回覆您，請點此查看：\n\n${link}\n\n連結只能開啟一次，${days} 天內有效。如果不是您本人操作，無需理會。`,
  },
  ja: {
    nobodyYet:
      'まだ担当者がこのチャットを引き受けられていません。順番待ちのまま残りますので、閉じていただいて構いません。回答はここに届きます。',
    leaveMail: 'メールアドレスを残していただければ、担当者からメールでご連絡できます。',
    emailKept: 'ありがとうございます。アドレスを受け取りました。担当者からそちらにご連絡できます。',
    callBackSubject: (tenant) => `${tenant}：回答が届いています`,
    callBackText: (tenant, link, days) =>
      `${tenant}の担当者がチャットで回答しました。こちらからご覧ください。\n\n${link}\n\nリンクは${days}日間有効で、一度だけ開けます。お心当たりがない場合は、何もする必要はありません。`,
  },
  ar: {
    nobodyYet:
      'لم يتمكن أحد بعد من استلام هذه المحادثة. ستبقى في قائمة الانتظار، ويمكنك إغلاقها: سيظهر الرد هنا.',
    leaveMail: 'اترك بريدك الإلكتروني، وسيتمكن فريقنا من مراسلتك عليه.',
    emailKept: 'شكرًا. لدى فريقنا عنوانك ويمكنه مراسلتك عليه.',
    callBackSubject: (tenant) => `${tenant}: هناك رد بانتظارك`,
    callBackText: (tenant, link, days) =>
      `ردّ عليك فريق ${tenant} في المحادثة. افتحها من هنا:\n\n${link}\n\nيعمل الرابط مرة واحدة خلال ${days} أيام. إن لم تكن أنت، فلا حاجة إلى فعل شيء.`,
  },
  tr: {
    nobodyYet:
      'Bu sohbeti henüz kimse devralamadı. Sıramızda bekliyor; kapatabilirsiniz, yanıt burada olacak.',
    leaveMail: 'E-posta adresinizi bırakın, ekibimiz size oradan yazabilir.',
    emailKept: 'Teşekkürler. Adresiniz ekibimizde; size oradan yazabilirler.',
    callBackSubject: (tenant) => `${tenant}: bir yanıt sizi bekliyor`,
    callBackText: (tenant, link, days) =>
      `${tenant} ekibi sohbette size yanıt verdi. Buradan açın:\n\n${link}\n\nBağlantı bir kez, ${days} gün boyunca açılır. Bu siz değilseniz bir şey yapmanız gerekmez.`,
  },
  ru: {
    nobodyYet:
      'Пока никто не смог взять этот чат. Он остаётся в очереди, и его можно закрыть: ответ появится здесь.',
    leaveMail: 'Оставьте свой e-mail, и наша команда сможет написать вам туда.',
    emailKept: 'Спасибо. Ваш адрес у нашей команды, вам смогут написать туда.',
    callBackSubject: (tenant) => `${tenant}: вас ждёт ответ`,
    callBackText: (tenant, link, days) =>
      `${tenant} ответил вам в чате. Откройте его здесь:\n\n${link}\n\nСсылка открывается один раз, срок действия в днях: ${days}. Если это были не вы, ничего делать не нужно.`,
  },
  ko: {
    nobodyYet:
      '아직 이 채팅을 맡은 담당자가 없습니다. 대기열에 남아 있으며, 창을 닫으셔도 답변은 여기에 표시됩니다.',
    leaveMail: '이메일을 남겨 주시면 저희 팀이 그쪽으로 연락드릴 수 있습니다.',
    emailKept: '감사합니다. 저희 팀이 남겨 주신 주소로 연락드릴 수 있습니다.',
    callBackSubject: (tenant) => `${tenant}: 답변이 도착했습니다`,
    callBackText: (tenant, link, days) =>
      `${tenant}에서 채팅에 답변했습니다. 여기에서 여세요:\n\n${link}\n\n링크는 ${days}일 동안 한 번만 열립니다. 본인이 아니시라면 아무것도 하지 않으셔도 됩니다.`,
  },
  hi: {
    nobodyYet:
      'अभी तक कोई साथी यह चैट नहीं ले पाया है। यह हमारी कतार में रहेगी और आप इसे बंद कर सकते हैं: जवाब यहीं मिलेगा।',
    leaveMail: 'अपना ई-मेल छोड़ दें, तो हमारी टीम आपको वहाँ लिख सकेगी।',
    emailKept: 'धन्यवाद। आपका पता हमारी टीम के पास है और वह आपको वहाँ लिख सकती है।',
    callBackSubject: (tenant) => `${tenant}: आपके लिए एक जवाब है`,
    callBackText: (tenant, link, days) =>
      `${tenant} ने चैट में आपको जवाब दिया है। इसे यहाँ खोलें:\n\n${link}\n\nलिंक ${days} दिनों तक, एक बार खुलता है। अगर यह आप नहीं थे, तो कुछ करने की ज़रूरत नहीं है।`,
  },
  th: {
    nobodyYet: 'ยังไม่มีเพื่อนร่วมงานรับแชตนี้ แชตยังอยู่ในคิวและปิดได้ คำตอบจะอยู่ที่นี่',
    leaveMail: 'ฝากอีเมลไว้ แล้วทีมของเราจะเขียนถึงคุณได้',
    emailKept: 'ขอบคุณ ทีมของเรามีที่อยู่ของคุณและเขียนถึงคุณได้',
    callBackSubject: (tenant) => `${tenant}: มีคำตอบรอคุณอยู่`,
    callBackText: (tenant, link, days) =>
      `${tenant} ตอบคุณในแชตแล้ว เปิดได้ที่นี่:\n\n${link}\n\nลิงก์เปิดได้ครั้งเดียวภายใน ${days} วัน ถ้าไม่ใช่คุณ ไม่ต้องทำอะไร`,
  },
};

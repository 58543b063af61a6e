/** What a contact is told of an action that is over, in every language of the assistant. */
import { nearestLanguage, type PhraseLanguage } from '../answering/phrases/phrases-for.ts';
import type { Locale } from '../model.ts';

export type OutcomeWords = {
  /** Null: the host has no number for it. */
  readonly done: (reference: string | null) => string;
  readonly label: (url: string) => string;
  /** Before the reason. */
  readonly notDone: string;
  /** Between the yes and the doing. */
  readonly changedMeanwhile: string;
  readonly waiting: string;
  readonly declined: string;
  readonly expired: string;
  readonly failed: string;
  readonly unsure: string;
};

const WORDS: Readonly<Record<PhraseLanguage, OutcomeWords>> = {
  en: {
    done: (ref) => (ref === null ? 'This is done.' : `This is done. Its number is ${ref}.`),
    label: (url) => `Label: ${url}`,
    notDone: 'Nothing was changed.',
    changedMeanwhile: 'Nothing was changed: something about the order is different by now.',
    waiting: 'A colleague looks at this first. I will write here when it is decided.',
    declined: 'A colleague has looked at it: it is not possible this way. Nothing was changed.',
    expired: 'It was not confirmed in time. Nothing was changed.',
    failed: 'This could not be done. Nothing was changed, and a colleague takes over.',
    unsure:
      'I cannot see yet whether this was done. A colleague checks it, and it is not done twice.',
  },
  de: {
    done: (ref) =>
      ref === null ? 'Das ist erledigt.' : `Das ist erledigt. Die Nummer ist ${ref}.`,
    label: (url) => `Etikett: ${url}`,
    notDone: 'Es wurde nichts geändert.',
    changedMeanwhile: 'Es wurde nichts geändert: An der Bestellung ist inzwischen etwas anders.',
    waiting:
      'Das sieht sich zuerst jemand aus dem Team an. Ich schreibe hier, sobald entschieden ist.',
    declined:
      'Jemand aus dem Team hat es geprüft: So ist es nicht möglich. Es wurde nichts geändert.',
    expired: 'Es wurde nicht rechtzeitig bestätigt. Es wurde nichts geändert.',
    failed: 'Das ging nicht. Es wurde nichts geändert, und jemand aus dem Team übernimmt.',
    unsure:
      'Ich kann noch nicht sehen, ob das erledigt ist. Jemand aus dem Team prüft es; es geschieht nicht doppelt.',
  },
  fr: {
    done: (ref) => (ref === null ? "C'est fait." : `C'est fait. Le numéro est ${ref}.`),
    label: (url) => `Étiquette : ${url}`,
    notDone: "Rien n'a été modifié.",
    changedMeanwhile: "Rien n'a été modifié : la commande a changé entre-temps.",
    waiting: "Un collègue regarde d'abord. J'écrirai ici dès que c'est décidé.",
    declined: "Un collègue a regardé : ce n'est pas possible ainsi. Rien n'a été modifié.",
    expired: "Cela n'a pas été confirmé à temps. Rien n'a été modifié.",
    failed: "Cela n'a pas été possible. Rien n'a été modifié, et un collègue prend le relais.",
    unsure:
      "Je ne peux pas encore voir si c'est fait. Un collègue vérifie, et ce ne sera pas fait deux fois.",
  },
  es: {
    done: (ref) => (ref === null ? 'Está hecho.' : `Está hecho. El número es ${ref}.`),
    label: (url) => `Etiqueta: ${url}`,
    notDone: 'No se ha cambiado nada.',
    changedMeanwhile: 'No se ha cambiado nada: el pedido es distinto desde entonces.',
    waiting: 'Primero lo mira alguien del equipo. Escribiré aquí cuando esté decidido.',
    declined: 'Alguien del equipo lo ha mirado: así no es posible. No se ha cambiado nada.',
    expired: 'No se confirmó a tiempo. No se ha cambiado nada.',
    failed: 'No se ha podido hacer. No se ha cambiado nada, y alguien del equipo se encarga.',
    unsure:
      'Todavía no puedo ver si está hecho. Alguien del equipo lo comprueba, y no se hará dos veces.',
  },
  it: {
    done: (ref) => (ref === null ? 'È fatto.' : `È fatto. Il numero è ${ref}.`),
    label: (url) => `Etichetta: ${url}`,
    notDone: 'Non è stato cambiato nulla.',
    changedMeanwhile: "Non è stato cambiato nulla: nel frattempo l'ordine è diverso.",
    waiting: 'Prima lo guarda un collega. Scriverò qui appena è deciso.',
    declined: 'Un collega ha guardato: così non è possibile. Non è stato cambiato nulla.',
    expired: 'Non è stato confermato in tempo. Non è stato cambiato nulla.',
    failed: 'Non è stato possibile. Non è stato cambiato nulla, e se ne occupa un collega.',
    unsure: 'Non vedo ancora se è fatto. Un collega controlla, e non verrà fatto due volte.',
  },
  pt: {
    done: (ref) => (ref === null ? 'Está feito.' : `Está feito. O número é ${ref}.`),
    label: (url) => `Etiqueta: ${url}`,
    notDone: 'Nada foi alterado.',
    changedMeanwhile: 'Nada foi alterado: entretanto algo mudou no pedido.',
    waiting: 'Primeiro um colega vê isto. Escrevo aqui assim que estiver decidido.',
    declined: 'Um colega viu: assim não é possível. Nada foi alterado.',
    expired: 'Não foi confirmado a tempo. Nada foi alterado.',
    failed: 'Não foi possível. Nada foi alterado, e um colega assume.',
    unsure: 'Ainda não consigo ver se está feito. Um colega verifica, e não será feito duas vezes.',
  },
  nl: {
    done: (ref) => (ref === null ? 'Dit is gedaan.' : `Dit is gedaan. Het nummer is ${ref}.`),
    label: (url) => `Etiket: ${url}`,
    notDone: 'Er is niets gewijzigd.',
    changedMeanwhile: 'Er is niets gewijzigd: aan de bestelling is intussen iets anders.',
    waiting: 'Een collega kijkt hier eerst naar. Ik schrijf hier zodra het besloten is.',
    declined: 'Een collega heeft gekeken: zo kan het niet. Er is niets gewijzigd.',
    expired: 'Het is niet op tijd bevestigd. Er is niets gewijzigd.',
    failed: 'Dit is niet gelukt. Er is niets gewijzigd, en een collega neemt het over.',
    unsure:
      'Ik kan nog niet zien of het gedaan is. Een collega kijkt het na; het gebeurt niet dubbel.',
  },
  pl: {
    done: (ref) => (ref === null ? 'Gotowe.' : `Gotowe. Numer to ${ref}.`),
    label: (url) => `Etykieta: ${url}`,
    notDone: 'Nic nie zostało zmienione.',
    changedMeanwhile: 'Nic nie zostało zmienione: w zamówieniu coś się w międzyczasie zmieniło.',
    waiting: 'Najpierw spojrzy na to ktoś z zespołu. Napiszę tutaj, gdy zapadnie decyzja.',
    declined: 'Ktoś z zespołu to sprawdził: w ten sposób się nie da. Nic nie zostało zmienione.',
    expired: 'Nie potwierdzono na czas. Nic nie zostało zmienione.',
    failed: 'Nie udało się. Nic nie zostało zmienione, a sprawę przejmuje ktoś z zespołu.',
    unsure:
      'Nie widzę jeszcze, czy to zrobione. Ktoś z zespołu sprawdzi; nie stanie się to dwa razy.',
  },
  tr: {
    done: (ref) => (ref === null ? 'Tamamlandı.' : `Tamamlandı. Numarası: ${ref}.`),
    label: (url) => `Etiket: ${url}`,
    notDone: 'Hiçbir şey değiştirilmedi.',
    changedMeanwhile: 'Hiçbir şey değiştirilmedi: siparişte bu arada bir şey değişti.',
    waiting: 'Önce bir çalışma arkadaşımız bakacak. Karar verilince buraya yazacağım.',
    declined: 'Bir çalışma arkadaşımız baktı: bu şekilde mümkün değil. Hiçbir şey değiştirilmedi.',
    expired: 'Zamanında onaylanmadı. Hiçbir şey değiştirilmedi.',
    failed: 'Bu yapılamadı. Hiçbir şey değiştirilmedi, bir çalışma arkadaşımız devralıyor.',
    unsure:
      'Yapılıp yapılmadığını henüz göremiyorum. Bir çalışma arkadaşımız bakıyor; iki kez yapılmayacak.',
  },
  ar: {
    done: (ref) => (ref === null ? 'تم ذلك.' : `تم ذلك. الرقم هو ${ref}.`),
    label: (url) => `الملصق: ${url}`,
    notDone: 'لم يتغير شيء.',
    changedMeanwhile: 'لم يتغير شيء: تغيّر أمر ما في الطلب في هذه الأثناء.',
    waiting: 'سينظر أحد الزملاء في هذا أولاً. سأكتب هنا عند اتخاذ القرار.',
    declined: 'نظر أحد الزملاء في الأمر: لا يمكن ذلك بهذه الطريقة. لم يتغير شيء.',
    expired: 'لم يتم التأكيد في الوقت المحدد. لم يتغير شيء.',
    failed: 'تعذّر ذلك. لم يتغير شيء، وسيتولى أحد الزملاء الأمر.',
    unsure: 'لا أستطيع أن أرى بعد إن كان قد تم. سيتحقق أحد الزملاء، ولن يتم مرتين.',
  },
  ja: {
    done: (ref) => (ref === null ? '完了しました。' : `完了しました。番号は ${ref} です。`),
    label: (url) => `ラベル：${url}`,
    notDone: '何も変更していません。',
    changedMeanwhile: '何も変更していません。その間にご注文の内容が変わりました。',
    waiting: 'まず担当者が確認します。決まりましたらここでお知らせします。',
    declined: '担当者が確認しましたが、この方法では承れません。何も変更していません。',
    expired: '時間内に確認できませんでした。何も変更していません。',
    failed: '実行できませんでした。何も変更していません。担当者が引き継ぎます。',
    unsure:
      '完了したかどうかまだ確認できません。担当者が確認します。二重に行われることはありません。',
  },
  ru: {
    done: (ref) => (ref === null ? 'Готово.' : `Готово. Номер: ${ref}.`),
    label: (url) => `Этикетка: ${url}`,
    notDone: 'Ничего не изменено.',
    changedMeanwhile: 'Ничего не изменено: в заказе за это время что-то изменилось.',
    waiting: 'Сначала это посмотрит коллега. Я напишу здесь, когда будет решение.',
    declined: 'Коллега посмотрел: так сделать нельзя. Ничего не изменено.',
    expired: 'Это не было подтверждено вовремя. Ничего не изменено.',
    failed: 'Это не удалось сделать. Ничего не изменено, дальше этим займётся коллега.',
    unsure: 'Пока не видно, сделано ли это. Коллега проверит; дважды это не произойдёт.',
  },
  ko: {
    done: (ref) => (ref === null ? '처리되었습니다.' : `처리되었습니다. 번호는 ${ref}입니다.`),
    label: (url) => `라벨: ${url}`,
    notDone: '변경된 것은 없습니다.',
    changedMeanwhile: '변경된 것은 없습니다. 그사이 주문 내용이 달라졌습니다.',
    waiting: '먼저 담당자가 확인합니다. 결정되면 여기에 알려 드리겠습니다.',
    declined: '담당자가 확인했으나 이 방법으로는 어렵습니다. 변경된 것은 없습니다.',
    expired: '제때 확인되지 않았습니다. 변경된 것은 없습니다.',
    failed: '처리할 수 없었습니다. 변경된 것은 없으며 담당자가 이어서 도와드립니다.',
    unsure: '처리되었는지 아직 확인할 수 없습니다. 담당자가 확인하며, 두 번 처리되지 않습니다.',
  },
  hi: {
    done: (ref) => (ref === null ? 'यह हो गया है।' : `यह हो गया है। नंबर ${ref} है।`),
    label: (url) => `लेबल: ${url}`,
    notDone: 'कुछ नहीं बदला गया।',
    changedMeanwhile: 'कुछ नहीं बदला गया: इस बीच ऑर्डर में कुछ बदल गया है।',
    waiting: 'पहले एक सहकर्मी इसे देखेंगे। फ़ैसला होते ही मैं यहाँ लिखूँगा।',
    declined: 'एक सहकर्मी ने देखा: इस तरह यह संभव नहीं है। कुछ नहीं बदला गया।',
    expired: 'समय पर पुष्टि नहीं हुई। कुछ नहीं बदला गया।',
    failed: 'यह नहीं हो सका। कुछ नहीं बदला गया, और एक सहकर्मी इसे सँभालेंगे।',
    unsure: 'अभी दिख नहीं रहा कि यह हुआ या नहीं। एक सहकर्मी जाँचेंगे; यह दो बार नहीं होगा।',
  },
  th: {
    done: (ref) => (ref === null ? 'ดำเนินการแล้ว' : `ดำเนินการแล้ว หมายเลขคือ ${ref}`),
    label: (url) => `ฉลาก: ${url}`,
    notDone: 'ไม่มีการเปลี่ยนแปลงใด ๆ',
    changedMeanwhile: 'ไม่มีการเปลี่ยนแปลงใด ๆ เพราะคำสั่งซื้อเปลี่ยนไปในระหว่างนี้',
    waiting: 'เพื่อนร่วมงานจะดูเรื่องนี้ก่อน จะแจ้งที่นี่เมื่อมีผลแล้ว',
    declined: 'เพื่อนร่วมงานดูแล้ว ทำแบบนี้ไม่ได้ ไม่มีการเปลี่ยนแปลงใด ๆ',
    expired: 'ไม่ได้รับการยืนยันทันเวลา ไม่มีการเปลี่ยนแปลงใด ๆ',
    failed: 'ดำเนินการไม่ได้ ไม่มีการเปลี่ยนแปลงใด ๆ และเพื่อนร่วมงานจะดูแลต่อ',
    unsure: 'ยังไม่เห็นว่าดำเนินการแล้วหรือไม่ เพื่อนร่วมงานจะตรวจสอบ และจะไม่ทำซ้ำ',
  },
  'zh-Hans': {
    done: (ref) => (ref === null ? '已办好。' : `已办好，编号是 ${ref}。`),
    label: (url) => `面单：${url}`,
    notDone: '没有做任何更改。',
    changedMeanwhile: '没有做任何更改：订单在此期间有了变化。',
    waiting: '同事会先看一下，有结果我会在这里告诉您。',
    declined: '同事看过了，这样办不了。没有做任何更改。',
    expired: '没有及时确认，没有做任何更改。',
    failed: '没有办成，没有做任何更改。同事会接手。',
    unsure: '我还看不到是否已办好。同事会核实，不会重复办理。',
  },
  'zh-Hant': {
    done: (ref) => (ref === null ? '已辦好。' : `已辦好，編號是 ${ref}。`),
    label: (url) => `面單：${url}`,
    notDone: '沒有做任何更改。',
    changedMeanwhile: '沒有做任何更改：訂單在此期間有了變化。',
    waiting: '同事會先看一下，有結果我會在這裡告訴您。',
    declined: '同事看過了，這樣辦不了。沒有做任何更改。',
    expired: '沒有及時確認，沒有做任何更改。',
    failed: '沒有辦成，沒有做任何更改。同事會接手。',
    unsure: '我還看不到是否已辦好。同事會核實，不會重複辦理。',
  },
};

export function outcomeWords(locale: Locale): OutcomeWords {
  return WORDS[nearestLanguage(locale)];
}

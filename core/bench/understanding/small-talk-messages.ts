/**
 * Messages written for this bench: small talk of each kind, and messages that only sound like it (`null`), in the languages
 * of the product. A bar between two messages.
 */
import type { SmallTalk } from '../../src/understanding/understanding.ts';

type Labelled = { readonly text: string; readonly kind: SmallTalk | null };
const lines = (block: string): readonly string[] =>
  block.split(/\n| \| /).filter((line) => line !== '');

const messages: Readonly<Record<SmallTalk | 'question', string>> = {
  greeting: `
Hi | hello there | Hey! | Hi, how are you? | Good morning team | good evening :) | hiya | Howdy | hi hi
Hello? Anyone awake? Hi | heyyy | Hello, good afternoon | Hi, nice to meet you | greetings | Hallo | Guten Tag
Moin moin | Servus zusammen | Hallöchen | Guten Morgen, wie geht es Ihnen? | Grüß Gott | Grüezi
Sehr geehrte Damen und Herren | Bonjour | Bonjour à tous | Salut ! | Bonsoir, comment allez-vous ? | coucou
Bonjour madame | Hola | Buenos días | Muy buenas | Hola, ¿qué tal? | Buenas tardes, ¿cómo están? | Ciao | Buongiorno
Salve, come va? | Buona sera a tutti | Olá | Oi, tudo bem? | Bom dia! | Boa tarde, como vai? | Goedemorgen
Hoi, hoe gaat het? | Dag allemaal | Cześć | Dzień dobry | Dobry wieczór | Merhaba | İyi günler
Selamlar, nasılsınız? | Günaydın | Привет | Здравствуйте! | Добрый день, как дела? | مرحبا | السلام عليكم
صباح الخير | أهلاً وسهلاً | 你好 | 您好！ | 在吗 | 早上好 | 嗨，你好呀 | 你好，在嗎？ | 哈囉 | こんにちは | おはようございます | はじめまして | お世話になっております。
안녕하세요 | नमस्ते | สวัสดีครับ | xin chào | namaste | konnichiwa | ni hao | salam alaikum | privet | Hello everybody
Good day to you | hi bot | hey you | Good afternoon, how are you doing today? | Guten Abend zusammen | Hi ihr Lieben
Hallo, guten Morgen | Bonjour, ça va ? | Rebonjour | Bonjour mesdames | Hola buenas | Buenas noches a todos
Hola amigos | Buongiorno a voi | Ciao a tutti | Olá, bom dia | E aí, tudo bem? | Boas | Hallo daar | Goeiemorgen
Witam serdecznie | Hej | Herkese merhaba | Merhaba, iyi akşamlar | Добрый вечер! | Всем привет | مساء الخير
هلا والله | 你好啊，在吗 | 哈喽~ | 大家早上好 | こんばんは！ | どうも、こんにちは | hello my friend | Good evening sir | hi guys
Hallo liebes Team | Guten Tag Herr Müller | Salut tout le monde | Bonsoir madame | Buenos días señorita
hola a todos | Salve a tutti | Olá boa noite | Goedenavond | Dzień dobry wszystkim | İyi akşamlar | Доброе утро
السلام عليكم ورحمة الله | 下午好 | hello 你好 | こんばんは、はじめまして | Hello!!! 👋`,
  thanks: `
thanks | Thank you so much! | thx | ty :) | Thanks a lot, that helped | Great, thank you
thanks, you have been very helpful | Thank you for your quick reply | cheers mate | many thanks 🙏 | perfect, thanks!
I appreciate your help | Danke | Vielen Dank! | Dankeschön, das hat mir sehr geholfen
danke für die schnelle Antwort | Super, danke dir | Besten Dank und schönen Tag noch | Merci beaucoup
merci pour votre aide | Parfait, merci ! | Je vous remercie | Gracias | Muchas gracias por tu ayuda | mil gracias
Perfecto, gracias | Te lo agradezco | Grazie mille | Ok grazie, gentilissimi | Ti ringrazio molto | Obrigada
Muito obrigado pela ajuda | valeu! | Bedankt | Hartelijk dank voor je hulp | dank je wel | Dziękuję bardzo
dzięki za pomoc | Teşekkür ederim | çok teşekkürler, sağ olun | Спасибо | Большое спасибо за помощь | спс
شكرا جزيلا | شكراً لك | 谢谢 | 非常感谢您的帮助 | 太感谢了 | 多谢🙏 | 謝謝你 | ありがとうございます | 助かりました、ありがとう！ | どうもありがとうございました | 감사합니다
धन्यवाद | ขอบคุณค่ะ | cảm ơn | tack så mycket | Thanks again! | thank you very much indeed | Thank u
Awesome, thanks for the help | thanks, that is all | No, thank you | That was helpful, thanks | Danke, das wars
Herzlichen Dank | Nein danke | ok danke dir | Merci infiniment | Non merci | merci bcp | Muchísimas gracias
No, gracias | ok gracias | No grazie | Grazie di tutto | Grazie infinite | Não, obrigado | Obrigada de coração
Brigadão | Nee, dank je | Heel erg bedankt | Nie, dziękuję | Wielkie dzięki | Hayır, teşekkürler | Çok sağol
Нет, спасибо | Спасибо большое! | لا شكرا | شكرا لكم | 不用了谢谢 | 好的谢谢 | 谢谢老板 | いいえ、ありがとう | ありがとうね | 本当に助かりました
Thanks for everything | thank you, you too | appreciate it! | Vielen herzlichen Dank | Danke für Ihre Hilfe
Merci à vous | Merci pour tout | Gracias por todo | Muchas gracias, muy amable | Grazie per la risposta
Muito obrigada mesmo | Dank u wel | Dziękuję ślicznie | Teşekkürler | Спасибо вам огромное | شكرا على المساعدة
感谢回复 | 谢谢你们的帮助 | ご対応ありがとうございます | thx 👍`,
  goodbye: `
bye | Goodbye! | See you later | bye bye 👋 | have a nice day | Thanks, have a nice day | Good night | take care
ok bye | Have a great weekend! | Tschüss | Auf Wiedersehen | Schönen Tag noch | Bis bald! | Ciao, bis dann
Au revoir | Bonne journée | À bientôt ! | bonne soirée | Adiós | Hasta luego | Que tengas un buen día | Arrivederci
Buona giornata | A presto | Tchau | Até logo | Tenha um bom dia | Tot ziens | Fijne dag nog | doei | Do widzenia
Miłego dnia | Görüşürüz | İyi geceler | hoşça kal | До свидания | Пока | Всего доброго | مع السلامة | 再见 | 拜拜 | 下次再聊
再見 | さようなら | では、失礼します | またね | Bye for now | ok see you | Talk to you later | Have a wonderful weekend
Schönes Wochenende | Bis morgen | Machs gut | Bonne soirée à vous | À plus tard | À la prochaine | Nos vemos | Chao
Feliz día | Buona serata | Ci vediamo | Até mais | Falou, até amanhã | Doei! | Prettige dag verder | Na razie
Hoşçakalın | İyi günler dilerim | Всего хорошего | Пока-пока | الى اللقاء | 拜 | 晚安 | それではまた | Good bye | See ya
Enjoy your day | Ciao ciao | Einen schönen Abend noch | Bon week-end | Adieu | Hasta mañana | Que tenga buen día
A domani | Boa noite, até amanhã | Tot later | Do zobaczenia | Görüşmek üzere | До встречи | 明天见 | お疲れ様でした
bye bye everyone | 再見囉`,
  acknowledgement: `
ok | Okay | ok 👍 | alright | got it | I see | Great! | Perfect. | yes | no | yep, that works | sounds good
makes sense | fine by me | oh ok | understood | No worries | cool cool | 👍 | 👌 | 😀😀😀 | ❤️ | ok, all good
Alles klar | Passt | verstanden | Gut, einverstanden | ja | nein | in Ordnung | D'accord | c'est noté | Ça marche
parfait | oui | vale | De acuerdo | entendido | Sí, claro | va bene | capito | Ho capito | beleza | entendi | tá bom
Prima | Begrepen | oké, duidelijk | Dobrze | rozumiem | w porządku | Tamam | anladım | olur | Понятно | хорошо
Ладно | حسنا | تمام | 好的 | 明白了 | 知道了，好 | 收到 | 沒問題 | 嗯嗯 | 了解です | わかりました | はい | 大丈夫です | Okay cool | I understand
yes please | ok got it | Sure thing | Yes, exactly | Alles gut | Ok, verstehe | Ja genau | Stimmt | Nö | Très bien
ok parfait | Pas de problème | Muy bien | Está bien | Sin problema | Sí | Ok perfetto | Tutto chiaro
Nessun problema | Tá | Sem problemas | Ok, entendi | Oké top | Geen probleem | No dobra | Ok rozumiem
Tamam, anladım | Evet | Ok, понял | Да, конечно | ok تمام | اوكي | 好，知道了 | 嗯，好的 | 没问题 | はい、わかりました | そうですね | Yes
Okay, understood | fair enough | nice one | Ja, passt | Jawohl | Okay, super | Oui, parfait | Entendu | Sí, perfecto
Listo | Certo | Perfetto così | Sim, tudo certo | Ja, prima | Jasne | Peki | Ок, ясно | نعم | 好的好的 | 行吧 | 承知しました
OKです | 👌👌`,
  abuse: `
fuck you | you are useless | Idiots! | shut up | stupid bot | this is bullshit | you suck | go to hell | Arschloch
Scheiß Laden | Ihr seid Idioten | verpiss dich | halt die Fresse | connard | va te faire foutre | ferme ta gueule
vete a la mierda | hijo de puta | idiotas | vaffanculo | siete dei coglioni | stronzi | vai se foder | filho da puta
klootzak | rot op | spierdalaj | kurwa mać | siktir git | aptal | иди нахуй | дебилы | يا حمار | غبي | 傻逼 | 滚
你们是垃圾 | 去死吧 | 死ね | くそ | バカ野郎 | you stupid machine | what a useless bot | idiot | piece of shit | Fuck off you bot
Du Idiot | Leck mich | Drecksbot | Du bist scheiße | Va te faire voir | bande de connards | Eres un idiota
Que os jodan | pezzo di merda | Sei un idiota | Seu idiota | Vai tomar no cu | Stelletje idioten
Jesteście idiotami | Siz aptalsınız | Вы идиоты | Пошёл нахуй | انت غبي | 你是白痴吗 | 滚开 | 傻子 | このバカ | 役立たず！ | fuck this
You are an idiot | shut the fuck up | Vollidioten | Halt den Mund | Espèce de con | Sale con | Idiota de mierda
Cállate | Stronzo | Cretino | Otário | Idioot | Debil | Aptal robot | Тупой бот | اخرس | 垃圾客服 | 智障机器人 | クソが`,
  empty: `
... | ??? | ! | ?!?! | 🤔 | 👟? | 🔥 | - | . | ​​ | ​‌‍ | 。。。 | ？？ | ¿? | ؟ | ~ | :) | 🇩🇪 | … | _ _ _`,
  question: `
Hi, where is my order? | hello can I return shoes | Good morning, do you ship to Norway?
thanks, but that does not help | Thank you but my parcel is still missing | thanks, and how long does it take?
ok but when will it arrive | ok and the blue one? | no, I meant the red one | yes but I already paid
great, so how do I cancel? | bye the way, what about my refund | fuck, where is my parcel
you idiots charged me twice | stupid bot, I want my money back | where the hell is my order
hi there, size M please | test my order 1042 | hello kitty backpack | Good Night candle, is it in stock?
is the Thank You card available? | do you have the Bye Bye Belly oil | perfect fit jeans | OK Cashmere sweater price
cool box | How are you handling returns? | I have a question | I need help | help | can you help me? | refund
shipping | order 10423 | no thanks, cancel it | that's not what I asked | you did not understand me
I did not get it | it does not work | nothing works!!! | still waiting | Hallo, wo bleibt mein Paket?
Guten Tag, ich möchte etwas umtauschen | danke, aber das hilft mir nicht | Danke, und wie lange dauert das?
ok aber wann kommt es | nein, die andere Bestellung | ja, aber in Größe L | Scheiße, mein Paket ist weg
Ihr Idioten, wo ist mein Geld? | alles klar, und der Versand? | Gutschein | Guten Appetit Kochbuch
das hilft mir nicht | passt mir nicht | geht nicht | Bonjour, où est mon colis ? | merci mais ça ne marche pas
d'accord mais quand ? | merde, mon colis est perdu | bon de réduction | Bonne nuit bébé veilleuse
non, l'autre commande | Hola, ¿dónde está mi pedido? | gracias, pero no me sirve | vale, ¿y cuánto tarda?
mierda, me cobraron dos veces | vale de descuento | buenos zapatos | no funciona | no, el otro pedido
Ciao, dov'è il mio pacco? | grazie ma non funziona | buono sconto | va bene, ma quando arriva?
Oi, cadê meu pedido? | obrigado, mas não ajudou | vale presente | bom, mas quanto custa?
Hallo, waar is mijn bestelling? | bedankt maar dat helpt niet | goed, en hoe lang duurt het
Dzień dobry, gdzie jest moja paczka? | dziękuję, ale to nie działa | dobrze, a kiedy dojdzie?
Merhaba, siparişim nerede? | teşekkürler ama işe yaramadı | tamam da ne zaman gelir | Привет, где мой заказ?
спасибо, но не помогло | хорошо, а когда доставят? | مرحبا أين طلبي؟ | شكرا لكن هذا لا يساعد | 你好，我的快递到哪了 | 谢谢，但是没有用
好的，那多久能到 | 好用吗 | 好看吗 | 早上几点开门 | 晚上好几点关门 | 再见证书 | 对了，运费多少 | 不对 | 可以退吗 | 行李箱 | 没收到 | 垃圾袋有货吗 | 垃圾桶 | 是正品吗 | 了解一下退货
明白纸 | 謝謝，但還是沒有收到 | 您好，請問怎麼退貨 | こんにちは、荷物はどこですか | ありがとう、でも違います | はい、でもいつ届きますか | 大丈夫ですか、この商品 | 了解しましたが、いつ届きますか
ゴミ袋はありますか | バカンス用のバッグ | 안녕하세요, 제 주문은 어디에 있나요? | 감사합니다만 도움이 안 됐어요 | 1042 | 42 | XL | M? | COLD20 | why? | when
how much | Nike | Hi, are you open today? | hello, invoice please | Is it good? | perfect size for 180 cm?
good luck charm price | thanks, where is the invoice | No, cancel my order | yes, refund me
I see a charge on my card | got it yesterday but it is broken | Bye now pay later available?
danke, wo ist die Rechnung | Ja, bitte stornieren | Gut und Günstig Markt | bonjour je veux annuler
oui mais combien ça coûte | hola precio | gracias, ¿y la factura? | sí, cancelar | buongiorno vorrei un rimborso
ok e il reso? | sim, quero cancelar | goedemorgen ik wil annuleren | tak, proszę anulować | evet iptal edin
merhaba fiyat nedir | да, отмените | спасибо, а где чек | نعم الغاء الطلب | 你好，退款 | 是的，取消订单 | 好像发错了 | 对不上号 | 没有发票
谢谢，发票呢 | はい、キャンセルで | ありがとう、領収書は？ | fucking broken zipper | this shit does not work | idiotensicher?
Scheibenwischer | Danke-Karte | Hallo Kitty Tasse | Hoi An lantern | Hey Dude shoes | Super Glue | OK!-Magazin
Cool Pack | Moin Tasse | no, that's not it | that is not right | no good | not helpful | I do not understand
das ist nicht gut | nicht verstanden | passt nicht | je n'ai pas compris | pas clair | no entiendo
no me ha ayudado | non ho capito | não entendi | niet duidelijk | nie rozumiem | не понял | anlamadım | 不明白 | 没懂
不好 | わかりません | لم افهم | is it fine? | Hello, do you sell gift cards | good evening, wrong item arrived
thanks for nothing | thank you for cancelling my order | danke für nichts | Ja, welche Größe? | ok, wie geht das
Guten Morgen Tee Preis | merci de me rappeler | merci de rembourser | bien reçu mais cassé
gracias por cancelar mi pedido sin avisar | no, gracias, quiero devolverlo | sì ma quanto costa
bom dia, meu pedido atrasou | ja maar waar is het | dobrze, ale kiedy | tamam ama nasıl | да, но когда
نعم ولكن متى | 好的但是怎么退 | 是不是正品 | 知道在哪买吗 | はい、でも | hi-fi speaker | Bye Bye Dark Circles | OK I will return it
cool, when? | great but no | you are closed on sunday | your shop is closed | what is your name | are you a robot
idiot proof tent | bitch tits shirt | hell raiser jacket | never mind, cancel`,
};

/** All of them. */
export const smallTalkMessages: readonly Labelled[] = Object.entries(messages).flatMap(
  ([kind, block]) =>
    lines(block).map((text) => ({ text, kind: kind === 'question' ? null : (kind as SmallTalk) })),
);

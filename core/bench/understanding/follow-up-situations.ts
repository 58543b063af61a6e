/**
 * Follow-ups as customers of the demo shop write them: language; the article that answers, or several; the question
 * before; what the assistant said; the message. `leans`: nobody could answer it without what was said before.
 * `alone`: it says all it needs, and what was said before would only be in the way.
 */
export type Situation = {
  readonly language: string;
  readonly articles: readonly string[];
  readonly earlier: string;
  readonly answer: string;
  readonly message: string;
  readonly leans: boolean;
};

const LEANS = `
en | returns | How long do I have to return a jacket? | You can return almost anything within 30 days of delivery. | and for shoes?
en | returns | What does it cost to send something back from Germany? | The return label is free. | and from Austria?
en | shipping | How much is delivery to Germany? | Standard delivery to Germany costs €4.90. | and to Austria?
en | shipping | How much is delivery to Norway? | Standard delivery to Norway costs €15.90. | what about express
en | shipping | How much is delivery to Norway? | Standard delivery to Norway costs €15.90. | how long does that take?
en | shipping | Do you ship to Canada? | Yes, zone E. | and Japan?
en | warranty | How long is the guarantee on a tent? | 5 years for seams, poles and zips. | and on lanterns?
en | warranty | How long is the guarantee on a tent? | 5 years for seams, poles and zips. | what about cast iron pans
en | refund-time | How long does the refund take with a card? | 5–7 business days. | and with PayPal?
en | refund-time | I sent it back, where is my refund? | We check a return within 3 business days. | how long does that take
en | repairs | What does it cost to replace a zip? | It depends on the item. | and a new sole?
en | sizes-shoes | Which EU size is UK 8? | EU 42. | and UK 9?
en | sizes-clothing | What chest size is an M? | 94–100 cm. | and L?
en | wash-wool | How do I wash the wool jumper? | By hand or in the wool programme. | how warm?
en | wash-wool | How do I wash the wool jumper? | By hand or in the wool programme. | and how do I dry it?
en | gift-cards | Do gift cards expire? | A card is valid for 3 years. | can I use two of them at once?
en | gift-cards | How do I see the balance of my gift card? | On the gift card page. | and if I lost it?
en | store-hours | When are you open? | Monday to Friday 10:00–19:00. | and on Sundays?
en | store-hours | Where is your store? | Speicherweg 7, Kiel. | is there parking?
en | cancellations | Can I still cancel my order? | Free of charge until we start packing. | even if it's engraved?
en | lantern-charging | How do I charge the Skerry lantern? | With the USB-C cable in the box. | how long does it take
en | lantern-charging | How do I charge the Skerry lantern? | With the USB-C cable in the box. | and what does red blinking mean?
en | harbour-club | How do I collect points in the Harbour Club? | You collect 1 point for every full €1. | when do they expire?
en | student-discount | Is there a student discount? | Yes. | how do I get it?
en | discount-codes | Where do I enter a discount code? | At checkout. | can I use two?
en | price-adjustment | The price dropped after I ordered, can I get the difference? | Within 14 days after your order. | does that apply to clearance items?
en | international | Do I pay import tax in Switzerland? | It is calculated and paid at checkout. | and in Brazil?
en | camp-stove | Can I use the camp stove in a tent? | No, outdoors only. | why?
en | cast-iron | Can I use soap on the skillet? | A little soap does no harm. | and the dishwasher?
en | exchange-size | Can I exchange my boots for a bigger pair? | Exchange is free within the EU, once per item. | what if it is sold out?
en | exchange-size | Can I swap the colour? | Exchange is free within the EU. | and outside the EU?
en | gift-wrapping | Do you wrap presents? | We wrap in cotton cloth. | how much is it
en | invoices | Where can I download the invoice? | In My orders. | for how long?
en | business-orders | Do you give companies a discount? | From 10 pieces of one item. | and from 50?
en | payment | Can I pay by invoice? | Only for addresses in Germany and Austria. | up to what amount?
en | damaged-item | The mug arrived broken | Tell us within 7 days of delivery and send 2 photos. | do I have to send it back?
en | exchange-size,change-order | How do I return the boots? | Choose the items and a reason. | no, I meant exchange them for another size
en | shipping | How long do I have to return something? | Within 30 days. | not returns, delivery time
en | leather-boots | How do I care for the waxed canvas bag? | Wipe it. | sorry, I mean the leather boots
en | wash-down | How do I wash wool? | By hand. | no, the down jacket
en | tent-pitching | How do I pitch the Holm tent? | Lay it out first. | how many people do I need for that?
en | lost-parcel | It says delivered but I have nothing | Look with neighbours. | and if they don't have it?
zh | returns | 外套多少天之内可以退货？ | 签收后 30 天内。 | 那鞋子呢？
zh | shipping | 寄到德国运费多少？ | 标准运费 4.90 欧元。 | 奥地利呢？
zh | shipping | 寄到挪威运费多少钱？ | 15.90 欧元。 | 要多久？
zh | shipping | 寄到挪威运费多少钱？ | 15.90 欧元。 | 那加急呢
zh | refund-time | 信用卡退款要几天？ | 5–7 个工作日。 | 支付宝呢？
zh | warranty | 帐篷质保多久？ | 5 年。 | 提灯呢？
zh | gift-cards | 礼品卡会过期吗？ | 有效期 3 年。 | 可以同时用两张吗？
zh | exchange-size | 可以换大一码吗？ | 欧盟境内换货免费。 | 如果没货了呢？
zh | lantern-charging | 提灯用什么充电线？ | USB-C。 | 充满要多久？
zh | harbour-club | 怎么攒积分？ | 每消费满 1 欧元积 1 分。 | 什么时候过期？
zh | wash-wool | 羊毛衫怎么洗？ | 手洗。 | 那怎么晾干？
zh | store-hours | 你们几点开门？ | 周一至周五 10:00。 | 周日呢？
zh | invoices | 发票在哪里下载？ | 在我的订单里。 | 能保存多久？
zh | sizes-clothing | M 码胸围多少？ | 94–100 厘米。 | 那 L 码呢？
zh | repairs | 换拉链多少钱？ | 看商品。 | 换鞋底呢？
zh | exchange-size,change-order | 怎么退货？ | 打开我的订单。 | 不是，我是说换尺码
zh | camp-stove | 露营炉能在帐篷里用吗？ | 严禁。 | 为什么？
zh | shipping | 退货期限是多少天？ | 30 天。 | 不是退货，是配送时间
de | returns | Wie lange kann ich eine Jacke zurückgeben? | Innerhalb von 30 Tagen. | und für Schuhe?
de | returns | Was kostet die Rücksendung aus Deutschland? | Sie ist kostenlos. | und aus Österreich?
de | shipping | Was kostet der Versand nach Deutschland? | 4,90 €. | und nach Österreich?
de | shipping | Was kostet der Versand nach Norwegen? | 15,90 €. | wie lange dauert das?
de | shipping | Was kostet der Versand nach Norwegen? | 15,90 €. | und mit Express?
de | warranty | Wie lange gilt die Garantie für Zelte? | 5 Jahre. | und für Laternen?
de | refund-time | Wie lange dauert die Erstattung bei Kreditkarte? | 5–7 Werktage. | und bei PayPal?
de | gift-cards | Läuft ein Gutschein ab? | Er gilt 3 Jahre. | Kann ich davon zwei benutzen?
de | store-hours | Wann habt ihr geöffnet? | Montag bis Freitag 10–19 Uhr. | auch sonntags?
de | exchange-size | Kann ich die Stiefel in einer anderen Größe bekommen? | Umtausch ist in der EU kostenlos. | und wenn sie ausverkauft ist?
de | sizes-shoes | Welche EU-Größe ist UK 8? | 42. | und UK 9?
de | payment | Kann ich auf Rechnung zahlen? | Ja, in Deutschland und Österreich. | bis zu welchem Betrag?
de | damaged-item | Die Tasse kam zerbrochen an | Bitte zwei Fotos. | muss ich sie zurückschicken?
de | exchange-size,change-order | Wie gebe ich die Stiefel zurück? | Über Meine Bestellungen. | nein, ich meinte umtauschen in eine andere Größe
es | returns | ¿Cuánto tiempo tengo para devolver una chaqueta? | 30 días. | ¿y para zapatos?
es | shipping | ¿Cuánto cuesta el envío a Alemania? | 4,90 €. | ¿y a Austria?
es | shipping | ¿Cuánto cuesta el envío a Noruega? | 15,90 €. | ¿cuánto tarda?
es | warranty | ¿Cuánto dura la garantía de una tienda de campaña? | 5 años. | ¿y de las linternas?
es | refund-time | ¿Cuánto tarda el reembolso con tarjeta? | 5–7 días laborables. | ¿y con PayPal?
es | store-hours | ¿Cuándo abrís? | De lunes a viernes. | ¿y los domingos?
es | gift-cards | ¿Caducan las tarjetas regalo? | Valen 3 años. | ¿puedo usar dos a la vez?
es | sizes-shoes | ¿Qué talla europea es la UK 8? | 42. | ¿y la UK 9?
es | exchange-size,change-order | ¿Cómo devuelvo las botas? | En Mis pedidos. | no, quise decir cambiar la talla
ar | returns | كم يومًا لدي لإرجاع سترة؟ | 30 يومًا. | وماذا عن الأحذية؟
ar | shipping | كم تكلفة الشحن إلى ألمانيا؟ | 4.90 يورو. | وإلى النمسا؟
ar | shipping | كم تكلفة الشحن إلى النرويج؟ | 15.90 يورو. | وكم يستغرق ذلك؟
ar | warranty | كم مدة الضمان على الخيام؟ | 5 سنوات. | والفوانيس؟
ar | refund-time | كم يستغرق استرداد المبلغ بالبطاقة؟ | 5–7 أيام عمل. | وعبر PayPal؟
ar | store-hours | متى يفتح المتجر؟ | من الاثنين إلى الجمعة. | ويوم الأحد؟
fr | - | Combien coûte la livraison en Allemagne ? | 4,90 €. | et en Suisse ?
fr | - | Combien de temps pour retourner une veste ? | 30 jours. | et pour des chaussures ?
fr | - | Combien coûte la livraison en Norvège ? | 15,90 €. | ça prend combien de temps ?
fr | - | Les cartes cadeaux expirent-elles ? | Elles sont valables 3 ans. | pourquoi ?
it | - | Quanto costa la spedizione in Germania? | 4,90 €. | e in Austria?
it | - | Quanto tempo ho per restituire una giacca? | 30 giorni. | e per le scarpe?
it | - | Quanto costa la spedizione in Norvegia? | 15,90 €. | quanto ci vuole?
pt | - | Quanto custa o envio para a Alemanha? | 4,90 €. | e para a Áustria?
pt | - | Quanto tempo tenho para devolver um casaco? | 30 dias. | e para sapatos?
nl | - | Wat kost verzending naar Duitsland? | € 4,90. | en naar Oostenrijk?
nl | - | Hoe lang kan ik een jas terugsturen? | 30 dagen. | en voor schoenen?
nl | - | Wat kost verzending naar Noorwegen? | € 15,90. | hoe lang duurt dat?
pl | - | Ile kosztuje wysyłka do Niemiec? | 4,90 €. | a do Austrii?
pl | - | Ile mam dni na zwrot kurtki? | 30 dni. | a na buty?
ru | - | Сколько стоит доставка в Германию? | 4,90 €. | а в Австрию?
ru | - | Сколько дней на возврат куртки? | 30 дней. | а для обуви?
ru | - | Сколько стоит доставка в Норвегию? | 15,90 €. | и сколько это займёт?
ja | - | ジャケットは何日以内に返品できますか？ | 30日以内です。 | 靴は？
ja | - | ドイツへの送料はいくらですか？ | 4.90ユーロです。 | オーストリアの場合は？
ja | - | ノルウェーへの送料はいくらですか？ | 15.90ユーロです。 | それはどのくらいかかりますか？
tr | - | Almanya'ya kargo ücreti ne kadar? | 4,90 €. | peki Avusturya'ya?
tr | - | Bir ceketi kaç gün içinde iade edebilirim? | 30 gün. | ya ayakkabılar?
en | returns | Can I send back sale items? | … | and engraved ones?
en | shipping | When is delivery free? | … | also for Austria?
en | shipping | Do you deliver on Saturdays? | … | what about Sundays?
en | shipping | How much is express to Denmark? | … | and how fast is it?
en | warranty | Do you repair under warranty? | … | what does it not cover
en | wash-down | How do I wash my sleeping bag? | … | can it go in the dryer?
en | invoices | I need a bill with VAT number | … | until when can I ask for that?
en | store-hours | Where is your store? | … | which bus goes there?
en | gift-return | Can I return a gift without the buyer knowing? | … | do I get cash?
en | repairs | What does re-soling cost? | … | how long will it take?
en | payment | Why was my card declined? | … | can I try another one?
en | lost-parcel | Tracking hasn't moved for a week | … | what happens then?
en | sizes-bedding | What size are the duvet covers? | … | and the pillow cases?
en | price-adjustment | Do you match prices of other shops? | … | but you lowered it yourselves 3 days after I ordered
en | store-pickup | How much is delivery to Germany? | … | no, I'd rather pick it up in the shop
en | shipping | What are your opening hours? | … | I mean delivery times
de | shipping | Ab wann ist der Versand kostenlos? | … | gilt das auch für Österreich?
de | warranty | Wie lange ist die Garantie auf Jacken? | … | und auf Töpfe?
de | gift-cards | Was kosten Gutscheine? | … | kann man sie auch per Post bekommen?
de | returns | Kann ich reduzierte Ware zurückgeben? | … | und Gutscheine?
zh | shipping | 满多少包邮？ | … | 法国也一样吗？
zh | returns | 打折商品能退吗？ | … | 刻字的呢？
zh | lantern-charging | 提灯闪红灯是什么意思？ | … | 那绿灯呢？
zh | repairs | 过保了还修吗？ | … | 多少钱？
es | shipping | ¿A partir de cuánto es gratis el envío? | … | ¿y para Portugal?
es | warranty | ¿Cuánto dura la garantía de las chaquetas? | … | ¿y de las ollas de hierro?
ar | gift-cards | كم تكلفة بطاقات الهدايا؟ | … | وهل يمكن إرجاعها؟
`;

const ALONE = `
en | gift-cards | How long do I have to return a jacket? | 30 days. | Do gift cards expire?
en | store-hours | How much is delivery to Norway? | €15.90. | When are you open on Saturdays?
en | shipping | How long do I have to return a jacket? | 30 days. | And do you ship to Norway?
en | student-discount | How do I wash the wool jumper? | By hand. | is there a student discount
en | payment | How long do I have to return a jacket? | 30 days. | Which cards do you take?
en | warranty | How much is delivery to Norway? | €15.90. | how long is the guarantee?
en | privacy | Where is your store? | Speicherweg 7, Kiel. | what do you do with my data?
en | wash-wool | Can I pay by invoice? | Only in Germany and Austria. | how do I wash wool?
en | back-in-stock | How long does the refund take with a card? | 5–7 business days. | when is a sold out item back in stock?
en | newsletter,discount-codes | How do I charge the lantern? | With USB-C. | how do I unsubscribe from the newsletter?
en | harbour-club | How do I return the boots? | Choose the items. | What is the Harbour Club?
en | invoices | How do I return the boots? | Choose the items. | I need a bill with VAT number
en | account-access | How much is express delivery? | €9.90. | I can't log in
en | repairs | Do gift cards expire? | 3 years. | what does it cost to replace a zip?
en | returns | How much is delivery to Norway? | €15.90. | Can I send back sale items?
en | sizes-shoes | How long is the guarantee on a tent? | 5 years. | which boot size do I need for a 27 cm foot?
en | assemble-shelf | Do you ship to Canada? | Yes. | How do I put the shelf together?
en | gift-wrapping | Which cards do you take? | Visa and Mastercard. | and do you offer gift wrapping?
en | store-pickup | Which cards do you take? | Visa and Mastercard. | Can I pick up my order in the shop?
en | price-adjustment | When are you open? | 10:00–19:00. | do you match prices of other shops?
en | cast-iron | When are you open? | 10:00–19:00. | my pan is rusty
en | damaged-item | How do I collect points? | 1 point per €1. | My parcel was crushed
zh | gift-cards | 外套多少天之内可以退货？ | 30 天。 | 礼品卡会过期吗？
zh | store-hours | 寄到挪威运费多少钱？ | 15.90 欧元。 | 你们周六几点开门？
zh | wash-wool | 能用支付宝吗？ | 可以。 | 羊毛衫怎么洗？
zh | warranty | 寄到挪威运费多少钱？ | 15.90 欧元。 | 外套质保多久？
zh | invoices | 怎么退货？ | 打开我的订单。 | 发票抬头能改吗？
zh | student-discount | 怎么退货？ | 打开我的订单。 | 学生有优惠吗？
zh | account-access | 礼品卡会过期吗？ | 3 年。 | 登录不了
zh | shipping | 礼品卡会过期吗？ | 3 年。 | 另外，满多少包邮？
zh | cast-iron | 你们几点开门？ | 10:00。 | 锅生锈了怎么办
zh | payment | 羊毛衫怎么洗？ | 手洗。 | 支持哪些银行卡？
de | gift-cards | Wie lange kann ich eine Jacke zurückgeben? | 30 Tage. | Wie lange ist ein Gutschein gültig?
de | store-hours | Was kostet der Versand nach Norwegen? | 15,90 €. | Wann habt ihr samstags geöffnet?
de | payment | Wie lange kann ich eine Jacke zurückgeben? | 30 Tage. | Welche Karten nehmt ihr?
de | warranty | Was kostet der Versand nach Norwegen? | 15,90 €. | Wie lange gilt die Garantie?
de | shipping | Wie lange kann ich eine Jacke zurückgeben? | 30 Tage. | Und was kostet der Versand nach Norwegen?
de | account-access | Läuft ein Gutschein ab? | Nach 3 Jahren. | Ich kann mich nicht anmelden
de | returns | Läuft ein Gutschein ab? | Nach 3 Jahren. | kann ich reduzierte Ware zurückgeben?
es | gift-cards | ¿Cuánto tiempo tengo para devolver una chaqueta? | 30 días. | ¿Caducan las tarjetas regalo?
es | store-hours | ¿Cuánto cuesta el envío a Noruega? | 15,90 €. | ¿A qué hora abre la tienda?
es | payment | ¿Cuánto tiempo tengo para devolver una chaqueta? | 30 días. | ¿Qué tarjetas aceptáis?
es | warranty | ¿Cuánto cuesta el envío a Noruega? | 15,90 €. | ¿Cuánto dura la garantía?
es | shipping | ¿Caducan las tarjetas regalo? | 3 años. | ¿Y cuánto cuesta el envío a Alemania?
ar | gift-cards | كم يومًا لدي لإرجاع سترة؟ | 30 يومًا. | هل تنتهي صلاحية بطاقات الهدايا؟
ar | warranty | كم تكلفة الشحن إلى النرويج؟ | 15.90 يورو. | كم مدة الضمان؟
ar | store-hours | كم تكلفة الشحن إلى النرويج؟ | 15.90 يورو. | ما هي ساعات العمل في متجركم؟
fr | - | Combien coûte la livraison en Allemagne ? | 4,90 €. | Comment laver un pull en laine ?
fr | - | Combien coûte la livraison en Allemagne ? | 4,90 €. | Quels sont vos horaires d'ouverture ?
it | - | Quanto costa la spedizione in Germania? | 4,90 €. | Come si lava un maglione di lana?
it | - | Quanto costa la spedizione in Germania? | 4,90 €. | Quali carte accettate?
pt | - | Quanto custa o envio para a Alemanha? | 4,90 €. | Quais cartões vocês aceitam?
nl | - | Wat kost verzending naar Duitsland? | € 4,90. | Hoe lang is een cadeaubon geldig?
nl | - | Hoe lang kan ik een jas terugsturen? | 30 dagen. | Welke kaarten accepteren jullie?
pl | - | Ile kosztuje wysyłka do Niemiec? | 4,90 €. | Jakie karty płatnicze akceptujecie?
ru | - | Сколько стоит доставка в Германию? | 4,90 €. | Как стирать шерстяной свитер?
ru | - | Сколько дней на возврат куртки? | 30 дней. | Какие карты вы принимаете?
ja | - | ドイツへの送料はいくらですか？ | 4.90ユーロです。 | ギフトカードの有効期限はありますか？
ja | - | ジャケットは何日以内に返品できますか？ | 30日以内です。 | 支払い方法を教えてください
tr | - | Almanya'ya kargo ücreti ne kadar? | 4,90 €. | Hangi kartları kabul ediyorsunuz?
en | exchange-size | How long is the guarantee? | … | Can I swap the colour?
en | lantern-trouble | How do I wash wool? | … | my lantern does not light
en | harbour-club | Can I pay with PayPal? | … | When do my points expire?
en | change-address | Can I pay with PayPal? | … | I moved house, can you send it elsewhere?
en | lost-parcel | What size are the duvet covers? | … | The package never came
en | sustainability | What does re-soling cost? | … | Where are your products made?
en | gift-cards | Do you deliver on Saturdays? | … | gift card balance?
en | refund-time | Do you deliver on Saturdays? | … | refund?
de | refund-time | Wann habt ihr geöffnet? | … | Wie lange dauert die Erstattung?
de | sizes-shoes | Wie lange gilt die Garantie? | … | Fallen die Stiefel klein aus?
de | cancellations | Was kostet der Versand? | … | Kann ich noch stornieren?
zh | harbour-club | 提灯用什么充电线？ | … | 积分会过期吗？
zh | change-order | 运费多少钱？ | … | 忘记用优惠码了
zh | privacy | 满多少包邮？ | … | 怎么注销账户？
es | refund-time | ¿Cuándo abrís? | … | ¿Cuándo recibo el reembolso?
es | cancellations | ¿Cuánto dura la garantía? | … | ¿Puedo cancelar todavía?
ar | payment | متى يفتح المتجر؟ | … | ما هي طرق الدفع؟
`;

function read(block: string, leans: boolean): readonly Situation[] {
  return block
    .trim()
    .split('\n')
    .map((line) => {
      const [language = '', articles = '', earlier = '', answer = '', message = ''] =
        line.split(' | ');
      return {
        language,
        // `-`: the shop has no page in this language; only whether the history is used can be judged.
        articles: articles === '-' ? [] : articles.split(','),
        earlier,
        answer,
        message,
        leans,
      };
    });
}

export const situations: readonly Situation[] = [...read(LEANS, true), ...read(ALONE, false)];

/** The writer's own order, per journey and language, in the language of `patterns.ts`. */

import { lines } from './patterns.ts';
import type { Intent } from './understanding.ts';

const mine = 'my|our|mine|this|the';
/** More particular journeys first: the first that matches is meant. */
export const intentPatterns: readonly (readonly [Intent, readonly string[]])[] = [
  [
    'cancel',
    lines(`
cancel|cancelling|canceling|stop|abort my|this|the|our|an? order|orders|purchase
cancel my|this|the|order _ order
want|like|need|please|can|could|wish _ cancel it|#|order|everything|what
stornieren|storniere|stornier|storno|abbestellen|widerrufe|widerrufen _ bestellung|auftrag
bestellung|auftrag _ stornieren|storniert|abbestellen|widerrufen|storno
annuler|annulez|annulation de? _ commande|achat
cancelar|cancele|anular|anule|cancelen|cancelación _ pedido|compra|orden|encomenda
annullare|annulla|cancellare|disdire _ ordine|acquisto
annuleren|annuleer|cancelen _ bestelling|order
bestelling|order _ annuleren|cancelen
anulowac|anuluj|anulujcie|zrezygnowac|odwolac _ zamowienie|zamowienia
siparis* _ iptal
отменить|отмените|отмена|аннулировать _ заказ|заказа
الغاء|الغي|ألغي|الغوا _ طلب|الطلب|طلبي|طلبيه|طلبيتي
取消|撤销|撤銷|退订 _ 订单|訂單|单子|下的单
订单|訂單 _ 取消|不要了|不想要
注文|オーダー _ キャンセル|取り消|取消
キャンセル _ したい|お願い|してください`),
  ],
  [
    'address',
    lines(`
change|update|correct|edit|modify|fix|changing _ delivery|shipping|my|the|our? address _ order|on|for|#
change|update|correct|edit|modify|fix my|the|our delivery|shipping|postal? address
wrong|incorrect|old|different delivery|shipping? address
send|ship|deliver|redirect|reroute my|the|this|it order|parcel|package _ to another|different|new|other address|place
lieferadresse|adresse|anschrift _ andern|geandert|korrigieren|falsch|aktualisieren|umleiten
falsche|andere|neue lieferadresse|adresse|anschrift
changer|modifier|corriger|mettre _ adresse
mauvaise|nouvelle adresse
cambiar|modificar|corregir|actualizar|cambien _ direccion|domicilio
direccion equivocada|incorrecta|erronea
cambiare|modificare|correggere|aggiornare _ indirizzo
indirizzo sbagliato|errato
alterar|mudar|trocar|corrigir|atualizar _ endereco|morada
endereco|morada errado|errada|incorreto
adres|afleveradres|bezorgadres _ wijzigen|veranderen|aanpassen|verkeerd|fout
verkeerd|verkeerde|ander adres|bezorgadres
zmienic|zmiana|zmiane|poprawic _ adres|adresu
zly|bledny|inny adres
adres*|teslimat _ degis*|guncelle*|duzelt*|yanlis
изменить|поменять|исправить|сменить _ адрес
неправильный|неверный|другой адрес
تغيير|تعديل|اغير|غير|اعدل|تصحيح _ عنوان|العنوان|عنواني
عنوان|العنوان خطا|خاطئ|غلط
改|修改|更改|变更|變更|换|換|填错|写错|填錯|寫錯 _ 地址
地址 _ 改|换|換|错了|填错|写错|錯了|更改|变更
住所|届け先|配送先|お届け先|送り先 _ 変更|変え|間違|修正|訂正`),
  ],
  [
    'exchange',
    lines(`
exchange|exchanging|swap|swapping my|this|these|it|them|those|the|a|an|for
exchange|swap _ size|colour|color|another|different|bigger|smaller|larger
want|like|need|can|could a|an|to|i|get? exchange|swap _ it|them|my|this|these|size|for
umtauschen|tauschen|austauschen|umtausch _ gegen|grosse|meine|meinen|diese|bestellung|mochte|will
mochte|will|wurde|kann|konnte _ umtauschen|tauschen|austauschen
echanger|echange _ taille|mon|ma|mes|ce|cette|ces|contre|article
cambiar|cambio|canjear _ talla|tamano|color|mi|este|esta|estos|estas|los|las|por
cambiare|sostituire|cambio _ taglia|misura|colore|mio|mia|questo|questa|queste|con
trocar|troca _ tamanho|numero|cor|meu|minha|este|esta|estes|por
ruilen|omruilen|omwisselen
wymienic|wymiana|wymiane _ na|rozmiar|moj|moje|te|ten
degistirmek|degisim|degistirebilir _ istiyorum|miyim|beden|numara
beden|numara|renk _ degis*
обменять|поменять|обмен|заменить _ на|размер|мой|товар|их|его|эти
استبدال|ابدل|تبديل|استبدل _ مقاس|المنتج|طلبي|الحذاء|ب
换|換 _ 尺码|尺碼|码|碼|大一号|小一号|颜色|顏色|货|貨|一件|一双|一雙|个
交換 _ したい|お願い|できます|希望|してください
サイズ|色 _ 交換|変更し|変えたい`),
  ],
  [
    'return',
    lines(`
return|returning my|this|these|it|them|those|that|an|one|two|some|both|something|part
send|sending|ship|bring|take|give it|them|this|these|my|the|that|those|both|one? _ back
send back my|the|this|these|a|some|part|an|what
send|ship|bring|give|take my|the|this|these|that|those|some|both _ of|from|in _ order|purchase|delivery back
send|ship|bring|give|take|sending my|this|that|the _ order|purchase _ back
order|purchase has|have|must|needs|need|should to? go back
want|like|need|wish|how|can|could|have|start|make|request|begin|help _ a? return my|the|an|a|item|something|shoes|for|order|label|this|it|them
want|like|need|wish|trying to return
start|make|request|begin|register|open|arrange a|my|the? return
return my|the|an|this order|item|items|shoes|purchase|package|parcel|jacket|dress
zuruckschicken|zurucksenden|zuruckgeben|retournieren|zuruckgebe|zuruckschicke
schicke|sende|gebe _ zuruck
schicke|sende|gebe _ aus|von|der _ bestellung|einkauf|lieferung zuruck
retoure|rucksendung|ruckgabe _ anmelden|starten|meine|meiner|meinen|machen|veranlassen|mochte
meine|meiner|diese retoure|rucksendung
renvoyer|retourner|rendre _ mon|ma|mes|cet|cette|ces|article|produit|commande|le|la|les|un|une|ce
retour|renvoi _ mon|ma|mes|faire|effectuer|demander|commencer
faire|effectuer|demander|commencer|initier un retour
devolver|devolverlo|devolverlos|devolverla|devolverlas|devuelvo|regresar|retornar _ mi|mis|este|esta|estos|estas|lo|los|las|la|un|una|pedido|producto|articulo|zapatos|compra|o|os|as|meu|minha|meus|minhas|produto
quiero|quisiera|puedo|necesito|quero|queria|posso|preciso|gostaria _ devolver*|devolucao|devolucion
hacer|iniciar|solicitar|fazer|tramitar una|uma|la|a devolucion|devolucao
restituire|rendere|reso|rispedire|rimandare _ mio|mia|miei|mie|questo|questa|questi|queste|articolo|ordine|un|gli|le|la|il|prodotto
voglio|vorrei|posso|devo|potrei _ restituir*|reso|rimandar*|rendere
fare|effettuare|richiedere un|il reso
terugsturen|retourneren|terugbrengen|retour _ sturen|mijn|deze|dit|het|bestelling|graag|wil|aanmelden
wil|kan|graag|moet _ terugsturen|retourneren|terugbrengen
mijn|de _ bestelling|aankoop|order _ terugsturen|retourneren|terugbrengen|terugzenden
stuur|retourneer _ terug|mijn
zwrocic|odeslac|oddac|zwracam _ moj|moje|te|ten|to|produkt|buty|zamowienie|zakup*|towar|ta
chce|chcialbym|chcialabym|moge|jak|prosze _ zwrocic|odeslac|oddac|zwrot
iade _ etmek|istiyorum|edebilir|edecegim|etmem|ediyorum|talebi
geri gondermek|gonder*|yolla*|vermek
вернуть|возвратить|отправить|сдать _ товар|заказ|обувь|вещь|посылку|обратно|ботинки|покупку|это|его|их|мой|мою
хочу|можно|нужно|могу|хотел _ вернуть|возврат
оформить|сделать возврат
ارجاع|ارجع|اعاده|استرجاع|رد _ المنتج|طلبي|الطلب|الحذاء|هذا|هذه|المنتجات|السلعه
اريد|ابغي|ابي|اود|عايز|بدي|ممكن|هل|يمكنني _ ارجاع|ارجع|اعاده|استرجاع
退货|退貨|退回|退掉|寄回|退换货
我|想|要|把 _ 退 了|掉|货|貨|回|這|这|那|一|两|上|最|周|週|星期|礼拜|昨|前
返品 _ したい|お願い|できます|希望|する|し たい|手続き|申請
返送 _ したい|お願い|する`),
  ],
  [
    'order-status',
    lines(`
where|wheres|whereabouts|when is|s|are|will|does|can|do|should|did? _ ${mine} order|orders|parcel|parcels|package|packages|delivery|shipment|stuff|shoes|item|items|things|boots|jacket|dress|purchase|pkg|boots|goods
where|when is|are|s|will it|they _ arrive|arriving|come|coming|here|delivered|shipped|ship|now|be
track|tracking|trace|locate|find|check|follow|see my|our|an|the|this|status|on? _ order|parcel|package|delivery|shipment|status|purchase
status|update|news|progress|eta on|of|about|for|with _ order|parcel|package|delivery|shipment|purchase
order|delivery|shipping|parcel|package status|update
order|parcel|package|delivery|shipment|shoes|item|items|boots|purchase has|have|hasnt|havent|still|not|never|didnt|did|isnt|is _ arrived|arrive|come|here|delivered|shipped|received|late|delayed|lost|missing|turned|yet|showed|shown|moved
havent|have|not|never|didnt|still _ received|got|gotten|get|receive _ my|our|the|it|anything|them _ order|parcel|package|delivery|yet|shipment|$
still|been waiting|wait for|on|to _ order|parcel|package|delivery|shipment|shoes|it|them|arrive|item|items
has|have|did|is|are|was my|our|the|it order|parcel|package|delivery|shipment|item|items|shoes _ shipped|dispatched|sent|left|arrived|delivered|coming|lost|ship|way|late|processed
my|our order|parcel|package|delivery|shipment is|seems|must|was|be _ late|delayed|missing|lost|stuck|overdue
how long|much _ my|our|the order|parcel|package|delivery|shipment _ take|arrive|be|longer|get
what|whats|is|s happening|happened|going|up|the|with to|with|on|status|of? _ my|our order|parcel|package|delivery|shipment
wo|wann _ meine|mein|unsere|die|das|meinem|meiner|der bestellung|paket|sendung|lieferung|ware|packchen|schuhe|packet|stiefel|jacke
wo|wann bleibt|ist|kommt|sind _ bestellung|paket|sendung|lieferung|ware|schuhe
meine|mein|unser|unsere|die|das bestellung|paket|sendung|lieferung|ware _ nicht|noch|immer|verspatet|verloren|unterwegs|da
status|stand _ bestellung|lieferung|sendung
bestellstatus|sendungsverfolgung|lieferstatus
bestellung|paket|sendung|lieferung _ verfolgen|angekommen|erhalten|gekommen|verschickt|versendet
warte|noch|immer|seit _ auf|nicht _ bestellung|paket|lieferung|sendung
ou|quand _ ma|mon|mes|notre|la|le commande|colis|livraison|paquet|chaussures|article
commande|colis|paquet|livraison _ pas|toujours|jamais|retard|perdu|arrive|arrivee|recu|recue|statut|etat|bloque
suivre|suivi|statut|etat|avancement _ commande|colis|livraison
pas|toujours|jamais|rien|n _ recu|recue _ commande|colis|paquet|ma|mon
attends|attend _ commande|colis|livraison
donde|cuando|dónde _ mi|mis|nuestro|el|la|los pedido|pedidos|paquete|envio|compra|orden|zapatos|botas
pedido|paquete|envio|orden _ no|todavia|aun|nunca|retras*|perdi*|llegado|llega|llego|tarda|camino|estado
estado|seguimiento|rastrear|rastreo|localizar|seguir _ pedido|envio|paquete|orden|compra
no|aun|todavia|nunca _ recib*|llegado|llega|llego _ pedido|paquete|nada|mi|orden
sigo|estoy|llevo _ esperando
dove|dov|quando _ mio|mia|miei|il|la|l ordine|pacco|spedizione|consegna|scarpe|acquisto
ordine|pacco|spedizione|consegna _ non|ancora|mai|ritardo|perso|arrivato|arrivata|arriva|ricevuto|stato|bloccato
stato|tracciare|traccia|tracking|seguire _ ordine|spedizione|pacco|dell|del
non|mai|ancora _ ricevuto|arrivato _ ordine|pacco|nulla|niente|mio|il
sto|ancora aspettando|attesa
onde|quando|cade|kd _ meu|minha|meus|o|a|minhas pedido|pedidos|encomenda|pacote|entrega|compra|sapatos|produto|tenis
pedido|encomenda|pacote|entrega _ nao|ainda|nunca|atras*|perdi*|chegou|chega|recebi|status|estado
status|rastrear|rastreio|acompanhar|estado|seguir _ pedido|encomenda|entrega|pacote|compra
nao|ainda|nunca _ recebi|chegou _ pedido|encomenda|nada|meu|minha|pacote
continuo|estou|ainda a|esperando|aguardando|espera
waar|wanneer _ mijn|onze|de|het bestelling|pakket|pakje|order|zending|levering|schoenen
bestelling|pakket|pakje|order|zending|levering _ niet|nog|nooit|vertraagd|kwijt|aangekomen|binnen|ontvangen|onderweg|status|geleverd
status|volgen|track _ bestelling|pakket|order|zending|pakje
nog|niet|nooit _ ontvangen|gekregen _ bestelling|pakket|niets
wacht _ bestelling|pakket|levering
gdzie|kiedy _ moje|moja|moj|nasze|mojego|mojej zamowienie|paczka|przesylka|dostawa|buty|paczke|zamowienia|paczki
zamowienie|paczka|przesylka|dostawa _ nie|jeszcze|nadal|opoznio*|zagin*|dotarl*|przyszl*|status
status|sledzic|sledzenie|stan _ zamowieni*|paczk*|przesylk*|dostawy
nie|jeszcze|nadal|wciaz _ otrzymal*|dostal*|dotarl*|przyszl*|czekam _ zamowieni*|paczk*|przesylk*
siparisim|siparisimiz|kargom|paketim|siparislerim|urunum|siparisimin _ nerede|nerde|gelmedi|gelecek|durumu|gelir|ulasmadi|kayip|gecikti|ne|hala|takip|geldi
siparis|kargo|paket|siparisi|kargoyu|siparisimi _ nerede|nerde|takip|durum*|gelmedi
где|когда|куда _ мой|моя|мои|наш|моего|моей|мое _ заказ|посылка|доставка|заказы|заказа|посылки|покупка|товар|ботинки
где|когда заказ|посылка|доставка|придет|приедет
заказ|посылка|доставка|товар _ не|до|еще|опаздывает|задерживается|потерял*|пришел|пришла|приехал*|статус
статус|отследить|отслеживание|трек _ заказ*|посылк*|доставк*
не|до|еще _ получил*|пришел|пришла|пришло _ заказ|посылк*
жду _ заказ|посылк*|доставк*
اين|وين|فين|متي|امتي _ طلبي|طلبيتي|الطلب|طردي|شحنتي|الشحنه|طلب|اوردري|الاوردر|طلبيه|الطرد
طلبي|طلبيتي|شحنتي|الطلب|الطرد|طردي|الشحنه _ لم|ما|تاخر|تاخرت|يصل|وصل|وصلت|حاله|ضاع|متاخر
تتبع|حاله|متابعه|اتتبع _ طلب*|الطلب|الشحنه|شحنتي|شحنه
لم|ما _ يصل|استلم|وصل|يصلني|وصلني _ طلبي|شيء|الطلب|شحنتي|الطرد
我|我们|订单|訂單 的? 订单|訂單|包裹|快递|快遞|货|貨|东西|東西|物流|单子|鞋子|商品 _ 在哪|哪里|哪裡|哪儿|到哪|什么时候|什麼時候|几时|怎么还|还没|還沒|没到|沒到|没收到|沒收到|状态|狀態|到了|发货|發貨|多久|何时|丢了|不见
订单|訂單|包裹|快递|快遞|物流 _ 什么时候|什麼時候|几时|何时|在哪|哪里|哪裡|哪儿|到哪|还没|還沒|没到|沒到|没收到|沒收到|状态|狀態|进度|進度|怎么还|到了吗|到了没
没|沒|没有|沒有|还没|還沒 _ 收到 _ 货|貨|包裹|订单|訂單|快递|快遞|东西|東西
什么时候|什麼時候|何时|几时|多久 _ 发货|發貨|到货|到貨|送到|能到|能收到
查|查询|查詢|跟踪|追踪|追蹤|查看|查一下|查下 _ 订单|訂單|物流|包裹|快递|快遞
注文|荷物|商品|オーダー|小包|品物|配送 _ どこ|いつ|まだ|届か|届き|届い|状況|来ない|来ませ|遅|発送され|ステータス|追跡
いつ _ 届き|届く|着き|発送
どこ _ 荷物|注文|商品`),
  ],
  [
    'refund',
    lines(`
where|wheres|when|what|has|have|did|status _ my|our refund|refunded|money
refund|reimburse me|my|us|it|this|order
my|our refund
want|like|need|get|give|have|request a|my|the|full|me? refund|money _ back|for|$|order|please
havent|not|never|still|waiting _ refund|refunded
mein|meine|meiner|mein geld|erstattung|ruckerstattung|ruckzahlung
wo|wann _ geld|erstattung|ruckerstattung
geld zuruck
mon|le remboursement
rembourse*|rembourser moi|ma|mon|etre|cette
quand|ou _ rembourse*|remboursement
mi|el reembolso|dinero
reembols* _ pedido|dinero|mi|me
cuando|donde _ reembols*|dinero|devol*
mio|il rimborso
rimbors* _ mio|ordine|mi|soldi
quando|dov|dove _ rimbors*|soldi
meu|o reembolso|estorno|dinheiro
quando|onde|cade _ reembols*|estorn*|dinheiro
mijn geld|terugbetaling
geld terug
wanneer|waar _ terugbeta*|geld
moj|moje|zwrot pieniadze|pieniedzy|zwrot
kiedy|gdzie _ zwrot|pieniadze|pieniedzy
param|paramı|iadem|ucretim _ ne|geri|nerede|iade|yatmadi|gelmedi
где|когда _ деньги|возврат
вернуть|верните _ деньги
متي|اين|وين|اريد _ فلوسي|المبلغ|استرداد|اموالي
استرداد _ المبلغ|اموالي|فلوسي|نقودي
我|我的|什么时候|什麼時候|还没|還沒|申请|申請 _ 退款|退钱|退錢
退款 _ 到|进度|進度|什么时候|什麼時候|还没|還沒|没到|沒到|了吗
返金 _ いつ|まだ|してほしい|して|お願い|希望|されて|状況`),
  ],
];

/** General questions about how things are done: knowledge answers them, even with "my" in them. */
export const generalPatterns = lines(`
what|whats|which|tell is|are|s|about|me|does _ policy|policies|conditions|terms|rules|cost|costs|fee|fees|methods|options
return|returns|refund|shipping|delivery|exchange|cancellation policy|policies|window|period|costs|cost|fee|fees|conditions|times|time|options|methods
do|does you|your|the shop|store? _ ship|deliver|accept|offer|allow|charge|refund|exchange|take|have
how long|many|much does|do|is|are|days|will|can _ delivery|shipping|refunds|returns|a|standard|express|exchanges|it|i|the
how long does|do|is|are shipping|delivery|a|returns|refunds|standard|express
what happens|if|when|do if|when|i
can|may|is|are returns|items|sale|used|worn|opened|products|customers|it|people
how|what is|are|do|does _ returns|refunds|exchanges|cancellations|deliveries work|handled|processed|free|possible
wie|was lange|viel|sind|ist|kostet|kosten|lauten|funktioniert|funktionieren _ lieferung|versand|rucksendung|ruckgabe|ruckgaberecht|bedingungen|umtausch|rucknahme|eine|retoure|die
liefern|versenden|verschicken|bieten|akzeptieren|nehmen sie|ihr
politique|conditions|frais|delais|delai de|d _ retour|retours|livraison|remboursement|echange|annulation|expedition
livrez|expediez|acceptez|proposez|remboursez vous
quelle|quelles|quels|quel est|sont|est _ politique|conditions|frais|delais|delai
politica|condiciones|plazo|plazos|gastos|costes|coste|costo|condizioni|spese|costi|tempi|prazo|prazos|custo|custos|taxa|condicoes de|di|das|dos|da|do|del _ devolucion|devoluciones|envio|entrega|reembolso|cambio|cambios|reso|resi|spedizione|consegna|rimborso|devolucao|devolucoes|troca|trocas|frete
cual|cuales|cuanto|quanto|qual|quais _ politica|plazo|tarda|cuesta|costa|tempo|prazo|demora|condiciones
hacen|envian|aceptan|ofrecen|fate|spedite|accettate|offrite|voces|entregam|enviam|aceitam _ envios|a|cambios|devoluciones|resi|spedizioni|al|all|in|trocas|para
retourbeleid|retourvoorwaarden|verzendkosten|levertijd|levertijden|ruilbeleid
hoe lang|lange|hoelang duurt|is|heb|kan _ levering|bezorging|retour|bedenktijd|terugbetaling|ik|een|het|de
leveren|verzenden|accepteren jullie|u
polityka|zasady|warunki|koszt|koszty|czas|termin _ zwrotu|zwrotow|dostawy|wymiany|wysylki
ile _ trwa|kosztuje|dni
jakie|jaka|jaki sa|jest _ zasady|warunki|polityka|koszty|czas
iade|teslimat|kargo|degisim|iptal politikasi|politikaniz|kosullari|kosullariniz|ucreti|suresi|sartlari|ucretsiz
ne kadar|zaman surer|suruyor|tutar|sureyle
условия|правила|политика|срок|сроки|стоимость _ возврата|доставки|обмена|отмены
сколько _ стоит|занимает|дней|длится|времени
سياسه|شروط|رسوم|تكلفه|مده _ الارجاع|الاسترجاع|الشحن|التوصيل|الاستبدال|الارجاع|ارجاع|استرجاع|الالغاء
كم _ يستغرق|تكلفه|يوم|مده|تستغرق
政策|规则|規則|规定|規定|条件|條件|流程是|运费多少|運費
退货|退貨|换货|換貨|退款|退换货|配送|发货|發貨|退回 _ 政策|规则|規則|条件|要多久|需要多久|多长时间|几天|运费|運費|期限|费用|費用|要钱
多久|几天|多少天|多长时间 _ 内? 可以|能|之内
支持 _ 退|换
返品|返金|交換|配送|送料|キャンセル _ ポリシー|条件|規約|期限|期間|は可能|何日|送料は|方針|について|料
送料|納期|配送料`);

/** The writer's own thing is in it, whatever general words there are. */
export const ownPatterns = lines(`
my|our order|orders|parcel|package|shipment|delivery|purchase
i|we _ bought|ordered|purchased|received|got|just|recently|placed _ last|yesterday|week|ago|today|monday|from|order|an|recently|and
meine|meiner|mein|meinem|meinen bestellung|paket|sendung|lieferung|auftrag
ma|mon|mes commande|colis|commandes|achat
mi|mis pedido|paquete|orden|compra|pedidos
mio|miei|mia ordine|pacco|ordini|spedizione
meu|minha|meus pedido|encomenda|compra|pacote|pedidos
mijn bestelling|pakket|order|zending
moje|moja|mojego|mojej|moj zamowienie|zamowienia|paczka|paczki|paczke
siparisim*|kargom*|paketim*
мой|моего|моей|моя|мою|моему заказ*|посылк*|покупк*
طلبي|طلبيتي|شحنتي|طردي
我 的? 订单|訂單|包裹|快递|快遞|单子
我 _ 买|買|下单|訂|订 _ 的
私の|先日|先週|昨日 _ 注文|荷物|商品|買`);

/** A parcel said to be lost, and the words that ask for an order's state, in the language of `patterns.ts`. */
import { lines } from './patterns.ts';

/** Says that it is lost, missing or stolen: what to do then is knowledge, not a state of the order. */
export const lostPatterns = lines(`
order|parcel|parcels|package|packages|packet|delivery|shipment|item|items|letter is|was|has|have|got|been|went|gone|seems|must|appears|looks _ lost|missing|stolen
lost|missing|stolen parcel|package|packet|order|delivery|shipment|mail
lost|lose|loses|stole my|our|the|a|an parcel|package|packet|order|delivery|shipment
paket|sendung|lieferung|bestellung|packchen|ware _ verloren|verschwunden|abhanden|gestohlen|weg
verlorenes|verschwundenes|verlorene|verschwundene|gestohlenes paket|sendung|lieferung
colis|commande|paquet|livraison _ perdu|perdue|egare|egaree|vole|volee|disparu|disparue
paquete|pedido|envio _ perdi*|extravi*|robado|robaron|desapareci*
pacco|ordine|spedizione _ perso|persa|smarrit*|rubato|rubata|sparit*
encomenda|pacote|pedido _ perdid*|perdeu|extravi*|roubad*|sumiu|desapareceu
pakket|pakje|bestelling|zending _ kwijt|verloren|gestolen|weg|verdwenen|zoek
paczka|przesylka|zamowienie|paczke|przesylke _ zagin*|zgin*|zgub*|skradzion*|ukradl*
kargo*|paket*|siparis* _ kayip|kayboldu|kaybolmus|calindi
посылка|посылку|заказ|товар _ потерял*|пропал*|утерян*|украли|украден*
طلبي|الطرد|طردي|الشحنه|شحنتي|طلبيه|طلبيتي _ ضاع|ضاعت|مفقود|مفقوده|فقد|سرق|سرقت
包裹|快递|快遞|订单|訂單|货|貨|东西|東西 _ 丢了|丢失|丢件|弄丢|不见了|不見了|被偷|遗失|遺失
丢|弄丢 了? 包裹|快递|快遞
荷物|小包|商品|注文 _ 紛失|なくな|無くな|盗ま|行方不明
`);

/** Asks for the whereabouts or the state. */
export const stateQuestions = lines(`
where|wheres|whereabouts|when|status|track|tracking|trace|locate|find|eta|update|updates|check|look
^ is|are|was|were|has|have|did my|our|the|it|they
wo|wann|status|stand|sendungsverfolgung|verfolg*|nachsehen
ou|quand|statut|suivi|suivre|verifier
donde|cuando|estado|rastre*|seguimiento|localizar
dove|dov|quando|stato|tracci*|tracking
onde|quando|cade|kd|status|rastre*|acompanhar
waar|wanneer|status|volgen|track
gdzie|kiedy|status|sledz*|sprawdz*
nerede|nerde|zaman|takip|durum*
где|когда|статус|отслед*|проверить
اين|وين|فين|متي|امتي|حاله|تتبع
在哪|哪里|哪裡|哪儿|到哪|什么时候|什麼時候|几时|何时|状态|狀態|进度|進度|查一下|查询|查詢|查下
どこ|いつ|状況|追跡|調べ
`);

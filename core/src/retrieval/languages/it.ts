/** Italian: words that carry grammar rather than a topic, words for the same thing, and ways to ask. Written by hand. */
import type { LanguageResource } from './language-resource.ts';

export const italian: LanguageResource = {
  functionWords: `il lo la i gli le un uno una di a da in con su per tra fra del dello della dei degli delle al allo alla ai agli alle
    dal dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle col e ed o od ma se che chi cui
    non né come dove quando quanto quanta quanti quante quale quali qual perché cosa cos io tu lui lei noi voi loro mi ti ci vi si
    me te sé lo li ne mio mia miei mie tuo tua suo sua suoi sue nostro nostra vostro vostra vostri vostre questo questa questi
    queste quello quella quelli quelle sono sei è siamo siete era erano essere stato stata ho hai ha abbiamo avete hanno avere
    aveva posso puoi può possiamo potete possono potrei potrebbe devo deve dobbiamo dovete devono dovrei voglio vuole vorrei
    vogliamo faccio fa fare fate fanno c'è ci anche ancora già più molto poco tutto tutta tutti tutte altro altra altri altre
    qualche qualcosa qualcuno niente nulla sì no poi così qui qua lì là ora adesso ecco ciao salve buongiorno grazie prego
    favore per piacere bisogno mi serve c’è dov’è cos’è qual’è com’è quand’è un’ viene vengono`,
  synonyms: [
    'orari, orario, apr(e/ono/ite/iamo/ire), apert(o/a/i/e), apertura, chiu(de/dono/dete/so/sa/sura/dere)',
    'prezzo, prezz*, cost(a/o/i/ano/are), tariff*, spes(a/e), caro, cara; quota',
    'durata, dur(a/ano), tempo; giorn(o/i), settiman(a/e), or(e/a), mes(e/i), minut(o/i)',
    'indirizzo, sede, dove siamo, posizione, raggiung*, si trova, arrivare; vi(a/ale), piazza',
    'parcheggio, parcheggi*, posto auto, posteggi*',
    'bambini, bambin*, figli*, minor(i/enni), ragazz*, età, neonat*; anni',
    'pagamento, pag(o/a/are/amento/amenti/ano/ato), cart(a/e), contanti, bancomat, bonifico, paypal',
    'disdire, disdett*, annull*, cancell*, reced*, recess*, interromp*, chiudere il contratto, smettere',
    'cambio, cambi(are/a/o/ato), modific*, spost*, sostitu*, rinvi*, variazion*',
    'reso, res(i/tituzione), restitu*, rend(ere/o/iamo), rispedi*, mandare indietro, riport*',
    'rimborso, rimbors*, soldi indietro, riavere i soldi, restituiamo',
    'consegna, consegn*, spedi*, arriv(a/are/o/ano), invi(o/are/amo), recapit*, corriere',
    'pacco, pacch*, ordine, merce',
    'guasto, guast*, rott(o/a/i/e), difett*, danneggi*, non funziona, funzion*, problema, rovinat*, non va',
    'smarrito, smarri*, pers(o/a/i/e), perd(ere/uto/uta), dimentic*; lasciat*, rubat*, furto, oggetti smarriti',
    'taglia, tagli(a/e), misur(a/e), calz*',
    'sconto, scont*, riduzion*, ridott*, agevol*, risparmi*, offert(a/e), promozion*, meno caro',
    'studenti, student*, universit*, giovan(i/e), under',
    'fattura, fattur*, bollett*, ricevut*, scontrino, conto',
    'password, password, credenzial*, acced*, access*, login, entrare, parola chiave',
    'account, profilo, registra*, iscri*, area clienti',
    'contatti, contatt*, telefon*, chiam(are/ate/o), numero di telefono, mail, email, scriv*, parlare, assistenza',
    'regalo, regal*, buono, dono, confezion*',
    'garanzia, garant*',
    'riparazione, ripar*, aggiust*, sistem(are/ate)',
    'prenotazione, prenot*, appuntament*, riserv*, iscriv*',
    'portare, port(o/are/ate), documenti, serv(e/ono), necessari*, occorr*, richied*',
    'permesso, permess*, consentit*, vietat*, ammess*, si può',
    'mangiare, mangi*, cibo, bere, bevand*, bar, ristorante, pranzo, cena, caffè',
    'prova, prov(are/a/o), gratis, gratuit*, free, senza spese',
    'passare a, superiore, upgrade, inferiore, cambiare piano',
    'dati, privacy, elimin*, dati personali, cancellare i dati',
    'reclamo, reclam*, lament*, insoddisfatt*, protest*',
    'lavoro, lavor(o/are), assum*, assunzion*, candidat*, posto di lavoro, cerchiamo',
    'cani, can(e/i), gatt(o/i), animal(e/i)',
    'internet, wifi, rete, wi-fi, connession*',
    'ritiro, ritir(o/are/a), prendere, asporto',
    'abbonamento, abbon*, iscrizione, contratto, piano',
    'trasloco, traslo*, cambio casa, cambiare casa, nuovo indirizzo',
    'allergeni, allerg*, ingredient*, contien*, intolleran*',
    'ospiti, ospit*, visitator*, amici',
    'ordinare, ordin(o/are/i), comprare, acquist*',
    'gruppo, grupp*, comitiv*',
    'weekend, fine settimana, sabato, domenic*; festivi',
  ],
  asks: [
    'quanto, quanto cost(a/ano), quanto … cost(a/ano), quanto vien(e/gono), quanto è, che prezz(o/i), quanto si paga, quanto pag(o/a): prezzo',
    'a che ora … (apr/chiud)*, che ora … (apr/chiud)*, quando … (apr/chiud)*, fino a che ora, siete apert*, quando siete: orari',
    'quanto tempo, quanti (giorni/mesi/anni), quante (ore/settimane), quanto dur(a/ano), in quanto: durata',
    'dove siete, dove vi trov(o/ate), dove si trova, come vi (raggiungo/trovo), come arrivo: indirizzo',
    'a che età, da che età, quanti anni: bambini',
    'quando … (arriva/arrivano/viene/ricevo), che ora … (arriva/viene): consegna',
  ],
};

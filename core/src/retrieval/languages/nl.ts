/** Dutch: words that carry grammar rather than a topic, words for the same thing, and ways to ask. Written by hand. */
import type { LanguageResource } from './language-resource.ts';

export const dutch: LanguageResource = {
  functionWords: `de het een en of maar want dus als dan dat die dit deze er hier daar waar wanneer hoe wat wie welke welk waarom hoeveel
    ik mij me mijn jij je jou jouw u uw hij hem zijn zij ze haar hun wij we ons onze jullie zich men iemand iets niets alles
    alle al ben bent is was waren wordt worden werd geworden heb hebt heeft hebben had hadden kan kunt kun kunnen kon konden mag
    mogen mocht moet moeten moest wil wilt willen wou zou zouden zal zult zullen ga gaat gaan doe doet doen gedaan kom komt
    in op aan van voor met naar bij tot uit over onder om door tegen zonder na sinds tijdens tussen binnen te ter ten niet geen
    nog ook wel zo heel veel meer meest ander andere nu ooit altijd nooit graag alstublieft alsjeblieft aub svp bedankt dank
    hallo hoi goedemorgen goedendag even eens toch maar krijg krijgt krijgen lang laat`,
  synonyms: [
    'openingstijden, open(t/), geopend, opengaan, openingsuren, dicht, gesloten, sluit(en/), sluitingstijd, tijden',
    'prijs, prij(s/zen), kost(en/), tarie(f/ven), bedrag, duur, *prijs, *prijzen, *kosten',
    'duur, duurt, termijn, looptijd; dag(en/), we(ek/ken), maand(en/), u(ur/ren), minu(ut/ten), werkdag(en/)',
    'adres, route, gevestigd, locatie; straat, ligt, vinden, bereik*, *weg, *straat',
    'parkeren, parkeer*, parkeerplaats*, garage',
    'kinderen, kind*, leeftijd, baby*, jongeren, minderjarig*; jaar',
    'betaling, betal*, betaal*, pin(nen/), pas(sen/), contant*, ideal, creditcard, cash, paypal, overmak*',
    'annuleren, annule*, geannuleerd, opzeg*, opgezegd, afzeg*, afgezegd, stop(pen/zetten), beëindig*, herroep*, af van',
    'wijzigen, wijzig*, gewijzigd, verander*, verzet*, verplaats*, aanpass*, ruil*',
    'retour, retour*, terugstur*, terugbreng*, terugzend*, teruggeven, stuur terug, geef terug',
    'terugbetaling, terugbeta*, geld terug, terugkrijg*, vergoed*, restitutie',
    'levering, lever*, bezorg*, verzend*, verstur*, geleverd, aankom(t/en), komt aan, binnen, post, verzonden',
    'pakket, pakje, bestelling, zending, *pakket',
    'kapot, stuk, defect, beschadigd, storing, gescheurd, gebroken, werkt niet, doet het niet, problee*, kapotte',
    'verloren, kwijt, vergeten, verlies, gevonden, gestolen, diefstal, zoek, achtergelaten, laten liggen, verdwenen',
    'maat, mat(en/), maattabel, past, passen, grootte, *maat',
    'korting, kortings*, goedkop*, aanbieding*, voordeel, bespaar*, actie',
    'studenten, student*, studie*, jongeren, universiteit',
    'factuur, factu*, rekening, bon, kwitantie, nota',
    'wachtwoord, wachtwoord*, inlog*, log, aanmeld*, gebruikersnaam, toegang, inkom*',
    'account, profiel, klantpagina, registr*, inschrijv*',
    'contact, telefoon*, bel(len/t/), mail*, nummer, schrijv*, bereiken, klantenservice, spreek*, e-mail',
    'cadeau, cadeau*, cadeaubon, geschenk*, tegoedbon, inpak*',
    'garantie, garantie*',
    'reparatie, repar*, repareren, maak(t/), herstel*',
    'reservering, reserve*, boek(en/ing/), gereserveerd, afspra*',
    'meenemen, meebreng*, neem mee, nodig, bewijs, document*, vereist, papieren',
    'toegestaan, toegelaten, verboden, mogen, mag',
    'eten, drink*, drank*, restaurant, café, koffie, lunch, maaltijd*',
    'proberen, prob*, proefperiode, proef*, gratis, kosteloos, vrijblijvend',
    'overstappen, upgrad*, hoger, lager, overstap*, uitbreid*',
    'gegevens, privacy, verwijder*, wis(sen/), data, persoonsgegevens',
    'klacht, klacht*, klag*, ontevreden, bezwaar',
    'vacatures, vacatur*, werk(en/), baan, sollicit*, personeel',
    'huisdieren, hond(en/), kat(ten/), poes, dier(en/), huisdier*',
    'internet, wifi, draadloos, netwerk, verbinding',
    'afhalen, afhal*, ophal*, opgehaald, afgehaald, haal op',
    'abonnement, abonnement*, contract, lidmaatschap, pakket',
    'verhuizen, verhui*, nieuw adres',
    'allergenen, allerg*, ingredi*, bevat*, noten',
    'bezoekers, bezoek*, gast(en/), visite, vrienden',
    'aanvragen, aanvra*, aangevraagd, vraag aan, aanvraag',
    'bestellen, bestel*, kop(en/), gekocht, koop',
    'kamer, kamers',
    'weekend, zaterdag*, zondag*; feestdagen',
  ],
  asks: [
    'hoeveel, hoeveel kost(en/), hoeveel is, wat kost(en/), wat … kost(en/), hoe duur, wat moet … betalen, wat is de prijs: prijs',
    'hoe laat … (open/opent/dicht/sluit), wanneer … (open/opent/dicht/sluit/gesloten), tot hoe laat … (open/), tot hoe laat: openingstijden',
    'hoe lang, hoelang, hoeveel (dagen/weken/maanden/uur): duur',
    'waar zijn jullie, waar (zit/zitten) jullie, waar (ligt/vind) … (jullie/), hoe kom … bij jullie, hoe kom ik er: adres',
    'hoe oud, welke leeftijd, vanaf welke leeftijd: kinderen',
    'wanneer komt, wanneer … (aan/binnen), hoe laat komt, wanneer krijg: levering',
  ],
};

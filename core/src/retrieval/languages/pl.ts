/** Polish: words that carry grammar rather than a topic, words for the same thing, and ways to ask. Written by hand. */
import type { LanguageResource } from './language-resource.ts';

export const polish: LanguageResource = {
  functionWords: `i a o u w we z ze na do od dla za po pod nad przed przez przy bez między oraz lub albo czy ale więc bo że żeby aby jeśli
    jak jaka jaki jakie jaką jakich jakim gdzie kiedy ile ilu kto kogo komu co czego czemu dlaczego który która które którego
    której których którym ja mnie mi mną ty ciebie ci cię on jego jemu go ona jej ją oni ich im my nas nam wy was wam się siebie
    sobie mój moja moje moją mojego mojej moich twój twoja twoje swój swoja swoje nasz nasza wasz wasza wasze ten ta to te tego tej
    tym tych tę tą tam tu tutaj jest są był była było były być będzie będą bywa mam masz ma mamy macie mają mieć mogę możesz może
    możemy możecie mogą można móc muszę musi musimy trzeba chcę chce chcemy chciałbym chciałabym nie tak już jeszcze też także
    tylko bardzo więcej coś ktoś nic wszystko wszystkie każdy inny inna inne teraz proszę dziękuję dzień dobry cześć witam robię
    robi zrobić`,
  synonyms: [
    'godziny otwarcia, otwar*, otwier*, czynn*, zamkn*, zamyka*, godzin*, otworz*',
    'cena, cen(a/y/ę/nik), koszt*, opłat*, kwota, drogo, taryf*, wynosi',
    'czas trwania, trwa*, długo; dni, dzień, tydzień, tygodni*, miesiąc*, miesięcy, godzin*, minut*',
    'adres, adres*, dojazd*, dojech*, dojść; ulic*, znajduj*, mieści, położon*, leży',
    'parking, parking*, parkow*, zaparkow*',
    'dzieci, dzieck*, dzieć*, wiek*, niemowl*, nieletni*, młodzież*; lat, lata',
    'płatność, płac*, płatn*, zapłac*, zapłat*, kart*, gotówk*, przelew*, blik, paypal',
    'anulowanie, anul*, odwoł*, rezygn*, zrezygn*, wypowiedz*, wypowiad*, odstąp*, zakończ*, rozwiąz*',
    'zmiana, zmian*, zmieni*, przeło*, przenieś*, przesun*, wymian*, wymieni*',
    'zwrot, zwrot*, zwróc*, odesł*, oddać, odda*, zwraca*',
    'zwrot pieniędzy, zwrot kosztów, pieniądze, pieniędz*, zwracamy, refund*',
    'dostawa, dostaw*, dostarcz*, wysył*, wysł*, przesył*, dowóz, dowoz*, dowozi*, przyjdz*, dotrze, kurier*, dojdzie',
    'paczka, paczk*, przesyłk*, zamówieni*',
    'uszkodzony, uszkodz*, zepsu*, popsu*, awari*, wad*, nie działa, usterk*, działa*, rozbit*, podart*',
    'zgubiony, zgub*, zagub*, zapomni*, znalezi*, ukrad*, kradzież*, zostawi*, pamiętam',
    'rozmiar, rozmiar*, wymiar*, pasuj*, tabel*',
    'zniżka, zniżk*, rabat*, promocj*, tani*, ulg*, obniżk*',
    'studenci, student*, studiu*, uczni*, młodzi*, uczeln*',
    'faktura, faktur*, rachun*, paragon*',
    'hasło, hasł*, zalog*, logow*, login*, dostęp*',
    'konto, kont(o/a/u/em), profil*, rejestr*, zarejestr*',
    'kontakt, kontakt*, skontakt*, telefon*, zadzwon*, dzwon*, numer*, mail*, e-mail, pomoc*, czat*',
    'prezent, prezent*, podarun*, upomin*, bon, voucher',
    'gwarancja, gwaranc*, rękojm*',
    'naprawa, napraw*, reperac*',
    'rezerwacja, rezerw*, zarezerw*, wizyt*, umówi*, termin*',
    'przynieść, przyni*, zabrać, dokument*, potrzebn*, wymagan*, dowód, zaświadcz*',
    'dozwolone, dozwol*, wolno, zakaz*, zabroni*, pozwol*',
    'jedzenie, jedze*, zjeść, jeść, pić, napoj*, restaurac*, kawiar*, bar, obiad*, posił*',
    'próbny, prób*, wyprób*, przetest*, test*, darmo*, bezpłat*, gratis',
    'wyższy, wyższ*, niższ*, upgrade, zmiana planu, zmienić plan',
    'dane, dan(e/ych), prywatn*, usun*, skasow*, kasuj*, rodo, usuwa*',
    'reklamacja, reklam*, skarg*, zażal*, odwołan*',
    'praca, prac(a/y/ę/ować), zatrudni*, rekrut*, kandydat*, cv, szukamy',
    'zwierzęta, zwierz*, pies*, ps(a/em/y/ów), kot(a/em/y/ów/)',
    'internet, internet*, wifi, wi-fi, sieć, sieci',
    'odbiór, odbior*, odebrać, odbier*, wydaj*',
    'abonament, abonament*, subskrypc*, umow*, członkos*, prenumer*, karnet*',
    'przeprowadzka, przeprowadz*, nowy adres',
    'alergeny, alerg*, skład*, zawier*, składnik*',
    'goście, goś*, odwiedzaj*',
    'zamówienie, zamówi*, zamaw*, kupi*, kupow*',
    'weekend, weekend*, sobot*, niedziel*; święt*',
  ],
  asks: [
    'ile, ile koszt*, ile … koszt*, ile (płac/zapłac)*, po ile, jakie … ceny, jaka … cena, jaki koszt: cena',
    'o której … (otw/zam)*, kiedy … (otw/zam)*, do której … (otw/czynn)*, do której, od której, kiedy (jest/są) … (otw/czynn)*: godziny otwarcia',
    'jak długo, ile (dni/tygodni/miesięcy/godzin/czasu), ile trwa, za ile: czas trwania',
    'gdzie jesteście, gdzie (się/) znajduj*, gdzie … znaleźć, jak dojechać, jak … trafić, jak dojść: adres',
    'ile lat, od ilu lat, jaki wiek, w jakim wieku, od jakiego wieku: dzieci',
    'kiedy … (przyjdzie/dotrze/dojdzie/przyjedzie), kiedy dostanę: dostawa',
  ],
};

/** German: words that carry grammar rather than a topic, and words for the same thing. Written by hand. */
import type { LanguageResource } from './language-resource.ts';

export const german: LanguageResource = {
  functionWords: `der die das den dem des ein eine einen einem einer eines kein keine keinen und oder aber auch als wie was wer
    wen wem wessen wo wohin woher wann warum weshalb wieso welche welcher welches welchen ich mich mir mein meine meinen
    meinem meiner du dich dir dein deine er ihn ihm sein seine sie ihr ihre ihren ihnen wir uns unser unsere euch euer es man
    bin bist ist sind seid war waren wird werden wurde wurden worden habe hast hat haben hatte hatten kann kannst koennen
    können konnte könnte muss müssen soll sollte darf dürfen will wollen möchte mag in im an am auf aus bei beim bis durch für
    gegen mit nach ohne seit über um unter von vom vor zu zum zur zwischen während wegen dass daß ob wenn weil damit
    dann denn doch noch nur schon so sehr hier da dort dies diese dieser dieses diesen jetzt immer nicht nichts mal bitte
    danke hallo gibt es etwas mehr viel viele alle alles anderen andere`,
  synonyms: [
    'rückgabe, rücksendung, retoure, zurückschicken, zurückgeben, retournieren, umtausch',
    'rückerstattung, erstattung, geld zurück, gutschrift, rückzahlung',
    'versand, lieferung, porto, versandkosten, liefern, verschicken, zustellung',
    'paket, sendung, päckchen',
    'umtausch, tauschen, umtauschen, andere größe',
    'stornieren, stornierung, abbestellen, widerrufen, widerruf',
    'gutschein, geschenkkarte, gutscheincode',
    'rabatt, ermäßigung, nachlass, günstiger',
    'rechnung, beleg, quittung',
    'mwst, mehrwertsteuer, umsatzsteuer, steuer',
    'garantie, gewährleistung',
    'defekt, kaputt, beschädigt, zerbrochen',
    'reparatur, reparieren',
    'zoll, einfuhr, zollgebühren',
    'bezahlen, zahlen, zahlung, zahlungsart',
    'größe, größen, maße, passform, größentabelle',
    'pullover, pulli, strickpullover',
    'öffnungszeiten, geöffnet, offen',
    'abholen, abholung, selbstabholung',
    'laden, geschäft, filiale',
    'waschen, reinigen, wäsche, waschmaschine',
    'ausverkauft, vergriffen, nicht verfügbar',
    'vorrätig, verfügbar, auf lager, lieferbar',
    'passwort, kennwort, anmelden, einloggen',
    'konto, kundenkonto, profil',
    'adresse, anschrift, hausnummer',
    'email, mail',
    'kündigen, kündigung',
  ],
};

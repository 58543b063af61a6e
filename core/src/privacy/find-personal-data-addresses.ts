/** Street addresses of several countries, by shape. */
import type { PersonalDataSpan } from './personal-data.ts';

const name = "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,30}";
const names = `${name}(?: (?:de|da|do|di|du|des|del|della|la|le|les|of|the|van|von|der|den|den|y|e|${name})){0,4}`;
const house = '\\d{1,5}(?: ?[A-Za-z](?![\\p{L}\\p{N}]))?(?:[-/]\\d{1,4})?';
const unit =
  '(?:,? ?\\n? ?(?:[Aa]pt|[Ss]uite|[Ss]te|[Uu]nit|[Ff]lat|[Rr]oom|[Ff]loor|[Pp]iso|[Ee]tage|[Ss]tock|[Ii]nt|[Bb]ajo|#)\\.? ?\\d{1,5}[A-Za-z]?)?';
const englishType =
  '(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Square|Sq|Terrace|Ter|Way|Parkway|Pkwy|Highway|Hwy|Close|Crescent|Cres|Circle|Cir|Trail|Row|Gardens|Grove|Hill|Mews|Walk|Quay|Loop|Alley|Route|Plaza|Broadway)(?![\\p{L}])\\.?';
/** Town, state and postcode that follow on the same or the next lines. */
const tail = `(?:,? ?\\n? ?${name}(?: ${name}){0,2})?(?:,? ?\\n? ?(?:[A-Z]{2} )?(?:\\d{4,5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)(?![\\p{L}\\p{N}]))?`;
const romanceType =
  '(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Bb]d|[Pp]lace|[Cc]hemin|[Aa]llée|[Ii]mpasse|[Qq]uai|[Rr]oute|[Cc]alle|[Cc]/|[Aa]venida|[Aa]vda\\.?|[Pp]aseo|[Pp]laza|[Cc]arrera|[Cc]amino|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Ll]argo|[Vv]icolo|[Rr]ua|[Tt]ravessa|[Aa]lameda|[Pp]raça|[Ee]strada|[Uu]l\\.|[Uu]lica|[Aa]l\\.|[Oo]s\\.|ул\\.|улица|проспект|пр\\.|пер\\.)';
const germanic =
  "[\\p{Lu}][\\p{L}\\p{M}'’-]{1,30}(?:straße|strasse|str\\.|weg|platz|allee|gasse|damm|ufer|laan|straat|plein|gracht|kade|dijk|gatan|vägen|väg|gränd|torget|vej|gade|allé|gata|veien|vegen|katu|kuja|polku|utca|tér|caddesi|sokak|sokağı)";
const germanicWords =
  "(?:[\\p{Lu}][\\p{L}\\p{M}'’.-]{1,30} ){1,3}(?:Straße|Strasse|Str\\.|Weg|Platz|Allee|Ring|Damm|Laan|Straat|Gatan|Utca|út|utca|tér|Caddesi|Cd\\.|Sokak|Sk\\.|Sokağı|Mahallesi)";
const postcode =
  '(?:,? ?\\n? ?(?:[A-Z]{1,2}-)?\\d{4,5}(?: ?[A-Z]{2}(?![\\p{L}]))? ?\\p{Lu}[\\p{L}\\p{M}-]{1,30})?';
const edge = '(?<![\\p{L}\\p{N}])';
/** Said right before an address: what follows may have any shape with a number and a name. */
const cue =
  '(?:address(?: is|:| of [^\\n]{1,40}? is)|lives? (?:at|in)|(?:office|house|flat|restaurant|shop)s? (?:is|are) (?:located )?at|located at|moved to|return to|(?:deliver|send|ship|sent|delivered|shipped)(?: it| this| them)? to|meet (?:me|you) at|drops (?:me|you) off at|[Aa]dresse(?: ist| lautet| est|:| :)|wohne(?:n)? (?:in|im)|[Dd]irección(?: es|:)|vivo en|[Ii]ndirizzo(?: è|:)|abito in|[Mm]orada(?: é|:)|[Ee]ndereço(?: é|:)|moro na?|habite(?: au)?|адрес(?::| —)|живу на)';
const word = "[\\p{L}\\p{M}.'’-]{1,30}";
/** A room, or a box of the armed forces' post, is an address by itself. */
const room = '(?:Apt|Apartment|Suite)\\.? \\d{1,5}(?![\\p{L}\\p{N}])';
const forces =
  '(?:PSC|Unit|CMR) \\d{1,5},? Box \\d{1,5}(?:,? ?\\n?(?:APO|DPO|FPO),? (?:A[AEP]) \\d{5})?';

const patterns: readonly RegExp[] = [
  `${edge}${house} (?:${name} ){1,4}${englishType}${unit}${tail}`,
  `${edge}${house},? ${romanceType} ${names}(?: ${house})?${unit}${postcode}`,
  `${edge}${romanceType} ${names},? (?:n[°º.] ?|№ ?|д\\. ?)?${house}(?![\\p{L}\\p{N}])${unit}${postcode}`,
  `${edge}(?:\\d{1,5} )?${germanic} ${house}(?![\\p{L}\\p{N}])${unit}${postcode}`,
  `${edge}(?:\\d{1,5} )?${germanicWords} ${house}(?![\\p{L}\\p{N}])${unit}${postcode}`,
  // "28245 Puruntie 82 Apt. 595": both numbers, and a room behind them.
  `${edge}\\d{1,5} (?:${name} ){1,3}\\d{1,5}[.,]?(?= ?\\n? ?(?:Apt|Suite))[ \\n]{1,3}${room}${tail}`,
  `(?<=${edge}${cue}\\s{1,3})\\d{1,5} (?:${word} ){0,3}${word}(?: \\d{1,5}(?![\\p{L}\\p{N}]))?${unit}${postcode}`,
  `(?<=${edge}${cue}\\s{1,3})${name}(?: ${word}){0,3} \\d{1,5}(?![\\p{L}\\p{N}])${unit}${postcode}`,
  `${edge}${forces}`,
  `${edge}${room}`,
  `${edge}[Pp]\\.? ?[Oo]\\.? ?[Bb]ox \\d{1,6}${tail}`,
  `${edge}(?:Postfach|Boîte postale|Apartado|Casella postale) \\d{1,6}`,
  '[\\u4e00-\\u9fff]{2,30}(?:路|街|道|巷|弄|村|里|胡同)\\d{1,5}(?:号|號|弄|栋|棟|楼|樓|室)(?:[\\u4e00-\\u9fff\\d-]{0,10}\\d{1,5}(?:室|号|號|楼|樓|房))?',
  '[\\u4e00-\\u9fff]{2,4}(?:都|道|府|県)[\\u4e00-\\u9fff\\u3040-\\u30ff]{1,24}\\d{1,4}(?:丁目|番地?|-|－)\\d{0,4}(?:番地?|号|-|－)?\\d{0,4}号?',
].map((source) => new RegExp(source, 'gu'));

/** Every address has a number in it: most messages have none and are done with one look. */
export const findAddresses = (text: string): PersonalDataSpan[] =>
  /\d/.test(text)
    ? patterns.flatMap((pattern) =>
        [...text.matchAll(pattern)].map((match) => ({
          start: match.index,
          end: match.index + match[0].trimEnd().length,
          type: 'STREET_ADDRESS' as const,
        })),
      )
    : [];

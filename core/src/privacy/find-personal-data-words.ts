/** Personal data made of words: addresses of mail and web, names after cues, secrets, dates of birth, streets. */
import type { PersonalDataSpan, PersonalDataType } from './personal-data.ts';

const LOCAL = 64;
const localPart = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]/u;
const domain = /(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}\p{L}{2,24}/uy;

/** From each `@` outwards: linear however long the text is. */
export const findEmails = (text: string): PersonalDataSpan[] => {
  const spans: PersonalDataSpan[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < LOCAL && localPart.test(text[start - 1] ?? '')) start -= 1;
    while (start < at && !/[\p{L}\p{N}_+]/u.test(text[start] ?? '')) start += 1;
    domain.lastIndex = at + 1;
    const match = start < at ? domain.exec(text.slice(0, at + 320)) : null;
    if (match !== null && text[at - 1] !== '.')
      spans.push({ start, end: at + 1 + match[0].length, type: 'EMAIL' });
  }
  return spans;
};

const url = /(?:https?:\/\/|www\.)[^\s<>"'）】」]{3,2000}/gi;
export const findUrls = (text: string): PersonalDataSpan[] =>
  [...text.matchAll(url)].map((match) => {
    const trimmed = match[0].replace(/[.,;:!?)\]。，！？]{1,5}$/, '');
    return { start: match.index, end: match.index + trimmed.length, type: 'URL' };
  });

/** Group 1 is the personal part. */
const captured = (text: string, pattern: RegExp, type: PersonalDataType): PersonalDataSpan[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const value = match[1];
    if (value === undefined) return [];
    const start = match.index + match[0].lastIndexOf(value);
    return [{ start, end: start + value.length, type }];
  });

const password =
  /(?<!\p{L})(?:passwords?|passcode|passwd|pwd|pin(?: code)?|passwort|kennwort|mot de passe|contraseña|clave|senha|palavra-passe|wachtwoord|hasło|şifrem?|parolam?|пароль|كلمة (?:السر|المرور)|密码|密碼|パスワード|暗証番号|비밀번호)(?![a-z])(?:\s{0,3}(?:is|ist|lautet|est|es|è|é|jest|to|:|=|是|为|為|は|هي)\s{0,3}:?)\s{0,3}["'「“]?(?!(?:not|wrong|incorrect|invalid|expired|too|the|a|my|falsch|nicht|incorrecta|incorrecto|什么|錯|错|不)(?![\p{L}\p{N}]))([^\s"'」”,，。]{4,64})/giu;

const birth =
  /(?:date of birth|d\.?o\.?b\.?|birth ?date|birthday|born(?: on)?|geburtsdatum|geburtstag|geboren(?: am)?|date de naissance|née? le|fecha de nacimiento|nac[ií] el|data di nascita|nat[oa] il|data de nascimento|nasci em|geboortedatum|geboren op|data urodzenia|urodzon[ya]|doğum tarihi[m]?|дата рождения|родил(?:ся|ась)|تاريخ (?:الميلاد|ميلادي)|出生日期|生日|出生|生年月日|誕生日)[\s:,.-]{0,4}(?:is|ist|est|es|è|é|is on|was|on|は|是|to|war)?[\s:]{0,3}(\d{1,4}[-./年 ]\s?\d{1,2}[-./月 ]\s?\d{1,4}日?|\d{1,2}(?:st|nd|rd|th|\.)?\s(?:de |of )?\p{L}{3,12}\.?,?\s(?:de )?\d{4}|\p{L}{3,12}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})/giu;

const nameWord = "\\p{Lu}[\\p{L}\\p{M}'’-]{0,30}";
const nameWords = `(${nameWord}(?:\\s(?:\\p{Lu}\\.|(?:de|da|di|del|van|von|der|den|la|le|bin|al|el|dos|O')(?=\\s)|${nameWord})){0,3})`;
const cue = (words: string): RegExp =>
  new RegExp(`(?:^|[^\\p{L}])(?:${words})\\s{1,3}${nameWords}`, 'gu');
/** Cues are written with either case of their first letter; names begin with a capital. */
const nameCues: readonly RegExp[] = [
  cue(
    "[Mm]y (?:full |last |first |middle |sur)?name is|[Mm]y name's|[Tt]he name is|[Nn]ame is|[Nn]ame:|[Tt]his is|I am called|[Cc]all me|[Nn]amed|[Bb]illing address:|[Ss]hipping address:|[Dd]elivery address:|[Aa]ttn:?|[Cc]/o|[Ll]ast name\\?|[Ff]irst name\\?|[Ss]urname\\?|[Oo]rdered by|[Dd]elivered to|[Ii]t's under|[Uu]nder the name(?: of)?|in the name of|[Dd]ear|[Hh]i,? this is|[Bb]estellt von|auf den Namen|a nombre de|au nom de|a nome di|em nome de|на имя|[Ss]igned,?|[Yy]ours,?|[Ii]ch hei(?:ß|ss)e|[Mm]ein Name ist|[Nn]ame ist|[Jj]e m['’]appelle|[Mm]on nom est|[Mm]e llamo|[Mm]i nombre es|[Mm]i chiamo|[Ii]l mio nome è|[Mm]e chamo|[Mm]eu nome é|[Cc]hamo-me|[Ii]k heet|[Mm]ijn naam is|[Nn]azywam się|[Mm]am na imię|[Bb]enim adım|[Aa]dım|[Мм]еня зовут|[Мм]о[её] имя|[Jj]ag heter|[Tt]ên tôi là|[Nn]ama saya",
  ),
  cue(
    '[Mm]r\\.?|[Mm]rs\\.?|[Mm]s\\.?|Miss|Dr\\.?|Herrn?|Frau|Monsieur|Madame|Mme|M\\.|Sr\\.|Sra\\.|Señora?|Signora?|Sig\\.|Senhora?|[Dd]hr\\.|[Mm]evr\\.|[Pp]an[ia]|Prof\\.',
  ),
  cue(
    '(?:[Bb]est|[Kk]ind|[Ww]arm)? ?[Rr]egards,?|[Ss]incerely,?|[Mm]it freundlichen Grüßen,?|[Cc]ordialement,?|[Ss]aludos,?|[Cc]ordiali saluti,?',
  ),
];
/** Two capitalised words at least, where one would be a mood or a place: "I'm Naomi Ryan", "Tilly Nicholson lives at". */
const fullName = `${nameWord}(?: \\p{Lu}\\.?)? ${nameWord}`;
const framed: readonly RegExp[] = [
  new RegExp(
    `(?:^|[^\\p{L}])(?:I'm|I’m|I am|[Ii]ch bin|[Jj]e suis|[Ss]oy|[Ss]ono|[Ss]ou|[Ii]k ben|Я) (${fullName})(?![\\p{L}])`,
    'gu',
  ),
  new RegExp(
    `(${fullName})(?= (?:lives|live|wohnt|habite|vive|abita|mora) (?:at|in|à|en|a|na|no)(?!\\p{L}))`,
    'gu',
  ),
  // The first line of an address.
  new RegExp(`(?:^|\\n)(${fullName})(?=\\s{0,2}\\n\\s{0,8}\\d{1,5} \\p{Lu})`, 'gu'),
];
const notNames = new Set(
  'Customer Sir Madam Team Mr Mrs Ms Dr Prof Miss The This That It My Your Our A An I We He She They Not No Yes Please Order About What When Where How Why Is Are Regarding For Still Very Just So And But Customer Support Service Team Returns Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Und Der Die Das Ist Nicht Ein Eine Bestellung Urgent Unacceptable Ridiculous Terrible Amazing Great'.split(
    ' ',
  ),
);
const asianName =
  /(?:我(?:的名字)?(?:叫|是叫)|我姓名(?:是|为)?|姓名[:：是]|名字(?:是|叫)|收件人[:：是]?|收货人[:：是]?|联系人[:：是]|敝姓|免贵姓|我姓)\s{0,2}([\u4e00-\u9fff]{2,4}?)(?=[\s,，。.!！、;；]|$|我|的|想|请|请问|电话|手机|在|要|订)/gu;
const japaneseName =
  /(?:私(?:の名前)?は|名前は|氏名[:：は])\s{0,2}([\u4e00-\u9fff\u3040-\u30ff]{2,12}?)(?=です|と申|といいます|と言います|[\s,、。]|$)/gu;
const arabicName =
  /(?:اسمي|انا اسمي|إسمي)\s{1,3}([\u0621-\u064a]{2,15}(?:\s[\u0621-\u064a]{2,15})?)/gu;
const koreanName = /(?:제 이름은|저는)\s{0,2}([가-힣]{2,4}?)(?=입니다|이에요|예요|이라고)/gu;

export const findNames = (text: string): PersonalDataSpan[] => [
  ...[...nameCues, ...framed]
    .flatMap((pattern) => captured(text, pattern, 'PERSON'))
    .filter(({ start, end }) => !notNames.has(text.slice(start, end).split(/\s/)[0] ?? '')),
  ...[asianName, japaneseName, arabicName, koreanName].flatMap((pattern) =>
    captured(text, pattern, 'PERSON'),
  ),
];

export const findSecrets = (text: string): PersonalDataSpan[] =>
  captured(text, password, 'PASSWORD');
export const findBirthDates = (text: string): PersonalDataSpan[] =>
  captured(text, birth, 'DATE_OF_BIRTH');

/** Numbers from 2 to 999 as words: Italian, Portuguese, Russian, Dutch, Polish, Turkish, Arabic. They count with a unit only. */

export type MoreLanguage = 'it' | 'pt' | 'ru' | 'nl' | 'pl' | 'tr' | 'ar';
type Spelling = {
  readonly language: MoreLanguage;
  /** 0 to 19, by place. Forms of one number are parted by `/`. */
  readonly small: string;
  /** 20 to 90. */
  readonly tens: string;
  /** 100 to 900; shorter where the language has no words of their own. */
  readonly hundreds: string;
  readonly join: (ten: string, unit: string) => readonly string[];
  /** Between the hundreds and the rest. */
  readonly and: string;
};
const spaced = (ten: string, unit: string): readonly string[] => [`${ten} ${unit}`];

const SPELLINGS: readonly Spelling[] = [
  {
    language: 'it',
    small:
      'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    hundreds:
      'cento duecento trecento quattrocento cinquecento seicento settecento ottocento novecento',
    join: (ten, unit) => [
      /^[uo]/.test(unit) ? ten.slice(0, -1) + unit : ten + unit,
      ...(unit === 'tre' ? [`${ten}tré`] : []),
    ],
    and: '',
  },
  {
    language: 'pt',
    small:
      'zero um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove',
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    hundreds:
      'cento/cem duzentos/duzentas trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos',
    join: (ten, unit) => [`${ten} e ${unit}`],
    and: ' e ',
  },
  {
    language: 'ru',
    small:
      'ноль один/одного/одна два/двух/две три/трёх/трех четыре/четырёх/четырех пять/пяти шесть/шести семь/семи восемь/восьми девять/девяти ' +
      'десять/десяти одиннадцать/одиннадцати двенадцать/двенадцати тринадцать/тринадцати четырнадцать/четырнадцати пятнадцать/пятнадцати ' +
      'шестнадцать/шестнадцати семнадцать/семнадцати восемнадцать/восемнадцати девятнадцать/девятнадцати',
    tens: 'двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти семьдесят/семидесяти восемьдесят/восьмидесяти девяносто/девяноста',
    hundreds:
      'сто/ста двести/двухсот триста/трёхсот/трехсот четыреста пятьсот шестьсот семьсот восемьсот девятьсот',
    join: spaced,
    and: ' ',
  },
  {
    language: 'nl',
    small:
      'nul een/één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    hundreds:
      'honderd tweehonderd driehonderd vierhonderd vijfhonderd zeshonderd zevenhonderd achthonderd negenhonderd',
    join: (ten, unit) => [/e$/.test(unit) ? `${unit}ën${ten}` : `${unit}en${ten}`],
    and: '',
  },
  {
    language: 'pl',
    small:
      'zero jeden/jednego dwa/dwóch/dwie trzy/trzech cztery/czterech pięć/pięciu sześć/sześciu siedem/siedmiu osiem/ośmiu dziewięć/dziewięciu ' +
      'dziesięć/dziesięciu jedenaście/jedenastu dwanaście/dwunastu trzynaście/trzynastu czternaście/czternastu piętnaście/piętnastu ' +
      'szesnaście/szesnastu siedemnaście/siedemnastu osiemnaście/osiemnastu dziewiętnaście/dziewiętnastu',
    tens: 'dwadzieścia/dwudziestu trzydzieści/trzydziestu czterdzieści/czterdziestu pięćdziesiąt/pięćdziesięciu sześćdziesiąt/sześćdziesięciu siedemdziesiąt osiemdziesiąt dziewięćdziesiąt',
    hundreds: 'sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset',
    join: spaced,
    and: ' ',
  },
  {
    language: 'tr',
    small:
      'sıfır bir iki üç dört beş altı yedi sekiz dokuz on on_bir on_iki on_üç on_dört on_beş on_altı on_yedi on_sekiz on_dokuz',
    tens: 'yirmi otuz kırk elli altmış yetmiş seksen doksan',
    hundreds: 'yüz iki_yüz üç_yüz dört_yüz beş_yüz altı_yüz yedi_yüz sekiz_yüz dokuz_yüz',
    join: spaced,
    and: ' ',
  },
  {
    language: 'ar',
    small:
      'صفر واحد/واحدة اثنان/اثنين/اثنتين ثلاثة/ثلاث أربعة/أربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثماني/ثمان تسعة/تسع عشرة/عشر ' +
      'أحد_عشر/إحدى_عشرة اثنا_عشر/اثني_عشر ثلاثة_عشر/ثلاث_عشرة أربعة_عشر/أربع_عشرة خمسة_عشر/خمس_عشرة ستة_عشر/ست_عشرة سبعة_عشر/سبع_عشرة ثمانية_عشر/ثماني_عشرة تسعة_عشر/تسع_عشرة',
    tens: 'عشرون/عشرين ثلاثون/ثلاثين أربعون/أربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين',
    hundreds:
      'مائة/مئة مائتان/مائتين/مئتين ثلاثمائة أربعمائة خمسمائة ستمائة سبعمائة ثمانمائة تسعمائة',
    join: (ten, unit) => [`${unit} و${ten}`],
    and: ' و',
  },
];

export type SpelledNumber = { readonly words: string; readonly value: number };

export const MORE_LANGUAGES: readonly MoreLanguage[] = SPELLINGS.map(({ language }) => language);

/** Every spelling of a language with its number, small letters, words parted by one space. One is left out: it is an article too. */
export function* spelledNumbers(of: MoreLanguage): Iterable<SpelledNumber> {
  const spelling = SPELLINGS.find(({ language }) => language === of);
  if (spelling === undefined) return;
  const below = belowHundred(spelling);
  for (const [words, value] of below) if (value > 1) yield { words, value };
  for (const [index, written] of spelling.hundreds.split(' ').entries()) {
    const hundreds = (index + 1) * 100;
    for (const hundred of formsOf(written)) {
      yield { words: hundred, value: hundreds };
      for (const [words, value] of below)
        if (value > 0)
          yield { words: `${hundred}${spelling.and}${words}`, value: hundreds + value };
    }
  }
}

function belowHundred({ small, tens, join }: Spelling): readonly (readonly [string, number])[] {
  const units = small
    .split(' ')
    .flatMap((written, value) => formsOf(written).map((word) => [word, value] as const));
  return [
    ...units,
    ...tens
      .split(' ')
      .flatMap((written, index) =>
        formsOf(written).flatMap((ten) => [
          [ten, (index + 2) * 10] as const,
          ...units
            .filter(([, value]) => value > 0 && value < 10)
            .flatMap(([unit, value]) =>
              join(ten, unit).map((words) => [words, (index + 2) * 10 + value] as const),
            ),
        ]),
      ),
  ];
}
function formsOf(written: string): readonly string[] {
  return written.split('/').map((form) => form.replaceAll('_', ' '));
}

/** Arabic says "two days" in one word. */
export const ARABIC_DUALS: readonly (readonly [words: RegExp, unit: string])[] = [
  [/(?<![\p{L}\p{M}])(?:[وبلك]|ال)?يوم(?:ين|ان)(?![\p{L}\p{M}])/gu, 'يوم'],
  [/(?<![\p{L}\p{M}])(?:[وبلك]|ال)?أسبوع(?:ين|ان)(?![\p{L}\p{M}])/gu, 'أسبوع'],
  [/(?<![\p{L}\p{M}])(?:[وبلك]|ال)?شهر(?:ين|ان)(?![\p{L}\p{M}])/gu, 'شهر'],
  [/(?<![\p{L}\p{M}])(?:[وبلك]|ال)?(?:سنت|عام)(?:ين|ان)(?![\p{L}\p{M}])/gu, 'سنة'],
  [/(?<![\p{L}\p{M}])(?:[وبلك]|ال)?ساعت(?:ين|ان)(?![\p{L}\p{M}])/gu, 'ساعة'],
  [/(?<![\p{L}\p{M}])(?:[وبلك]|ال)?دقيقت(?:ين|ان)(?![\p{L}\p{M}])/gu, 'دقيقة'],
];

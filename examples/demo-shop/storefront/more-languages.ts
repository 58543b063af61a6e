/** Help pages in the languages the shop speaks only there: German, Spanish and, from right to left, Arabic. */
import {
  articleAt,
  type HelpLanguage,
  type Language,
  type Shop,
  type ShopArticle,
} from '../shop.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './layout.ts';
import { toHtml } from './markdown.ts';

export type MoreLanguage = Exclude<HelpLanguage, Language>;
type Words = {
  readonly name: string;
  readonly help: string;
  readonly intro: string;
  readonly shop: string;
  readonly skip: string;
  readonly since: string;
  readonly next: string;
  readonly past: string;
  readonly today: string;
  readonly read: string;
  readonly missing: string;
  /** Titles of the topics that have pages, by the id in `topics.json`. */
  readonly topics: Readonly<Record<string, string>>;
};

const moreLanguages: Readonly<Record<MoreLanguage, Words>> = {
  de: {
    name: 'Deutsch',
    help: 'Hilfe',
    intro:
      'Die häufigsten Fragen auf Deutsch. Den Laden selbst gibt es auf Englisch und Chinesisch.',
    shop: 'Zum Laden (Englisch)',
    skip: 'Zum Inhalt',
    since: 'Gilt seit',
    next: 'Eine neue Fassung dieser Seite gilt ab',
    past: 'Sie lesen diese Seite nach dem Stand vom',
    today: 'Heutige Fassung',
    read: 'Jetzt lesen',
    missing: 'Diese Seite gibt es hier nicht',
    topics: {
      orders: 'Bestellungen',
      delivery: 'Lieferung',
      returns: 'Rückgabe und Ärger',
      payment: 'Preise und Bezahlung',
      sizes: 'Größen',
    },
  },
  es: {
    name: 'Español',
    help: 'Ayuda',
    intro: 'Las preguntas más frecuentes en español. La tienda está en inglés y en chino.',
    shop: 'Ir a la tienda (en inglés)',
    skip: 'Ir al contenido',
    since: 'En vigor desde el',
    next: 'Una nueva versión de esta página vale desde el',
    past: 'Estás leyendo esta página tal como vale el',
    today: 'Versión de hoy',
    read: 'Leerla ahora',
    missing: 'Esta página no está aquí',
    topics: {
      orders: 'Pedidos',
      delivery: 'Envíos',
      returns: 'Devoluciones y problemas',
      payment: 'Precios y pago',
      sizes: 'Tallas',
    },
  },
  ar: {
    name: 'العربية',
    help: 'المساعدة',
    intro: 'أكثر الأسئلة شيوعًا بالعربية. المتجر نفسه بالإنجليزية والصينية.',
    shop: 'إلى المتجر (بالإنجليزية)',
    skip: 'انتقل إلى المحتوى',
    since: 'سارية منذ',
    next: 'نسخة جديدة من هذه الصفحة تسري من',
    past: 'تقرأ هذه الصفحة كما تسري في',
    today: 'نسخة اليوم',
    read: 'اقرأها الآن',
    missing: 'هذه الصفحة غير موجودة هنا',
    topics: {
      orders: 'الطلبات',
      delivery: 'التوصيل',
      returns: 'الإرجاع والمشكلات',
      payment: 'الأسعار والدفع',
      sizes: 'المقاسات',
    },
  },
};
const tags: Readonly<Record<MoreLanguage, string>> = { de: 'de-DE', es: 'es-ES', ar: 'ar' };

/** The language a path begins with, when it is one of these. */
export function moreLanguageOf(path: string): MoreLanguage | null {
  const first = path.split('/')[1] ?? '';
  return Object.hasOwn(moreLanguages, first) ? (first as MoreLanguage) : null;
}

type Context = Pick<PageContext, 'shop' | 'now' | 'widgetKey' | 'attendantUrl'> & {
  readonly language: MoreLanguage;
};

/** The whole document of `/de/help`, `/de/help/returns` and the like; `/de` alone is the list. */
export function moreLanguagePage(
  context: Context,
  path: string,
  at: string | null,
): { readonly status: number; readonly markup: string } {
  const say = moreLanguages[context.language];
  const [, , area, id, more] = path.replace(/\/$/, '').split('/');
  const isList = (area === undefined || area === 'help') && id === undefined;
  const found = isList
    ? { title: say.help, body: list(context) }
    : area === 'help' && id !== undefined && more === undefined
      ? article(context, id, at)
      : null;
  const page = found ?? {
    title: say.missing,
    body: html`<section class="wrap narrow"><h1>${say.missing}</h1><p><a href="/${context.language}/help">${say.help}</a></p></section>`,
  };
  return { status: found === null ? 404 : 200, markup: document(context, page).markup };
}

/** Topics of the shop with the pages there are in a language. */
function topics({ shop, language, now }: Context) {
  const at = now.toISOString();
  return shop.topics.flatMap(({ id, articles }) => {
    const found = articles.flatMap((one) => articleAt(shop, { id: one, language, at }) ?? []);
    return found.length === 0
      ? []
      : [{ title: moreLanguages[language].topics[id] ?? '', articles: found }];
  });
}

function list(context: Context): Html {
  const say = moreLanguages[context.language];
  return html`<section class="wrap"><h1>${say.help}</h1><p>${say.intro}</p><div class="topics">${topics(
    context,
  ).map(
    ({ title, articles }) =>
      html`<section><h2>${title}</h2><ul class="links">${articles.map(link)}</ul></section>`,
  )}</div></section>`;
}

function article(context: Context, id: string, at: string | null) {
  const { shop, language, now } = context;
  const say = moreLanguages[language];
  const asked =
    at && /^\d{4}-\d\d-\d\d$/.test(at) && !Number.isNaN(Date.parse(at))
      ? `${at}T00:00:00.000Z`
      : null;
  const found = articleAt(shop, { id, language, at: asked ?? now.toISOString() });
  if (found === null) return null;
  const topic = topics(context).find(({ articles }) => articles.some((one) => one.id === id));
  return {
    title: found.title,
    body: html`<section class="wrap help"><article class="prose">
<p class="crumb"><a href="/${language}/help">${say.help}</a>${topic && html` › ${topic.title}`}</p>
<h1>${found.title}</h1>${found.validFrom && html`<p class="quiet">${say.since} ${day(found.validFrom, language)}</p>`}${note(context, found, asked)}
${toHtml(found.body)}</article>
<aside><h2 class="aside-title">${topic?.title}</h2><ul class="links">${topic?.articles.filter((one) => one.id !== id).map(link)}</ul></aside></section>`,
  };
}

function note({ shop, language, now }: Context, shown: ShopArticle, asked: string | null): Html {
  const say = moreLanguages[language];
  if (asked)
    return html`<p class="note">${say.past} ${day(asked, language)}. <a href="${shown.url}">${say.today}</a></p>`;
  const next = nextOf(shop, shown, now);
  return next?.validFrom
    ? html`<p class="note">${say.next} ${day(next.validFrom, language)}. <a href="${next.url}?at=${next.validFrom.slice(0, 10)}">${say.read}</a></p>`
    : html``;
}

function nextOf(shop: Shop, { id, locale }: ShopArticle, now: Date): ShopArticle | undefined {
  return shop.articles.find(
    (one) => one.id === id && one.locale === locale && (one.validFrom ?? '') > now.toISOString(),
  );
}

function day(instant: string, language: MoreLanguage): string {
  return new Intl.DateTimeFormat(tags[language], {
    timeZone: 'Europe/Berlin',
    dateStyle: 'long',
  }).format(new Date(instant));
}

const link = ({ url, title }: ShopArticle) => html`<li><a href="${url}">${title}</a></li>`;

/** Links to the help pages in every language the shop's own pages do not have. */
export function moreLanguageLinks(): Html {
  return html`${Object.entries(moreLanguages).map(
    ([tag, { name }]) =>
      html`<li><a href="/${tag}/help" hreflang="${tag}" lang="${tag}">${name}</a></li>`,
  )}`;
}

function document(context: Context, page: { readonly title: string; readonly body: Html }): Html {
  const { language } = context;
  const say = moreLanguages[language];
  return html`<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · Harbour &amp; Pine</title>
<meta name="description" content="${say.intro}">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/shop.css">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<script src="${context.attendantUrl}/widget/loader.js" data-key="${context.widgetKey}" data-locale="${language}" data-identity-url="/identity" defer></script>
</head>
<body>
<a class="skip" href="#content">${say.skip}</a>
<header class="top"><div class="bar"><a class="brand" href="/${language}/help"><span>Harbour &amp; Pine</span></a></div>
<nav class="sections" aria-label="Harbour &amp; Pine"><a href="/${language}/help">${say.help}</a><a href="/" hreflang="en">${say.shop}</a></nav></header>
<main id="content">${page.body}</main>
<footer class="foot"><div class="foot-in"><div><p class="foot-brand">Harbour &amp; Pine</p><p>Speicherweg 7, Kiel</p></div>
<div><ul><li><a href="/help" hreflang="en" lang="en">English</a></li><li><a href="/zh/help" hreflang="zh-Hans" lang="zh-Hans">中文</a></li>${moreLanguageLinks()}</ul></div></div></footer>
</body>
</html>`;
}

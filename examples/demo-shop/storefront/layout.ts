import { type Customer, type Language, languages, type Shop } from '../shop.ts';
import { type Html, html } from './html.ts';
import { moreLanguageLinks } from './more-languages.ts';
import { words } from './words.ts';

/** What every page needs to know. */
export type PageContext = {
  readonly shop: Shop;
  readonly language: Language;
  /** Path without the language, e.g. `/help/returns`. */
  readonly path: string;
  readonly customer: Customer | null;
  readonly now: Date;
  readonly widgetKey: string;
  readonly attendantUrl: string;
};
export type Page = { readonly title: string; readonly body: Html; readonly status?: number };

/** An address inside the shop, in a language. */
export function href(language: Language, path: string): string {
  if (language === 'en') return path;
  return path === '/' ? '/zh' : `/zh${path}`;
}

const mark = html`<svg class="mark" viewBox="0 0 40 40" width="34" height="34" aria-hidden="true"><circle cx="20" cy="20" r="20"/><path class="tree" d="M20 6 27 16h-4l6 8H11l6-8h-4z"/><path class="wave" d="M7 29q3.3-3 6.6 0t6.6 0 6.6 0 6.6 0" fill="none"/></svg>`;

/** The whole document. No inline script or style: the page is served under a strict Content-Security-Policy. */
export function layout(context: PageContext, page: Page): Html {
  const { shop, language, path } = context;
  const say = words[language];
  const other = languages.find((one) => one !== language) ?? language;
  const tag = language === 'zh' ? 'zh-Hans' : 'en';
  const link = (to: string, text: string) =>
    html`<a href="${href(language, to)}"${path === to && html` aria-current="page"`}>${text}</a>`;
  return html`<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title === '' ? 'Harbour & Pine' : `${page.title} · Harbour & Pine`}</title>
<meta name="description" content="${say.intro}">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/shop.css">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="alternate" hreflang="${other === 'zh' ? 'zh-Hans' : 'en'}" href="${href(other, path)}">
<script src="${context.attendantUrl}/widget/loader.js" data-key="${context.widgetKey}" data-locale="${tag}" data-identity-url="/identity" defer></script>
</head>
<body>
<a class="skip" href="#content">${say.skip}</a>
<header class="top">
<div class="bar">
<a class="brand" href="${href(language, '/')}">${mark}<span>Harbour &amp; Pine</span></a>
<div class="tools">
<a class="language" href="${href(other, path)}" hreflang="${other === 'zh' ? 'zh-Hans' : 'en'}" lang="${other === 'zh' ? 'zh-Hans' : 'en'}">${say.otherLanguage}</a>
${signIn(context)}
</div>
</div>
<nav class="sections" aria-label="Harbour &amp; Pine">
${Object.entries(shop.categories).map(([id, title]) => link(`/categories/${id}`, title[language]))}
<span class="gap"></span>${link('/help', say.help)}${link('/orders', say.orders)}
</nav>
</header>
<main id="content">${page.body}</main>
<footer class="foot">
<div class="foot-in">
<div><p class="foot-brand">Harbour &amp; Pine</p><p>Speicherweg 7, Kiel</p><p class="quiet">${say.demoNote}</p></div>
${shop.topics.slice(0, 3).map(
  (topic) =>
    html`<div><h2>${topic.title[language]}</h2><ul>${topic.articles.slice(0, 4).map((id) => {
      const article = shop.articles.find((one) => one.id === id && one.locale === language);
      return article && html`<li><a href="${article.url}">${article.title}</a></li>`;
    })}</ul></div>`,
)}
<div><h2>${say.mail}</h2><ul><li>${link('/mail', say.mail)}</li><li>${link('/help/privacy', language === 'zh' ? '隐私政策' : 'Privacy')}</li>${moreLanguageLinks()}</ul></div>
</div>
</footer>
</body>
</html>`;
}

function signIn({ shop, customer, language, path }: PageContext): Html {
  const say = words[language];
  const choice = (id: string, name: string, more: string) =>
    html`<button name="customer" value="${id}"${
      id === (customer?.id ?? '') && html` aria-current="true"`
    }><span>${name}</span><small class="who-place">${more}</small></button>`;
  return html`<details class="who">
<summary><span class="who-label">${say.shopAs}</span> <strong>${customer?.name ?? say.guest}</strong></summary>
<form method="post" action="/session">
<p class="quiet">${say.demoSignIn}</p>
<input type="hidden" name="back" value="${href(language, path)}">
${choice('', say.guest, '')}
${shop.customers.map(({ id, name, place }) => choice(id, name, place))}
</form>
</details>`;
}

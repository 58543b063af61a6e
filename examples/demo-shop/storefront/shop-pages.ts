/** Home, category, product, help and policy pages. */
import { articleAt, type Language, localise, type ShopArticle, type ShopProduct } from '../shop.ts';
import { hero } from './hero.ts';
import { type Html, html } from './html.ts';
import { href, type Page, type PageContext } from './layout.ts';
import { toHtml } from './markdown.ts';
import { words } from './words.ts';

const tags: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' };

export function price(minor: number, language: Language): string {
  const style = { style: 'currency', currency: 'EUR' } as const;
  return new Intl.NumberFormat(tags[language], style).format(minor / 100);
}

/** A day, or with `time` a minute, as people in Kiel read it. */
export function date(instant: string, language: Language, time = false): string {
  return new Intl.DateTimeFormat(tags[language], {
    timeZone: 'Europe/Berlin',
    dateStyle: 'long',
    ...(time && { timeStyle: 'short' }),
  }).format(new Date(instant));
}

export function homePage(context: PageContext): Page {
  const { shop, language } = context;
  const say = words[language];
  const featured = shop.featured.flatMap(
    (id) => shop.products.find((product) => product.id === id) ?? [],
  );
  const rest = shop.products.filter(({ id }) => !shop.featured.includes(id));
  return {
    title: '',
    body: html`<section class="hero">${hero}<div class="hero-text"><h1>${say.claim}</h1><p>${say.intro}</p><a class="button" href="#products">${say.browse}</a></div></section>
<section class="wrap" id="products"><h2>${say.featured}</h2>${grid(featured, language)}
<h2>${say.everything}</h2>${grid(rest, language)}</section>`,
  };
}

export function categoryPage(context: PageContext, id: string): Page | null {
  const { shop, language } = context;
  const title = Object.hasOwn(shop.categories, id) ? shop.categories[id]?.[language] : undefined;
  if (!title) return null;
  const products = shop.products.filter(({ category }) => category === id);
  return {
    title,
    body: html`<section class="wrap"><h1>${title}</h1>${grid(products, language)}</section>`,
  };
}

function grid(products: readonly ShopProduct[], language: Language): Html {
  return html`<ul class="grid">${products.map((product) => html`<li>${card(product, language)}</li>`)}</ul>`;
}

function card(product: ShopProduct, language: Language): Html {
  const say = words[language];
  const prices = product.variants.map((variant) => variant.price.minor);
  const lowest = Math.min(...prices);
  const several = Math.max(...prices) > lowest;
  const gone = product.variants.every(({ available }) => !available);
  return html`<a class="card" href="${href(language, `/products/${product.id}`)}">
<img src="/pictures/${product.id}.svg" alt="" width="400" height="400" loading="lazy">
<span class="card-title">${product.title[language]}</span>
<span class="card-price">${several && `${say.from} `}${price(lowest, language)}${gone && html` <em>${say.soldOut}</em>`}</span></a>`;
}

/** Which help pages go with a kind of thing. */
const related: Readonly<Record<string, readonly string[]>> = {
  clothing: ['sizes-clothing', 'wash-wool', 'waterproofing'],
  shoes: ['sizes-shoes', 'leather-boots', 'repairs'],
  outdoor: ['lantern-charging', 'tent-pitching', 'camp-stove'],
  home: ['sizes-bedding', 'assemble-shelf', 'wood-care'],
  kitchen: ['cast-iron', 'wood-care', 'linen-care'],
  care: ['waterproofing', 'wash-wool', 'waxed-canvas'],
  gifts: ['gift-cards', 'gift-wrapping', 'gift-return'],
};

export function productPage(context: PageContext, id: string): Page | null {
  const { shop, language } = context;
  const say = words[language];
  const product = shop.products.find((one) => one.id === id);
  if (!product) return null;
  const category = shop.categories[product.category]?.[language] ?? '';
  const prices = product.variants.map((variant) => variant.price.minor);
  const available = product.variants.filter((variant) => variant.available).length;
  const stock =
    available === 0
      ? say.soldOut
      : available < product.variants.length
        ? say.someLeft
        : say.inStock;
  const others = shop.products
    .filter((one) => one.category === product.category && one.id !== id)
    .slice(0, 4);
  return {
    title: product.title[language],
    body: html`<section class="wrap product">
<img src="/pictures/${product.id}.svg" alt="${product.title[language]}" width="400" height="400">
<div><p class="crumb"><a href="${href(language, `/categories/${product.category}`)}">${category}</a></p>
<h1>${product.title[language]}</h1>
<p class="price">${Math.max(...prices) > Math.min(...prices) && `${say.from} `}${price(Math.min(...prices), language)}</p>
<p>${product.description[language]}</p>
${options(context, product)}
<p class="stock stock-${available === 0 ? 'none' : 'some'}">${stock}</p>
<p class="quiet">${say.madeIn}${language === 'en' && ' '}${product.madeIn[language]}</p>
<h2>${say.goodToKnow}</h2>
<ul class="links">${['shipping', 'returns', ...(related[product.category] ?? [])].map((one) => articleLink(context, one))}</ul>
</div></section>
${others.length > 0 && html`<section class="wrap"><h2>${say.moreOf}${language === 'en' && ' '}${category}</h2>${grid(others, language)}</section>`}`,
  };
}

/** Every value of every option; one that cannot be had in any combination is struck through. */
function options({ shop, language }: PageContext, product: ShopProduct): Html {
  const names = Object.keys(product.variants[0]?.options ?? {});
  return html`${names.map((name) => {
    const values = [...new Set(product.variants.map((variant) => variant.options[name] ?? ''))];
    return html`<div class="option"><h2>${localise(shop, name, language)}</h2><ul>${values.map(
      (value) => {
        const there = product.variants.some(
          (variant) => variant.options[name] === value && variant.available,
        );
        const label = localise(shop, value, language);
        return html`<li class="${there ? 'chip' : 'chip gone'}">${name === 'colour' && html`<span class="dot dot-${value}"></span>`}${label}${!there && html`<span class="hidden"> (${words[language].soldOut})</span>`}</li>`;
      },
    )}</ul></div>`;
  })}`;
}

export function helpPage(context: PageContext): Page {
  const { shop, language } = context;
  const say = words[language];
  return {
    title: say.help,
    body: html`<section class="wrap"><h1>${say.help}</h1><div class="topics">${shop.topics.map(
      (topic) =>
        html`<section><h2>${topic.title[language]}</h2><ul class="links">${topic.articles.map((id) => articleLink(context, id))}</ul></section>`,
    )}</div></section>`,
  };
}

function articleLink({ shop, language, now }: PageContext, id: string): Html | null {
  const article = articleAt(shop, { id, language, at: now.toISOString() });
  return article && html`<li><a href="${article.url}">${article.title}</a></li>`;
}

/** An article as it holds now or, with `?at=2027-01-15`, as it held or will hold at the start of that day. */
export function articlePage(context: PageContext, id: string, at: string | null): Page | null {
  const { shop, language, now } = context;
  const say = words[language];
  const asked =
    at && /^\d{4}-\d\d-\d\d$/.test(at) && !Number.isNaN(Date.parse(at))
      ? `${at}T00:00:00.000Z`
      : null;
  const article = articleAt(shop, { id, language, at: asked ?? now.toISOString() });
  if (!article) return null;
  const topic = shop.topics.find(({ articles }) => articles.includes(id));
  const siblings = topic?.articles.filter((one) => one !== id) ?? [];
  return {
    title: article.title,
    body: html`<section class="wrap help"><article class="prose">
<p class="crumb"><a href="${href(language, '/help')}">${say.help}</a>${topic && html` › ${topic.title[language]}`}</p>
<h1>${article.title}</h1>${versionNote(context, article, asked)}
${toHtml(article.body)}</article>
<aside><h2 class="aside-title">${topic?.title[language]}</h2><ul class="links">${siblings.map((one) => articleLink(context, one))}</ul></aside></section>`,
  };
}

function versionNote(
  { shop, language, now }: PageContext,
  article: ShopArticle,
  asked: string | null,
): Html {
  const say = words[language];
  const since =
    article.validFrom &&
    html`<p class="quiet">${say.validFrom} ${date(article.validFrom, language)}</p>`;
  if (asked)
    return html`${since}<p class="note">${say.past} ${date(asked, language)}. <a href="${article.url}">${say.today}</a></p>`;
  const next = shop.articles.find(
    (one) =>
      one.id === article.id &&
      one.locale === article.locale &&
      (one.validFrom ?? '') > now.toISOString(),
  );
  if (!next?.validFrom) return html`${since}`;
  return html`${since}<p class="note">${say.scheduled} ${date(next.validFrom, language)}. <a href="${next.url}?at=${next.validFrom.slice(0, 10)}">${say.readIt}</a></p>`;
}

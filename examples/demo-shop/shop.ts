/** The demo shop as data: what the files of this folder say, checked, with their times turned into Instants. */
import type { ArticleInput, Money, Order, PostalAddress } from '@attendant/core/host';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];
/** Languages of the help pages: the most asked are there in three more. */
export const helpLanguages = [...languages, 'de', 'es', 'ar'] as const;
export type HelpLanguage = (typeof helpLanguages)[number];
/** One text in both languages of the shop. */
export type Text = Readonly<Record<Language, string>>;

export type ShopVariant = {
  readonly id: string;
  /** Option name → value, as in the catalogue; `localise` says them in a language. */
  readonly options: Readonly<Record<string, string>>;
  readonly price: Money;
  readonly available: boolean;
};
export type ShopProduct = {
  readonly id: string;
  readonly category: string;
  /** Which drawing of `draw-pictures.ts` shows it. */
  readonly drawing: string;
  readonly title: Text;
  readonly description: Text;
  readonly madeIn: Text;
  readonly variants: readonly ShopVariant[];
};
export type Customer = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly locale: Language;
  readonly place: string;
  /** Where their orders went, unless one was changed. */
  readonly address: PostalAddress;
};
export type ShopOrder = { readonly customerId: string; readonly order: Order };
export type ShopArticle = ArticleInput & { readonly locale: HelpLanguage; readonly url: string };
export type Topic = {
  readonly id: string;
  readonly title: Text;
  readonly articles: readonly string[];
};

export type Shop = {
  readonly categories: Readonly<Record<string, Text>>;
  /** Option names and values that differ by language: `navy` → Navy, 海军蓝. */
  readonly words: Readonly<Record<string, Text>>;
  /** Product ids shown on the home page. */
  readonly featured: readonly string[];
  readonly products: readonly ShopProduct[];
  readonly customers: readonly Customer[];
  /** Oldest first. */
  readonly orders: readonly ShopOrder[];
  readonly articles: readonly ShopArticle[];
  readonly topics: readonly Topic[];
  /** Ids of articles that were once there. */
  readonly removed: readonly string[];
};

/** An option name or value in a language; a size such as `M` is the same in both. */
export function localise(shop: Pick<Shop, 'words'>, word: string, language: Language): string {
  return shop.words[word]?.[language] ?? word;
}

/** `M, Navy`; empty for a product that comes in one form only. */
export function variantLabel(
  shop: Pick<Shop, 'words'>,
  variant: ShopVariant,
  language: Language,
): string {
  const values = Object.values(variant.options).map((value) => localise(shop, value, language));
  return values.join(language === 'zh' ? '，' : ', ');
}

/** The statement of an article in force at a time: of several, the latest to begin. */
export function articleAt(
  shop: Pick<Shop, 'articles'>,
  wanted: { id: string; language: HelpLanguage; at: string },
): ShopArticle | null {
  const inForce = shop.articles.filter(
    (article) =>
      article.id === wanted.id &&
      article.locale === wanted.language &&
      (article.validFrom ?? '') <= wanted.at &&
      (article.validTo === undefined || wanted.at < article.validTo),
  );
  return inForce.sort((a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? ''))[0] ?? null;
}

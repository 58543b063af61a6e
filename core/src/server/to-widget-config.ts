import { MESSAGE_CHARACTERS } from '../conversation/accept-message.ts';
import type { Locale, Tenant } from '../model.ts';
import type { HoursNow } from './server-deps.ts';
import { attachmentTypes } from './sniff-attachment.ts';
import type { WidgetConfig } from './widget-api.ts';

/** Languages of an Accept-Language header, best first; those with weight 0 are left out (RFC 9110 §12.5.4). */
function acceptedLocales(header: string | undefined): readonly Locale[] {
  return (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.split(';').map((piece) => piece.trim());
      const weight = params.find((param) => param.startsWith('q='))?.slice(2) ?? '1';
      return { tag, weight: Number(weight) };
    })
    .filter(({ tag, weight }) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag) && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}

/** Language and script with what goes unsaid: `zh-TW` and `zh-Hant` are one written language, `zh-CN` another. */
function written(locale: Locale): string {
  try {
    const { language, script } = new Intl.Locale(locale).maximize();
    return `${language}-${script}`;
  } catch {
    return '';
  }
}

/** The first wish the tenant can meet: exactly, else in the same written language, else the tenant's own language. */
function chooseLocale(
  tenant: Pick<Tenant, 'locale' | 'locales'>,
  wishes: readonly string[],
): Locale {
  const offered = [tenant.locale, ...tenant.locales];
  for (const wish of wishes) {
    const same = (locale: string): boolean => locale.toLowerCase() === wish.toLowerCase();
    const alike = (locale: string): boolean =>
      written(locale) !== '' && written(locale) === written(wish);
    const found = offered.find(same) ?? offered.find(alike);
    if (found !== undefined) return found;
  }
  return tenant.locale;
}

/** What the page's chat needs before anybody has said who they are: nothing personal. */
export function toWidgetConfig(
  tenant: Tenant,
  of: {
    readonly wish: string | undefined;
    readonly acceptLanguage: string | undefined;
    readonly hours: HoursNow;
    readonly features: { readonly orders: boolean };
    readonly attachmentBytes: number;
  },
): WidgetConfig {
  const { settings } = tenant;
  const wishes = [
    ...(of.wish === undefined ? [] : [of.wish]),
    ...acceptedLocales(of.acceptLanguage),
  ];
  const locale = chooseLocale(tenant, wishes);
  return {
    tenant: { name: tenant.name },
    colour: settings.brand.colour,
    side: settings.widget?.side ?? 'end',
    label: settings.widget?.label?.[locale] ?? null,
    locale,
    greeting: settings.brand.greeting?.[locale] ?? null,
    suggestions: settings.suggestions[locale] ?? [],
    hours: { ...of.hours, timeZone: settings.hours.timeZone },
    privacyUrl: settings.privacyUrl ?? null,
    features: { orders: of.features.orders, attachments: true },
    limits: {
      messageCharacters: MESSAGE_CHARACTERS,
      attachmentBytes: of.attachmentBytes,
      attachmentTypes,
    },
  };
}

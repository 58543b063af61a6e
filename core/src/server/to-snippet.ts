import type { Tenant } from '../model.ts';
import { escapeHtml } from './escape-html.ts';

/**
 * The tag that puts the chat on a page, to be copied as it is. Holds no secret: the widget key is public. It carries
 * what the launcher looks like before anything is asked of the network; the label is that of the main language.
 */
export function toSnippet(
  of: { readonly publicUrl: string } & Pick<Tenant, 'widgetKey' | 'locale' | 'settings'>,
): string {
  const source = `${of.publicUrl.replace(/\/+$/u, '')}/widget/loader.js`;
  const { widget } = of.settings;
  const label = widget?.label?.[of.locale];
  const attributes = [
    ['src', source],
    ['data-key', of.widgetKey],
    ...(widget?.side === 'start' ? [['data-side', 'start']] : []),
    ...(label === undefined ? [] : [['data-label', label]]),
  ].map(([name, value]) => `${name}="${escapeHtml(value ?? '')}"`);
  return `<script ${attributes.join(' ')} defer></script>`;
}

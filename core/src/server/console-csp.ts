/** What pages of the console may load, and who may frame them. */
import { createHash } from 'node:crypto';
import type { Tenant } from '../model.ts';
import { FRAME_ORIGIN } from './schemas/tenant.ts';

/**
 * The component library adds these two style elements by itself, while a button can be pressed and while a dialog holds
 * the page still. They are allowed by their exact text, nothing else inline is.
 */
const LIBRARY_STYLES = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
] as const;
const styleHashes = LIBRARY_STYLES.map(
  (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
);

const CONSOLE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${styleHashes.join(' ')}`,
  // Pictures of products and articles come from the shop; on one's own machine the demo shop is plain http.
  "img-src 'self' data: blob: https: http://127.0.0.1:*",
  "connect-src 'self'",
  // The settings show the chat as it will look.
  "frame-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/** @param ancestors Origins that may show the page in a frame. Default: none. */
export function consolePolicy(ancestors: readonly string[] = []): string {
  return `${CONSOLE_POLICY}; frame-ancestors ${ancestors.length === 0 ? "'none'" : ancestors.join(' ')}`;
}

/** Origins a tenant lets frame the console; what could not stand in a header is left out, however it got there. */
export function framersOf(tenant: Pick<Tenant, 'settings'> | null): readonly string[] {
  return (tenant?.settings.consoleOrigins ?? []).filter((origin) => FRAME_ORIGIN.test(origin));
}

export const PREVIEW_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob: https:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

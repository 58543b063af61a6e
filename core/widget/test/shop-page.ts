/** The page and the configuration the browser tests use. */
import type { WidgetConfig } from '../../src/server/widget-api.ts';

export const CONFIG: WidgetConfig = {
  tenant: { name: 'Harbour & Pine' },
  side: 'end',
  label: null,
  colour: '#2a6f5b',
  locale: 'en',
  greeting: null,
  suggestions: ['How do I send something back?', 'Which size fits me?', 'What does shipping cost?'],
  hours: { open: true, nextOpening: null, timeZone: 'Europe/Berlin' },
  privacyUrl: 'https://shop.example/privacy',
  features: { orders: true, attachments: true },
  limits: {
    messageCharacters: 4000,
    attachmentBytes: 5_000_000,
    attachmentTypes: ['image/png', 'image/jpeg', 'application/pdf'],
  },
};

/** What a test may change of the page. */
export type PageScript = {
  /** Attributes of the loader's script tag. */
  attributes?: string;
  /** More markup for the body. */
  page?: string;
  pageLanguage?: string;
};

export function pageOf(script: PageScript, chat: string): string {
  return `<!doctype html><html lang="${script.pageLanguage ?? 'en'}"><head><meta charset="utf-8"><title>Shop</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="stylesheet" href="/page.css">
<script src="${chat}/widget/loader.js" data-key="wk_test" ${script.attributes ?? ''} defer></script></head>
<body><main><h1>Harbour &amp; Pine</h1><p>Wool, linen and things that last.</p>${script.page ?? ''}</main></body></html>`;
}
/** Rules a careless page might carry; none may reach the chat. */
export const PAGE_CSS =
  'html{font-size:62.5%}body{margin:0;font:18px/1.6 serif;background:#f3efe8;color:#222;min-height:150vh}main{padding:40px;max-width:640px}div,attendant-chat{display:none!important;opacity:.2!important}button{background:red!important;text-transform:uppercase!important}@media(prefers-color-scheme:dark){body{background:#0c0d0f;color:#ddd}}';

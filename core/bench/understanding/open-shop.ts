/** The demo shop's knowledge behind the whole of `think`, for measuring what customers are told. */
import { checkDraft } from '../../src/answering/check-receipts.ts';
import { createExtractiveComposer } from '../../src/answering/compose-extractive.ts';
import { type AskQuestion, askOnce } from '../../src/conversation/ask.ts';
import { defaultSettings } from '../../src/default-settings.ts';
import { createVersionMaker } from '../../src/evaluation/retrieval-decider.ts';
import type { Decision, Tenant } from '../../src/model.ts';
import { createIndex } from '../../src/retrieval/create-retriever.ts';
import { createUnderstand } from '../../src/understanding/understand.ts';
import { readShop } from '../quality/shop-set.ts';

const NOW = '2026-06-01T12:00:00.000Z';
const TENANT: Tenant = {
  id: 'shop',
  name: 'Shop',
  locale: 'en',
  locales: ['en', 'zh', 'de', 'es', 'ar'],
  widgetKey: 'wk_shop',
  settings: defaultSettings,
  createdAt: NOW,
};

/** One question of an anonymous visitor, with a new tenant's settings. Null when the shop does not lie beside core. */
export async function openShop(): Promise<((question: AskQuestion) => Promise<Decision>) | null> {
  const shop = await readShop();
  if (shop === null) return null;
  const index = createIndex();
  const toVersion = createVersionMaker('en');
  for (const article of shop.articles) index.upsert(toVersion(article));
  await index.prepare();
  const parts = {
    understand: createUnderstand(),
    retrieve: index.retrieve,
    composers: [{ name: 'extractive', compose: createExtractiveComposer() }],
    check: checkDraft,
    elapsed: () => 0,
  };
  return (question) => askOnce(parts, { tenant: TENANT, question, now: NOW });
}

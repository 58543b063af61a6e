import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { chunkMarkdown } from '../retrieval/chunk.ts';
import type { Hit } from '../retrieval/retriever.ts';
import { checkDraft } from './check-receipts.ts';
import { createExtractiveComposer } from './compose-extractive.ts';
import { EXPECTED } from './demo-answers.fixture.ts';
import { toPlainText } from './plain-text.ts';
import { toHit } from './policies.fixture.ts';

const AT = '2026-11-23T10:00:00.000Z';
const compose = createExtractiveComposer();

/** The pieces of every version of an article. */
function piecesOf(language: string, article: string): readonly Hit[] {
  const folder = new URL(`../../../examples/demo-shop/knowledge/${language}/`, import.meta.url);
  const files = readdirSync(folder).filter(
    (name) => name.split('-from-')[0]?.replace('.md', '') === article,
  );
  return files.toSorted().flatMap((name, version) => {
    const [, head = '', body = ''] =
      /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(new URL(name, folder), 'utf8')) ?? [];
    const { title, validFrom = null, validTo = null } = parse(head);
    return chunkMarkdown(body).map(({ start, end, heading }, chunk) =>
      toHit(article, title, body.slice(start, end), {
        version: version + 1,
        chunk,
        heading,
        locale: language,
        validFrom,
        validTo,
      }),
    );
  });
}

for (const [language, expected] of Object.entries(EXPECTED))
  describe(`answers of the demo shop: ${language}`, () => {
    for (const { article, question, has, lacks = [] } of expected)
      it(question, async () => {
        const hits = piecesOf(language, article);
        const draft = await compose({ question, language, hits, at: AT });
        const text = draft?.text ?? '';
        for (const part of has) expect(text).toContain(part);
        for (const part of lacks) expect(text).not.toContain(part);
        expect(draft === null ? '' : checkDraft(draft, []).text).toBe(text);
        for (const { quote, version } of draft?.citations ?? [])
          expect(
            hits.some((hit) => hit.version === version && toPlainText(hit.text).includes(quote)),
          ).toBe(true);
      });
  });

import type { Selectable } from 'kysely';
import { foldText } from './fold-text.ts';
import type { Schema } from './schema.ts';

type Words = Pick<
  Selectable<Schema['article_versions']>,
  'tenant_id' | 'article_id' | 'version' | 'title' | 'questions' | 'body'
>;

/** What a search looks through: id, title, example questions and text of one statement, folded. */
export function toArticleText(row: Words): Selectable<Schema['article_texts']> {
  const questions = JSON.parse(row.questions) as readonly string[];
  const text = [row.article_id, row.title, ...questions, row.body].join('\n');
  return {
    tenant_id: row.tenant_id,
    article_id: row.article_id,
    version: row.version,
    folded: foldText(text),
  };
}

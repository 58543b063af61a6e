/** What a report needs to know of articles, from a stream of all of them: only those asked for are kept. */
import type { ArticleInput } from '../model.ts';
import type { ArticleNote } from './suggest-fix.ts';

type Statement = Pick<ArticleInput, 'id' | 'title' | 'body'> & {
  readonly audience?: 'public' | 'internal';
  readonly questions?: readonly string[];
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
};

const KEPT_CHARACTERS = 20_000;

export async function toArticleNotes(
  statements: AsyncIterable<Statement> | Iterable<Statement>,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ArticleNote>> {
  const notes = new Map<string, ArticleNote>();
  for await (const statement of statements) {
    if (!wanted.has(statement.id)) continue;
    const { id, title, body, questions = [] } = statement;
    const before = notes.get(id);
    const time = { from: statement.validFrom ?? null, to: statement.validTo ?? null };
    notes.set(id, {
      id,
      title: before?.title ?? title,
      text: before?.text ?? [title, body, ...questions].join('\n').slice(0, KEPT_CHARACTERS),
      questions: Math.max(before?.questions ?? 0, questions.length),
      isPublic: (before?.isPublic ?? false) || statement.audience !== 'internal',
      times: [...(before?.times ?? []), time],
    });
  }
  return notes;
}

/** Gives an article a question as an example: of the text in force, in the language the question is in. */
import type { Locale } from '../../../../src/model.ts';
import { api, segment } from '../../api/client.ts';
import { inForceAt, localesOf, type Statement } from './article-time.ts';
import { cleanQuestions, toDraft, toWrite } from './draft.ts';
import { readArticle, type Saved } from './queries.ts';

type AddedExample = Saved & {
  readonly title: string;
  /** It had the question before. */
  readonly had: boolean;
};

export async function addExample(
  id: string,
  question: string,
  locale: Locale,
): Promise<AddedExample> {
  const { items } = await readArticle(id);
  const statement = statementFor(items, locale);
  if (statement === undefined) throw new Error('An article without a text was given out.');
  const draft = toDraft(statement);
  const questions = cleanQuestions([...draft.questions, question]);
  const { title } = statement;
  if (questions.length === draft.questions.length)
    return { id, outcome: 'unchanged', version: statement.version, title, had: true };
  const saved = await api.send<Saved>(
    'PUT',
    `/articles/${segment(id)}`,
    toWrite({ ...draft, questions }, statement.version),
  );
  return { ...saved, title, had: false };
}

function statementFor(items: readonly Statement[], locale: Locale): Statement | undefined {
  const locales = localesOf(items);
  const wanted =
    locales.find((one) => one === locale) ??
    locales.find((one) => one.split('-')[0] === locale.split('-')[0]) ??
    locales[0];
  const own = items.filter((one) => one.locale === wanted);
  return inForceAt(own, new Date().toISOString()) ?? own.at(-1);
}

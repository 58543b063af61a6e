import type { Suggestion } from '../../../../src/server/console-api.ts';
import { segment, withQuery } from '../../api/client.ts';
import { LinkButton } from '../../ui/button.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords, type Words } from '../../words/words.tsx';

type Shown = {
  readonly title: string;
  readonly why?: string;
  readonly quotes?: readonly string[];
  readonly share?: number;
  readonly action: string;
  readonly href: string;
};

/** What a suggestion says and where it leads. */
function toShown(of: Suggestion, words: Words, number: (value: number) => string): Shown {
  const { today, why } = words;
  switch (of.kind) {
    case 'write-article':
      return {
        title: today.writeArticle(of.count),
        quotes: of.questions,
        share: of.share,
        action: today.writeArticleAction,
        href: withQuery('/knowledge/new', { question: of.questions[0] }),
      };
    case 'mend-article':
      return {
        title: today.mendArticle(of.title),
        why: today.mendArticleWhy(number(of.disliked), number(of.used)),
        share: of.share,
        action: today.mendArticleAction,
        href: `/knowledge/a/${segment(of.articleId)}`,
      };
    case 'review-articles':
      return {
        title: today.reviewArticles(of.count),
        share: of.share,
        action: today.reviewArticlesAction,
        href: '/knowledge?state=review-due',
      };
    case 'handle-topic':
      return {
        title: today.handleTopic(why.reasons[of.reason] ?? of.reason),
        why: today.handleTopicWhy(of.count),
        share: of.share,
        action: today.handleTopicAction,
        href:
          of.conversationIds[0] === undefined
            ? '/inbox/team'
            : `/inbox/all/${of.conversationIds[0]}`,
      };
    case 'finish-setup':
      return {
        title: today.finish[of.step] ?? of.step,
        action: today.finishAction[of.step] ?? of.step,
        href: {
          articles: '/welcome',
          snippet: '/settings/look',
          hours: '/settings/hours',
          team: '/settings/team',
        }[of.step],
      };
  }
}

export function Next({ next }: { readonly next: readonly Suggestion[] }) {
  const words = useWords();
  const format = useFormat();
  const { today } = words;
  return (
    <section className="stack" aria-labelledby="next">
      <h2 id="next">{today.next}</h2>
      {next.length === 0 && <p className="panel soft">{today.nextNone}</p>}
      <ul className="stack">
        {next.map((suggestion) => {
          const shown = toShown(suggestion, words, format.number);
          return (
            <li key={shown.title} className="panel suggestion">
              <h3 dir="auto">{shown.title}</h3>
              {shown.why !== undefined && <p className="soft">{shown.why}</p>}
              {shown.quotes?.map((quote) => (
                <p key={quote} className="soft" dir="auto">
                  “{quote}”
                </p>
              ))}
              <div className="row apart wrap">
                <span className="soft numbers">
                  {shown.share !== undefined && today.share(format.percent(shown.share))}
                </span>
                <LinkButton href={shown.href} small>
                  {shown.action}
                </LinkButton>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

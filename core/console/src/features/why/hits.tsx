import { Link } from 'wouter';
import type { HitTrace } from '../../../../src/model.ts';
import type { ArticleName } from '../../../../src/server/console-api.ts';
import { segment } from '../../api/client.ts';
import { Badge } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';

/** Several chunks of one version are one line: the best of them counts. */
function bestOf(hits: readonly HitTrace[]): readonly HitTrace[] {
  const best = new Map<string, HitTrace>();
  for (const hit of hits) {
    const key = `${hit.articleId} ${hit.version}`;
    if ((best.get(key)?.score ?? Number.NEGATIVE_INFINITY) < hit.score) best.set(key, hit);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** What was looked at, best first, in the words it had then. */
export function Hits({
  hits,
  names,
}: {
  readonly hits: readonly HitTrace[];
  readonly names: readonly ArticleName[];
}) {
  const { why } = useWords();
  const format = useFormat();
  if (hits.length === 0) return <p className="soft">{why.noHits}</p>;
  return (
    <ol className="hits">
      {bestOf(hits).map(({ articleId, version, score }) => {
        const name = names.find((one) => one.id === articleId && one.version === version);
        return (
          <li key={`${articleId} ${version}`} className="row">
            <span className="grow">
              <Link href={`/knowledge/a/${segment(articleId)}`} dir="auto">
                {name?.title ?? why.goneArticle}
              </Link>
              <span className="row wrap small soft">
                {why.version(format.number(version))}
                {name?.validFrom != null && <span>{why.since(format.date(name.validFrom))}</span>}
                {name?.validTo != null && <span>{why.until(format.date(name.validTo))}</span>}
                {name?.superseded === true && <Badge tone="waiting">{why.superseded}</Badge>}
              </span>
            </span>
            <span className="numbers soft" title={why.score}>
              {score.toFixed(2)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

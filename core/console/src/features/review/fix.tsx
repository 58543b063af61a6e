/** What mends a wrong answer: a question more, another text, a new article; and what is said then. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Correction, Why } from '../../../../src/server/console-api.ts';
import { api, segment, withQuery } from '../../api/client.ts';
import { useMay } from '../../shell/session.tsx';
import { useKeys } from '../../shell/use-keys.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Notice, Skeleton, Trouble } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { Badge } from '../../ui/words-with-shape.tsx';
import { useWords } from '../../words/words.tsx';
import { addExample } from '../knowledge/add-example.ts';
import { ArticleChooser } from '../knowledge/article-chooser.tsx';
import { bestHits } from '../knowledge/best-hits.ts';
import { AskedAgain } from './asked-again.tsx';
import { useWhy } from './queries.ts';

type FixProps = {
  readonly correction: Correction;
  readonly isOpen: boolean;
  readonly hasNext: boolean;
  readonly onNext: () => void;
};

export function Fix(props: FixProps) {
  const { review } = useWords();
  const client = useQueryClient();
  const { correction, isOpen } = props;
  const found = useWhy(correction.messageId);
  const [changed, setChanged] = useState('');
  const resolved = useMutation({
    mutationFn: (by: { readonly articleId?: string; readonly version?: number }) =>
      api.send<Correction>('POST', `/corrections/${correction.id}/resolve`, by),
    onSuccess(_, by) {
      if (by.version === undefined) toast(review.doneByHand);
      void client.invalidateQueries({ queryKey: ['corrections'] });
    },
  });
  return (
    <section className="stack wide" aria-labelledby={`fix-${correction.id}`}>
      <h3 id={`fix-${correction.id}`} className="row wrap">
        {isOpen ? review.fix : review.mended}
      </h3>
      {found.isPending && <Skeleton lines={5} />}
      {found.error !== null && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.data !== undefined && isOpen && changed === '' && (
        <Ways
          correction={correction}
          why={found.data}
          isBusy={resolved.isPending}
          onDone={() => resolved.mutate({})}
          onMended={(articleId, version) => {
            setChanged(`${articleId} ${version}`);
            resolved.mutate({ articleId, version });
          }}
        />
      )}
      {resolved.error !== null && <Trouble error={resolved.error} />}
      {(changed !== '' || !isOpen) && (
        <>
          <AskedAgain messageId={correction.messageId} after={changed} />
          {props.hasNext && (
            <div>
              <Button look="primary" onPress={props.onNext} autoFocus>
                {review.goOn}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** Named as the right one first, then what was quoted, then what was looked at. */
function candidatesOf(correction: Correction, why: Why): readonly string[] {
  const named = correction.articleId === null ? [] : [correction.articleId];
  const hits = bestHits(why.trace).map(({ articleId }) => articleId);
  return [...new Set([...named, ...why.trace.articles.filter((id) => hits.includes(id)), ...hits])];
}

function Ways(props: {
  readonly correction: Correction;
  readonly why: Why;
  readonly isBusy: boolean;
  readonly onDone: () => void;
  readonly onMended: (articleId: string, version: number) => void;
}) {
  const { review } = useWords();
  const mayMend = useMay('articles:write');
  const mayResolve = useMay('conversations:write');
  const client = useQueryClient();
  const { correction, why } = props;
  const { question: understood, language } = why.trace;
  const [question, setQuestion] = useState(understood.slice(0, 500));
  const [busy, setBusy] = useState<string | null>(null);
  const first = candidatesOf(correction, why);
  const added = useMutation({
    mutationFn: (id: string) => addExample(id, question, language),
    onMutate: setBusy,
    onSuccess(saved) {
      toast(review.added(saved.title));
      void client.invalidateQueries({ queryKey: ['knowledge'] });
      void client.invalidateQueries({ queryKey: ['article', saved.id] });
      props.onMended(saved.id, saved.version);
    },
    onSettled: () => setBusy(null),
  });
  const suggested = first[0];
  const mayAdd = mayMend && question.trim() !== '' && busy === null;
  useKeys({
    a: () => mayAdd && suggested !== undefined && added.mutate(suggested),
    e: () => mayResolve && !props.isBusy && props.onDone(),
  });
  if (!mayMend) {
    return (
      <>
        <Notice>{review.mayNotMend}</Notice>
        {mayResolve && <Done {...props} />}
      </>
    );
  }
  return (
    <>
      <p className="soft">{review.fixHint}</p>
      <TextField
        label={review.questionField}
        description={review.questionHint}
        lang={language}
        value={question}
        onChange={(text) => setQuestion(text.replace(/\p{Cc}+/gu, ' '))}
        rows={2}
        maxLength={500}
      />
      <h4>{review.candidates}</h4>
      {first.length === 0 && <p className="soft">{review.noCandidates}</p>}
      <ArticleChooser
        first={first}
        mark={(id) => id === correction.articleId && <Badge tone="accent">{review.expected}</Badge>}
        addLabel={review.addQuestion}
        firstKey="a"
        busy={question.trim() === '' ? '' : busy}
        onAdd={(id) => added.mutate(id)}
        correctionId={correction.id}
      />
      {added.error !== null && <Trouble error={added.error} />}
      <div className="row wrap">
        {suggested !== undefined && (
          <Link
            data-first
            className="button primary"
            href={withQuery(`/knowledge/a/${segment(suggested)}`, { correction: correction.id })}
          >
            {review.openAndChange} <kbd>↵</kbd>
          </Link>
        )}
        <LinkButton
          look={suggested === undefined ? 'primary' : 'secondary'}
          href={withQuery('/knowledge/new', { correction: correction.id, question })}
        >
          {review.writeNew}
        </LinkButton>
        <Done {...props} />
      </div>
    </>
  );
}

function Done({ isBusy, onDone }: { readonly isBusy: boolean; readonly onDone: () => void }) {
  const { review } = useWords();
  return (
    <Button onPress={onDone} isDisabled={isBusy}>
      {review.markDone} <kbd>e</kbd>
    </Button>
  );
}

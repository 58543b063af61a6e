import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Trace } from '../../../../src/model.ts';
import { withQuery } from '../../api/client.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Trouble } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import { addExample } from './add-example.ts';
import { ArticleChooser } from './article-chooser.tsx';
import { bestHits } from './best-hits.ts';

/** Find the article that should have answered; open it or give it the question. */
export function ShouldAnswer(props: {
  readonly question: string;
  readonly trace: Trace;
  readonly onMended: () => void;
}) {
  const { knowledge } = useWords();
  const client = useQueryClient();
  const { question, trace } = props;
  const [busy, setBusy] = useState<string | null>(null);
  const added = useMutation({
    mutationFn: (id: string) => addExample(id, question, trace.language),
    onMutate: setBusy,
    onSuccess({ title, had }) {
      toast(had ? knowledge.alreadyExample : knowledge.addedAsExample(title));
      void client.invalidateQueries({ queryKey: ['knowledge'] });
      void client.invalidateQueries({ queryKey: ['article'] });
      if (!had) props.onMended();
    },
    onSettled: () => setBusy(null),
  });
  return (
    <section className="panel stack" aria-labelledby="should-answer">
      <h2 id="should-answer">{knowledge.shouldAnswer}</h2>
      <p className="soft">{knowledge.shouldAnswerHint}</p>
      <ArticleChooser
        first={bestHits(trace).map(({ articleId }) => articleId)}
        busy={busy}
        addLabel={knowledge.addAsExample}
        onAdd={(id) => added.mutate(id)}
      />
      {added.error !== null && <Trouble error={added.error} />}
      <div>
        <LinkButton href={withQuery('/knowledge/new', { question })}>
          {knowledge.writeNew}
        </LinkButton>
      </div>
    </section>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Correction, CorrectionKind, Why } from '../../../../src/server/console-api.ts';
import { api, segment, withQuery } from '../../api/client.ts';
import { useMay } from '../../shell/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/fields.tsx';
import { Trouble } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { Badge } from '../../ui/words-with-shape.tsx';
import { useWords } from '../../words/words.tsx';

const NEW_ARTICLE = 'new';
const KINDS: readonly CorrectionKind[] = [
  'wrong-article',
  'outdated',
  'incomplete',
  'should-have-answered',
  'should-have-handed-over',
  'wording',
];

/** Says what was wrong and leads to what mends it. */
export function WrongForm({ of }: { readonly of: Why }) {
  const { why } = useWords();
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const mayMend = useMay('articles:write');
  const [kind, setKind] = useState<CorrectionKind>(
    of.decision.kind === 'answer' ? 'wrong-article' : 'should-have-answered',
  );
  const titles = new Map(of.names.map(({ id, title }) => [id, title]));
  const [article, setArticle] = useState<string>(of.names[0]?.id ?? NEW_ARTICLE);
  const [note, setNote] = useState('');
  const saved = useMutation({
    mutationFn: (_then: 'mend' | 'keep') =>
      api.send<Correction>('POST', `/messages/${of.messageId}/corrections`, {
        kind,
        ...(note.trim() === '' ? {} : { note: note.trim() }),
        ...(article === NEW_ARTICLE ? {} : { articleId: article }),
      }),
    onSuccess(correction, then) {
      void client.invalidateQueries({ queryKey: ['why'] });
      void client.invalidateQueries({ queryKey: ['corrections'] });
      if (then === 'keep') return toast(why.savedForReview);
      const place = article === NEW_ARTICLE ? '/knowledge/new' : `/knowledge/a/${segment(article)}`;
      navigate(withQuery(place, { correction: correction.id }));
    },
  });
  return (
    <div className="stack">
      {of.corrections.map((correction) => (
        <p key={correction.id} className="row wrap">
          <Badge tone={correction.resolvedAt === null ? 'waiting' : 'resolved'}>
            {correction.resolvedAt === null
              ? why.corrected(why.kinds[correction.kind] ?? correction.kind)
              : `${why.kinds[correction.kind] ?? correction.kind}: ${why.correctionDone}`}
          </Badge>
          <span className="soft" dir="auto">
            {correction.note}
          </span>
        </p>
      ))}
      <p className="soft">{why.wrongHint}</p>
      <Select
        label={why.kind}
        value={kind}
        onChange={setKind}
        options={KINDS.map((id) => ({ id, label: why.kinds[id] ?? id }))}
      />
      <Select
        label={why.article}
        value={article}
        onChange={setArticle}
        options={[
          ...[...titles].map(([id, label]) => ({ id, label })),
          { id: NEW_ARTICLE, label: why.articleNew },
        ]}
      />
      <TextField label={why.note} value={note} onChange={setNote} rows={2} maxLength={2_000} />
      {saved.error !== null && <Trouble error={saved.error} />}
      <div className="row wrap">
        {mayMend && (
          <Button look="primary" onPress={() => saved.mutate('mend')} isDisabled={saved.isPending}>
            {why.saveAndMend}
          </Button>
        )}
        <Button
          look={mayMend ? 'secondary' : 'primary'}
          onPress={() => saved.mutate('keep')}
          isDisabled={saved.isPending}
        >
          {why.saveOnly}
        </Button>
      </div>
    </div>
  );
}

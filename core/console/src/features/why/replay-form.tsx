import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Instant } from '../../../../src/model.ts';
import type { Replay, Told } from '../../../../src/server/console-api.ts';
import { api } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { InstantField } from '../../ui/date-field.tsx';
import { Switch } from '../../ui/fields.tsx';
import { MessageText } from '../../ui/message-text.tsx';
import { Trouble } from '../../ui/states.tsx';
import { Badge } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';

/** The same question with the rules, or the texts, of another day. Nothing is sent. */
export function ReplayForm({ messageId }: { readonly messageId: string }) {
  const { why } = useWords();
  const [at, setAt] = useState<Instant | null>(() => new Date().toISOString());
  const [knownThen, setKnownThen] = useState(false);
  const asked = useMutation({
    mutationFn: () =>
      api.send<Replay>('POST', `/messages/${messageId}/replay`, {
        ...(at === null ? {} : { at }),
        ...(at === null || !knownThen ? {} : { knownAt: at }),
      }),
  });
  return (
    <div className="stack">
      <p className="soft">{why.replayHint}</p>
      <InstantField label={why.inForce} value={at} onChange={setAt} />
      <Switch isSelected={knownThen} onChange={setKnownThen}>
        {why.knownThen}
      </Switch>
      <div>
        <Button onPress={() => asked.mutate()} isDisabled={asked.isPending}>
          {asked.isPending ? why.running : why.run}
        </Button>
      </div>
      <div role="status" className="stack">
        {asked.error !== null && <Trouble error={asked.error} />}
        {asked.data !== undefined && (
          <>
            <p>
              <Badge tone={asked.data.same ? 'resolved' : 'waiting'}>
                {asked.data.same ? why.same : why.different}
              </Badge>
            </p>
            <Answer title={why.said} told={asked.data.then} />
            {!asked.data.same && <Answer title={why.wouldSay} told={asked.data.now} />}
          </>
        )}
      </div>
    </div>
  );
}

function Answer({ title, told }: { readonly title: string; readonly told: Told }) {
  const { why } = useWords();
  const format = useFormat();
  return (
    <div className="told">
      <p className="row wrap">
        <strong>{title}</strong>
        <span className="soft">{why.reasons[told.reason] ?? told.reason}</span>
        {told.confidence !== null && (
          <span className="soft numbers">{format.percent(told.confidence)}</span>
        )}
      </p>
      {told.text === null ? (
        <p className="soft">{why.saidNothing}</p>
      ) : (
        <MessageText text={told.text} />
      )}
      {told.citations.map((citation) => (
        <p key={citation.mark} className="small soft" dir="auto">
          [{citation.mark}] {citation.title}: “{citation.quote}”
        </p>
      ))}
    </div>
  );
}

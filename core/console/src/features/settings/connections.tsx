import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { Connection, ModelConnection } from '../../../../src/server/console-api.ts';
import { api, segment } from '../../api/client.ts';
import { useMay } from '../../shell/session.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Skeleton, Trouble } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { Badge, Bar, When } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { useSetting } from './draft/draft.tsx';
import { ModelLimitFields } from './model-limits.tsx';
import { Pairing } from './pairing.tsx';
import { toCents } from './parts/read-values.ts';
import { Group, Section } from './parts/section.tsx';

type Answer = { readonly items: readonly Connection[]; readonly model: ModelConnection };

export function Connections() {
  const { settings } = useWords();
  const { connections: w } = settings;
  const mayPair = useMay('keys:write');
  const found = useQuery({
    queryKey: ['connections'],
    queryFn: () => api.get<Answer>('/connections'),
  });
  return (
    <Section name="connections">
      {found.error !== null && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton lines={4} height={40} />}
      {found.data !== undefined && (
        <>
          <Group title={w.hosts} hint={found.data.items.length === 0 ? w.noHosts : w.hostsHint}>
            <ul className="rows">
              {found.data.items.map((one) => (
                <Host key={one.name} of={one} />
              ))}
            </ul>
          </Group>
          {mayPair && (
            <Group title={w.site} hint={w.siteHint}>
              <Pairing />
            </Group>
          )}
          <Group title={w.model} hint={w.modelHint}>
            <Model of={found.data.model} />
          </Group>
          <ModelLimitFields usual={found.data.model.limits} />
        </>
      )}
    </Section>
  );
}

const TONES = { up: 'resolved', down: 'trouble', unknown: 'plain' } as const;

function Host({ of }: { readonly of: Connection }) {
  const { settings } = useWords();
  const { connections: w } = settings;
  const format = useFormat();
  const client = useQueryClient();
  const maySync = useMay('articles:write');
  const sync = useMutation({
    mutationFn: () => api.send('POST', `/connections/${segment(of.name)}/sync`, {}),
    onSuccess: () => {
      toast(w.syncAsked(of.name));
      void client.invalidateQueries({ queryKey: ['connections'] });
    },
  });
  return (
    <li className="row-item">
      <div className="grow stack">
        <p className="row wrap">
          <strong className="one-line" dir="auto" title={of.name}>
            {of.name}
          </strong>
          <Badge tone={TONES[of.state]}>{w.states[of.state]}</Badge>
        </p>
        <p className="soft small">
          {format.list(of.capabilities.map((one) => w.capabilities[one] ?? one))}
        </p>
        <p className="soft small">
          {w.articles(of.articles)}
          {' · '}
          {of.lastSyncAt === null ? w.neverSynced : w.syncedAt}{' '}
          {of.lastSyncAt !== null && <When at={of.lastSyncAt} as="ago" />}
        </p>
        {of.trouble !== null && <p className="error">{of.trouble}</p>}
        {sync.error !== null && <Trouble error={sync.error} />}
      </div>
      {maySync && (
        <Button small onPress={() => sync.mutate()} isDisabled={sync.isPending}>
          <RefreshCw size={14} aria-hidden /> {w.sync}
        </Button>
      )}
    </li>
  );
}

function Model({ of }: { readonly of: ModelConnection }) {
  const { settings } = useWords();
  const { connections: w } = settings;
  const format = useFormat();
  return (
    <div className="stack wide">
      {of.configured ? (
        <p dir="auto">{w.modelIs(of.name ?? '', of.host ?? '')}</p>
      ) : (
        <p>{w.noModel}</p>
      )}
      <Budget />
      {of.budgetCents > 0 && (
        <div className="stack">
          <Bar value={of.spentCents / of.budgetCents} />
          <p className="soft small">
            {w.spent(format.cents(of.spentCents), format.cents(of.budgetCents))}
          </p>
        </div>
      )}
    </div>
  );
}

/** US dollars a month; kept in cents. */
function Budget() {
  const { settings } = useWords();
  const { connections: w } = settings;
  const budget = useSetting('modelBudgetCents');
  const [text, setText] = useState(() => String(budget.value / 100));
  const [shown, setShown] = useState(budget.value);
  if (shown !== budget.value) {
    setShown(budget.value);
    if (toCents(text) !== budget.value) setText(String(budget.value / 100));
  }
  const isWrong = toCents(text) === null;
  return (
    <TextField
      label={w.budget}
      description={budget.value === 0 ? w.budgetNone : w.budgetHint}
      value={text}
      onChange={(next) => {
        setText(next);
        const cents = toCents(next);
        if (cents === null) return;
        setShown(cents);
        budget.set(cents);
      }}
      error={budget.fault() ?? (isWrong ? w.noAmount : undefined)}
      isDisabled={budget.isDisabled}
    />
  );
}

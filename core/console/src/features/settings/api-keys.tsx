import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Instant } from '../../../../src/model.ts';
import { api, segment } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm, Dialog } from '../../ui/floating.tsx';
import { Empty, Skeleton, Trouble } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { Badge, When } from '../../ui/words-with-shape.tsx';
import { useWords } from '../../words/words.tsx';
import { CopyText } from './parts/copy-text.tsx';
import { Section } from './parts/section.tsx';

const KeyForm = lazy(async () => ({ default: (await import('./key-form.tsx')).KeyForm }));

export type ApiKey = {
  readonly id: string;
  readonly prefix: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
  readonly lastUsedAt: Instant | null;
};

export function ApiKeys() {
  const { settings } = useWords();
  const { apiKeys: w } = settings;
  const found = useQuery({
    queryKey: ['api-keys'],
    queryFn: () => api.get<{ readonly items: readonly ApiKey[] }>('/api-keys'),
  });
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<(ApiKey & { readonly key: string }) | null>(null);
  const make = (
    <Button look="primary" onPress={() => setMaking(true)}>
      <Plus size={16} aria-hidden /> {w.make}
    </Button>
  );
  const items = found.data?.items ?? [];
  return (
    <Section name="keys" isOwn actions={items.length > 0 && make}>
      {found.error !== null && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton lines={3} height={48} />}
      {found.data !== undefined && items.length === 0 && (
        <Empty title={w.none} icon={<KeyRound size={24} aria-hidden />} action={make}>
          {w.noneHint}
        </Empty>
      )}
      {items.length > 0 && (
        <ul className="rows panel">
          {items.map((key) => (
            <KeyRow key={key.id} of={key} />
          ))}
        </ul>
      )}
      <Suspense>
        {isMaking && (
          <KeyForm
            onClose={() => setMaking(false)}
            onMade={(key) => {
              setMaking(false);
              setMade(key);
            }}
          />
        )}
      </Suspense>
      {made !== null && (
        <Dialog
          title={w.madeTitle(made.name)}
          isOpen
          binding
          onClose={() => setMade(null)}
          foot={
            <Button look="primary" onPress={() => setMade(null)}>
              {w.madeDone}
            </Button>
          }
        >
          <p>{w.madeHint}</p>
          <CopyText text={made.key} label={w.key} />
        </Dialog>
      )}
    </Section>
  );
}

function KeyRow({ of }: { readonly of: ApiKey }) {
  const { settings } = useWords();
  const { apiKeys: w } = settings;
  const client = useQueryClient();
  const [asks, setAsks] = useState(false);
  const revoke = useMutation({
    mutationFn: () => api.send('DELETE', `/api-keys/${segment(of.id)}`),
    onSettled: () => setAsks(false),
    onSuccess: () => {
      toast(w.revoked(of.name));
      void client.invalidateQueries({ queryKey: ['api-keys'] });
    },
  });
  return (
    <li className="row-item">
      <div className="grow stack">
        <p className="row wrap">
          <strong className="one-line" dir="auto" title={of.name}>
            {of.name}
          </strong>
          <code dir="ltr">{of.prefix}…</code>
        </p>
        <p className="row wrap">
          {of.scopes.map((scope) => (
            <Badge key={scope}>{w.scopes[scope] ?? scope}</Badge>
          ))}
        </p>
        <p className="soft small">
          {of.lastUsedAt === null ? (
            w.neverUsed
          ) : (
            <>
              {w.lastUsed} <When at={of.lastUsedAt} as="ago" />
            </>
          )}
          {of.expiresAt !== null && (
            <>
              {' · '}
              {w.endsAt} <When at={of.expiresAt} as="full" />
            </>
          )}
        </p>
        {revoke.error !== null && <Trouble error={revoke.error} />}
      </div>
      <Button small look="quiet" onPress={() => setAsks(true)} aria-label={w.revokeOf(of.name)}>
        {w.revoke}
      </Button>
      <Confirm
        title={w.revokeTitle(of.name)}
        action={w.revoke}
        isOpen={asks}
        isBusy={revoke.isPending}
        onClose={() => setAsks(false)}
        onConfirm={() => revoke.mutate()}
      >
        {w.revokeHint}
      </Confirm>
    </li>
  );
}

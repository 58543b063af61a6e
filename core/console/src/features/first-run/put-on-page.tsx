import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Tenant } from '../../../../src/model.ts';
import { api } from '../../api/client.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Notice, Skeleton, Trouble } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { Badge } from '../../ui/words-with-shape.tsx';
import { useWords } from '../../words/words.tsx';

type Snippet = { readonly html: string; readonly allowedOrigins: readonly string[] };

/** One line to paste, and the site that may show it. */
export function PutOnPage({ tenant }: { readonly tenant: Tenant }) {
  const { firstRun, shell } = useWords();
  const client = useQueryClient();
  const [site, setSite] = useState('');
  const snippet = useQuery({
    queryKey: ['tenant', 'snippet'],
    queryFn: () => api.get<Snippet>('/tenant/snippet'),
  });
  const origins = snippet.data?.allowedOrigins ?? [];
  const allowed = useMutation({
    mutationFn: (origin: string) =>
      api.send<Tenant>('PATCH', '/tenant', {
        settings: { allowedOrigins: [...new Set([...tenant.settings.allowedOrigins, origin])] },
      }),
    onSuccess(changed) {
      setSite('');
      client.setQueryData(['tenant'], changed);
      void client.invalidateQueries({ queryKey: ['tenant', 'snippet'] });
    },
  });
  const allow = (event: FormEvent): void => {
    event.preventDefault();
    allowed.mutate(originOf(site));
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(snippet.data?.html ?? '');
    toast(shell.copied);
  };
  return (
    <section className="panel stack wide" aria-labelledby="snippet">
      <h2 id="snippet">{firstRun.snippet}</h2>
      {snippet.isPending && <Skeleton lines={1} height={56} />}
      {snippet.error !== null && <Trouble error={snippet.error} />}
      {snippet.data !== undefined && (
        <div className="row wrap">
          <pre className="grow snippet" dir="ltr">
            <code>{snippet.data.html}</code>
          </pre>
          <Button look="primary" onPress={() => void copy()}>
            {shell.copy}
          </Button>
        </div>
      )}
      <p className="soft">{firstRun.snippetHint}</p>
      <form className="row wrap first-origin" onSubmit={allow}>
        <TextField
          label={firstRun.origin}
          description={firstRun.originHint}
          value={site}
          onChange={setSite}
          placeholder="https://www.example.com"
        />
        <Button type="submit" isDisabled={site.trim() === '' || allowed.isPending}>
          {firstRun.originAdd}
        </Button>
      </form>
      {allowed.error !== null && <Trouble error={allowed.error} />}
      {origins.length === 0 ? (
        <Notice kind="waiting">{firstRun.originsNone}</Notice>
      ) : (
        <p className="row wrap">
          {firstRun.origins}:{' '}
          {origins.map((origin) => (
            <Badge key={origin}>{origin}</Badge>
          ))}
        </p>
      )}
      <div className="row wrap">
        <LinkButton href="/" look="primary">
          {firstRun.finish}
        </LinkButton>
        <LinkButton href="/knowledge/try">{firstRun.tryHere}</LinkButton>
      </div>
    </section>
  );
}

/** Of whatever address of the site was pasted, what a browser calls its origin. */
export function originOf(typed: string): string {
  const address = typed.trim();
  try {
    return new URL(/^https?:\/\//iu.test(address) ? address : `https://${address}`).origin;
  } catch {
    // The server says what is wrong with it.
    return address;
  }
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FileUp, Globe, Store } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { DropZone, FileTrigger } from 'react-aria-components';
import type { Tenant } from '../../../../src/model.ts';
import type { Connection, Import } from '../../../../src/server/console-api.ts';
import { api, segment, withQuery } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/fields.tsx';
import { Trouble } from '../../ui/states.tsx';
import { useFormat } from '../../words/format.ts';
import { PAGE_LANGUAGES } from '../../words/page-languages.ts';
import { useWords } from '../../words/words.tsx';
import { toBundle } from './to-bundle.ts';

export function ChooseSource(props: {
  readonly tenant: Tenant;
  readonly onStarted: (imports: readonly string[]) => void;
  readonly onSynced: () => void;
}) {
  const { tenant, onStarted, onSynced } = props;
  const { firstRun } = useWords();
  const format = useFormat();
  const client = useQueryClient();
  const [name, setName] = useState(tenant.name);
  const [locale, setLocale] = useState(tenant.locale);
  const [address, setAddress] = useState('');
  const languages = [...new Set([tenant.locale, ...tenant.locales, ...PAGE_LANGUAGES])];

  /** The name and language belong to what is read: saved first. */
  const saveBusiness = async (): Promise<void> => {
    const trimmed = name.trim();
    if (trimmed === tenant.name && locale === tenant.locale) return;
    const changed = await api.send<Tenant>('PATCH', '/tenant', {
      ...(trimmed === '' ? {} : { name: trimmed }),
      locale,
      locales: [...new Set([locale, ...tenant.locales])],
    });
    client.setQueryData(['tenant'], changed);
  };
  const started = useMutation({
    async mutationFn(source: { readonly files: readonly File[] } | { readonly url: string }) {
      await saveBusiness();
      if ('url' in source) return [await api.send<Import>('POST', '/imports', { url: source.url })];
      return upload(source.files);
    },
    onSuccess: (imports) => onStarted(imports.map(({ id }) => id)),
  });
  const synced = useMutation({
    async mutationFn(host: string) {
      await saveBusiness();
      await api.send('POST', `/connections/${segment(host)}/sync`, {});
    },
    onSuccess: onSynced,
  });
  const readSite = (event: FormEvent): void => {
    event.preventDefault();
    started.mutate({ url: toAddress(address) });
  };
  const take = (files: readonly File[]): void => {
    if (files.length > 0) started.mutate({ files });
  };
  const busy = started.isPending || synced.isPending;
  return (
    <>
      <section className="panel first-business">
        <TextField label={firstRun.name} value={name} onChange={setName} maxLength={200} />
        <Select
          label={firstRun.locale}
          value={locale}
          onChange={setLocale}
          options={languages.map((id) => ({ id, label: format.language(id) }))}
        />
      </section>
      <section className="stack" aria-labelledby="source">
        <h2 id="source">{firstRun.source}</h2>
        <p className="soft">{firstRun.sourceHint}</p>
        {(started.error ?? synced.error) !== null && (
          <Trouble error={started.error ?? synced.error} />
        )}
        <div className="sources">
          <Source
            icon={<Globe size={20} aria-hidden />}
            title={firstRun.site}
            hint={firstRun.siteHint}
          >
            <form className="stack" onSubmit={readSite}>
              <TextField
                label={firstRun.siteAddress}
                value={address}
                onChange={setAddress}
                placeholder={firstRun.siteExample}
                isRequired
              />
              <Button type="submit" look="primary" isDisabled={busy || address.trim() === ''}>
                {firstRun.siteStart}
              </Button>
            </form>
          </Source>
          <Source
            icon={<FileUp size={20} aria-hidden />}
            title={firstRun.file}
            hint={firstRun.fileHint}
          >
            <DropZone
              className="drop"
              aria-label={firstRun.fileDrop}
              onDrop={({ items }) => {
                void Promise.all(
                  items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : [])),
                ).then(take);
              }}
            >
              <div className="row wrap">
                <FileTrigger allowsMultiple onSelect={(files) => take([...(files ?? [])])}>
                  <Button look="primary" isDisabled={busy}>
                    {firstRun.fileChoose}
                  </Button>
                </FileTrigger>
                <FileTrigger acceptDirectory onSelect={(files) => take([...(files ?? [])])}>
                  <Button isDisabled={busy}>{firstRun.folderChoose}</Button>
                </FileTrigger>
              </div>
              <p className="soft small">{firstRun.fileDrop}</p>
            </DropZone>
          </Source>
          <Source
            icon={<Store size={20} aria-hidden />}
            title={firstRun.host}
            hint={firstRun.hostHint}
          >
            <Hosts onSync={(host) => synced.mutate(host)} busy={busy} />
          </Source>
        </div>
      </section>
    </>
  );
}

/** `help.example.com` is what people type. */
function toAddress(typed: string): string {
  const address = typed.trim();
  return /^https?:\/\//iu.test(address) ? address : `https://${address}`;
}

/** Several files go as one: what a second import of the folder no longer has is retired. */
async function upload(files: readonly File[]): Promise<readonly Import[]> {
  const [only] = files;
  if (only !== undefined && files.length === 1) {
    return [await api.upload<Import>(withQuery('/imports', { name: only.name }), only)];
  }
  const { name, blob } = toBundle(files);
  return [await api.upload<Import>(withQuery('/imports', { name, format: 'bundle' }), blob)];
}

function Source(props: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="panel source">
      <h3 className="row">
        {props.icon} {props.title}
      </h3>
      <p className="soft">{props.hint}</p>
      {props.children}
    </div>
  );
}

function Hosts({
  onSync,
  busy,
}: {
  readonly onSync: (host: string) => void;
  readonly busy: boolean;
}) {
  const { firstRun } = useWords();
  const found = useQuery({
    queryKey: ['connections'],
    queryFn: () => api.get<{ readonly items: readonly Connection[] }>('/connections'),
  });
  const hosts = (found.data?.items ?? []).filter(({ capabilities }) =>
    capabilities.some((one) => one === 'articles' || one === 'products'),
  );
  if (hosts.length === 0) return <p className="soft small">{firstRun.noHost}</p>;
  return (
    <div className="row wrap">
      {hosts.map(({ name }) => (
        <Button key={name} onPress={() => onSync(name)} isDisabled={busy}>
          {firstRun.hostSync(name)}
        </Button>
      ))}
    </div>
  );
}

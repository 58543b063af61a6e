/** Bringing texts in: files, a web site, connected hosts; what came of it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Globe, Upload } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { DropZone, FileTrigger, isFileDropItem, Text } from 'react-aria-components';
import type { Import } from '../../../../src/server/console-api.ts';
import { api, Problem, withQuery } from '../../api/client.ts';
import { useMay } from '../../shell/session.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Notice, Skeleton, Trouble } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import { Connections } from './connections.tsx';
import { ImportItem } from './import-item.tsx';
import { KnowledgeHead } from './page-head.tsx';

const MOST_BYTES = 50 * 1024 * 1024;
const ENDINGS = [
  '.md',
  '.markdown',
  '.txt',
  '.html',
  '.htm',
  '.csv',
  '.tsv',
  '.jsonl',
  '.ndjson',
  '.json',
  '.xml',
  '.pdf',
  '.docx',
];

export function ImportsPage() {
  const { knowledge, shell } = useWords();
  const mayWrite = useMay('articles:write');
  const found = useQuery({
    queryKey: ['imports'],
    queryFn: () => api.get<{ readonly items: readonly Import[] }>('/imports'),
  });
  const items = found.data?.items ?? [];
  return (
    <div className="page knowledge">
      <KnowledgeHead />
      {mayWrite ? (
        <>
          <p className="soft">{knowledge.importHint}</p>
          <div className="import-ways">
            <Files />
            <Site />
          </div>
        </>
      ) : (
        <Notice>{shell.notAllowed}</Notice>
      )}
      <section className="stack" aria-labelledby="imports-title">
        <h2 id="imports-title">{knowledge.importList}</h2>
        {found.isPending && <Skeleton lines={3} height={48} />}
        {found.error !== null && (
          <Trouble error={found.error} onRetry={() => void found.refetch()} />
        )}
        {found.data !== undefined && items.length === 0 && (
          <p className="soft">{knowledge.importNone}</p>
        )}
        <ul className="stack">
          {items.map((one) => (
            <ImportItem key={one.id} one={one} mayWrite={mayWrite} />
          ))}
        </ul>
      </section>
      <Connections mayWrite={mayWrite} />
      <Formats />
    </div>
  );
}

function Files() {
  const { knowledge } = useWords();
  const client = useQueryClient();
  const sent = useMutation({
    async mutationFn(files: readonly File[]) {
      for (const file of files) {
        const name = file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
        if (file.size > MOST_BYTES) {
          toast(knowledge.tooLarge(file.name));
          continue;
        }
        setSending(file.name);
        // As bytes, whatever it calls itself: the server looks at the ending of its name.
        const headers = { 'content-type': 'application/octet-stream' };
        await api.upload<Import>(withQuery('/imports', { name }), file, { headers });
        void client.invalidateQueries({ queryKey: ['imports'] });
      }
    },
    onSettled: () => setSending(null),
  });
  const [sending, setSending] = useState<string | null>(null);
  const take = (files: readonly File[]): void => {
    const known = files.filter(({ name }) =>
      ENDINGS.some((end) => name.toLowerCase().endsWith(end)),
    );
    const strange = files.find((file) => !known.includes(file));
    if (strange !== undefined) toast(knowledge.notReadable(strange.name));
    if (known.length > 0) sent.mutate(known);
  };
  return (
    <section className="stack">
      <DropZone
        className="drop-zone"
        aria-label={knowledge.dropTitle}
        onDrop={async ({ items }) =>
          take(await Promise.all(items.filter(isFileDropItem).map((item) => item.getFile())))
        }
      >
        <Upload size={24} aria-hidden />
        <Text slot="label" className="drop-title">
          {knowledge.dropTitle}
        </Text>
        <p className="soft small">{knowledge.dropHint}</p>
        <div className="row wrap">
          <FileTrigger
            allowsMultiple
            acceptedFileTypes={ENDINGS}
            onSelect={(list) => list !== null && take([...list])}
          >
            <Button look="primary" isDisabled={sent.isPending}>
              {knowledge.chooseFiles}
            </Button>
          </FileTrigger>
          <FileTrigger acceptDirectory onSelect={(list) => list !== null && take([...list])}>
            <Button isDisabled={sent.isPending}>{knowledge.chooseFolder}</Button>
          </FileTrigger>
        </div>
        <p role="status" className="one-line">
          {sending !== null && knowledge.uploading(sending)}
        </p>
      </DropZone>
      {sent.error !== null && (
        <Trouble
          error={sent.error}
          {...(sent.error instanceof Problem && sent.error.status === 0 && sent.variables
            ? { onRetry: () => sent.mutate(sent.variables ?? []) }
            : {})}
        />
      )}
    </section>
  );
}

function Site() {
  const { knowledge } = useWords();
  const client = useQueryClient();
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const sent = useMutation({
    mutationFn: (url: string) => api.send<Import>('POST', '/imports', { url }),
    onSuccess() {
      setAddress('');
      void client.invalidateQueries({ queryKey: ['imports'] });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const url = toAddress(address);
    setWrong(url === null);
    if (url !== null) sent.mutate(url);
  };
  return (
    <form className="panel stack wide" onSubmit={submit} noValidate>
      <h2 className="row">
        <Globe size={18} aria-hidden />
        {knowledge.site}
      </h2>
      <TextField
        label={knowledge.siteField}
        description={knowledge.siteHint}
        type="url"
        placeholder="https://"
        value={address}
        onChange={(text) => {
          setAddress(text);
          setWrong(false);
        }}
        error={wrong ? knowledge.siteFault : undefined}
      />
      {sent.error !== null && <Trouble error={sent.error} />}
      <div>
        <Button type="submit" look="primary" isDisabled={sent.isPending || address.trim() === ''}>
          {knowledge.siteRun}
        </Button>
      </div>
    </form>
  );
}

/** `shop.example` is what people type. */
function toAddress(typed: string): string | null {
  const text = /^[a-z][a-z\d+.-]*:/iu.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isHost = /^[^%\s]+$/u.test(url.hostname);
  return ['http:', 'https:'].includes(url.protocol) && isHost ? url.href : null;
}

function Formats() {
  const { knowledge } = useWords();
  return (
    <details className="panel">
      <summary>
        <h2>{knowledge.formats}</h2>
      </summary>
      <dl className="formats">
        {knowledge.formatList.map(([name, what]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="soft">{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

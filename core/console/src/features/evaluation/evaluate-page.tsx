/** The team's own questions put to the assistant: send a file, see the runs. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { DropZone, FileTrigger, isFileDropItem, Text } from 'react-aria-components';
import { useLocation } from 'wouter';
import type { Evaluation } from '../../../../src/server/evaluation-api.ts';
import { api, withQuery } from '../../api/client.ts';
import { useMay } from '../../shell/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice, Skeleton, Trouble } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useLateWords } from '../../words/late-words.ts';
import { useWords } from '../../words/words.tsx';
import { KnowledgeHead } from '../knowledge/page-head.tsx';
import { useEvaluations } from './queries.ts';
import { RunItem } from './run-item.tsx';

const MOST_BYTES = 10 * 1024 * 1024;
const ENDINGS = ['.jsonl', '.ndjson', '.csv', '.tsv', '.txt'];

export function EvaluatePage() {
  const { evaluation } = useLateWords();
  const { shell } = useWords();
  const mayWrite = useMay('articles:write');
  return (
    <div className="page knowledge">
      <KnowledgeHead />
      {mayWrite ? (
        <>
          <p className="soft">{evaluation.hint}</p>
          <SendFile />
          <Kinds />
          <Runs />
        </>
      ) : (
        <Notice>{shell.notAllowed}</Notice>
      )}
    </div>
  );
}

function SendFile() {
  const { evaluation } = useLateWords();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const sent = useMutation({
    mutationFn: (file: File) =>
      // As bytes, whatever it calls itself: the server looks at what is in it.
      api.upload<Evaluation>(withQuery('/evaluations', { name: file.name }), file, {
        headers: { 'content-type': 'application/octet-stream' },
      }),
    onSuccess(made) {
      void client.invalidateQueries({ queryKey: ['evaluations'] });
      navigate(`/knowledge/evaluate/${made.id}`);
    },
  });
  const take = (files: readonly File[]): void => {
    const [file] = files;
    if (file === undefined) return;
    if (file.size > MOST_BYTES) toast(evaluation.tooLarge(file.name));
    else sent.mutate(file);
  };
  return (
    <section className="stack">
      <DropZone
        className="drop-zone"
        aria-label={evaluation.drop}
        onDrop={async ({ items }) =>
          take(await Promise.all(items.filter(isFileDropItem).map((item) => item.getFile())))
        }
      >
        <FlaskConical size={24} aria-hidden />
        <Text slot="label" className="drop-title">
          {evaluation.drop}
        </Text>
        <p className="soft small">{evaluation.dropHint}</p>
        <FileTrigger
          acceptedFileTypes={ENDINGS}
          onSelect={(list) => list !== null && take([...list])}
        >
          <Button look="primary" isDisabled={sent.isPending}>
            {evaluation.choose}
          </Button>
        </FileTrigger>
        <p role="status" className="one-line">
          {sent.isPending && evaluation.sending(sent.variables.name)}
        </p>
      </DropZone>
      {sent.error !== null && <Trouble error={sent.error} />}
    </section>
  );
}

function Kinds() {
  const { evaluation } = useLateWords();
  return (
    <details className="panel">
      <summary>
        <h2>{evaluation.kinds}</h2>
      </summary>
      <dl className="formats">
        {evaluation.kindList.map(([name, what]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="soft">{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Runs() {
  const { evaluation } = useLateWords();
  const found = useEvaluations();
  const items = found.data?.items ?? [];
  return (
    <section className="stack" aria-labelledby="runs-title">
      <h2 id="runs-title">{evaluation.runs}</h2>
      {found.isPending && <Skeleton lines={3} height={48} />}
      {found.error !== null && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.data !== undefined && items.length === 0 && <p className="soft">{evaluation.none}</p>}
      <ul className="stack">
        {items.map((one) => (
          <RunItem key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

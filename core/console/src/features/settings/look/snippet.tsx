import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { Notice, Skeleton, Trouble } from '../../../ui/states.tsx';
import { useWords } from '../../../words/words.tsx';
import { useDraft, useSetting } from '../draft/draft.tsx';
import { CopyText } from '../parts/copy-text.tsx';
import { LineList } from '../parts/line-list.tsx';
import { Group } from '../parts/section.tsx';
import { toOrigin } from './to-origin.ts';

type Answer = { readonly html: string; readonly allowedOrigins: readonly string[] };

/** Where the chat may be, and the line that puts it there. */
export function Snippet() {
  const { settings } = useWords();
  const { look: w } = settings;
  const { changes } = useDraft();
  const origins = useSetting('allowedOrigins');
  const found = useQuery({
    queryKey: ['tenant', 'snippet'],
    queryFn: () => api.get<Answer>('/tenant/snippet'),
  });
  return (
    <>
      <Group title={w.pages} hint={w.pagesHint}>
        <LineList
          label={w.pages}
          addLabel={w.addPage}
          placeholder="https://shop.example"
          type="url"
          lines={origins.value}
          onChange={(lines) => origins.set(lines.map(toOrigin))}
          fault={(at) => origins.fault(String(at))}
          isDisabled={origins.isDisabled}
          most={100}
          hideLabel
        />
        {origins.value.length === 0 && <Notice kind="waiting">{w.noPages}</Notice>}
      </Group>
      <Group title={w.snippet} hint={w.snippetHint}>
        {found.error !== null && (
          <Trouble error={found.error} onRetry={() => void found.refetch()} />
        )}
        {found.isPending && <Skeleton lines={1} height={64} />}
        {found.data !== undefined && <CopyText text={found.data.html} label={w.snippet} />}
        {changes.widget !== undefined && <p className="soft small">{w.snippetUnsaved}</p>}
      </Group>
    </>
  );
}

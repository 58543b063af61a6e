import { useQuery } from '@tanstack/react-query';
import type { TenantSettings } from '../../../../src/model.ts';
import { api, withQuery } from '../../api/client.ts';
import { Skeleton, Trouble } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';

export type Days = NonNullable<TenantSettings['retention']>;
type Counts = {
  readonly conversations: number;
  readonly messages: number;
  readonly contacts: number;
  readonly attachments: number;
};

/** What would be erased tonight. Nothing is erased by asking. */
export function ErasePreview({ days }: { readonly days: Days }) {
  const { settings } = useWords();
  const { retention: w } = settings;
  const keepsAll = days.resolvedDays === null && days.attachmentDays === null;
  const found = useQuery({
    queryKey: ['tenant', 'retention', days.resolvedDays, days.attachmentDays],
    queryFn: () =>
      api.get<Counts>(
        withQuery('/tenant/retention-preview', {
          resolvedDays: days.resolvedDays,
          attachmentDays: days.attachmentDays,
        }),
      ),
    enabled: !keepsAll,
    placeholderData: (before) => before,
  });
  if (keepsAll) return <p role="status">{w.keepsAll}</p>;
  if (found.error !== null)
    return <Trouble error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <Skeleton lines={2} height={20} />;
  const { conversations, messages, contacts, attachments } = found.data;
  return (
    <div className="stack" role="status">
      <strong>{w.wouldErase(conversations)}</strong>
      <p className="soft">{w.withThem(messages, contacts, attachments)}</p>
    </div>
  );
}

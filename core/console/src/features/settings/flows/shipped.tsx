/** The journeys that come with the product: switched, said in other words, copied. */
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { ShippedFlowSetting, TenantFlow } from '../../../../../src/model.ts';
import { api } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/fields.tsx';
import { Skeleton, Trouble } from '../../../ui/states.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { useWords } from '../../../words/words.tsx';
import { useSetting } from '../draft/draft.tsx';
import { Group } from '../parts/section.tsx';
import { freeName } from './flow-draft.ts';

const ShippedWords = lazy(async () => ({
  default: (await import('./shipped-words.tsx')).ShippedWords,
}));

export function Shipped() {
  const { settings } = useWords();
  const { flows: w } = settings;
  const setting = useSetting('shippedFlows');
  const own = useSetting('flows');
  const [saying, setSaying] = useState<TenantFlow | null>(null);
  const all = useQuery({
    queryKey: ['shipped-flows'],
    queryFn: () => api.get<{ readonly items: readonly TenantFlow[] }>('/tenant/flows/shipped'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const change = (id: string, to: ShippedFlowSetting): void =>
    setting.set({ ...setting.value, [id]: { ...setting.value?.[id], ...to } });
  const copy = (flow: TenantFlow): void => {
    const mine = own.value ?? [];
    const id = freeName(
      flow.id,
      mine.map((one) => one.id),
      'journey',
    );
    own.set([...mine, { ...flow, id, name: w.shipped[flow.id] ?? flow.id }]);
    change(flow.id, { enabled: false });
    toast(w.copied);
  };
  return (
    <Group title={w.shippedTitle} hint={w.shippedHint}>
      {all.error !== null && <Trouble error={all.error} onRetry={() => void all.refetch()} />}
      {all.isPending && <Skeleton lines={4} />}
      <ul className="plain-list stack wide">
        {all.data?.items.map((flow) => {
          const name = w.shipped[flow.id] ?? flow.id;
          return (
            <li key={flow.id} className="row apart wrap">
              <Switch
                isSelected={setting.value?.[flow.id]?.enabled ?? true}
                isDisabled={setting.isDisabled}
                onChange={(enabled) => change(flow.id, { enabled })}
              >
                {name}
              </Switch>
              <span className="row">
                <Button
                  small
                  look="quiet"
                  aria-label={`${w.words}: ${name}`}
                  onPress={() => setSaying(flow)}
                >
                  {w.words}
                </Button>
                {!setting.isDisabled && (
                  <Button
                    small
                    look="quiet"
                    aria-label={`${w.copy}: ${name}`}
                    onPress={() => copy(flow)}
                  >
                    {w.copy}
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {saying !== null && (
        <Suspense>
          <ShippedWords
            flow={saying}
            texts={setting.value?.[saying.id]?.texts ?? {}}
            isDisabled={setting.isDisabled}
            onDone={(texts) => {
              change(saying.id, { texts });
              setSaying(null);
            }}
            onClose={() => setSaying(null)}
          />
        </Suspense>
      )}
    </Group>
  );
}

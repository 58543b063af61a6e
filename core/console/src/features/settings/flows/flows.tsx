/** The journeys a business wrote itself. */
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { TenantFlow } from '../../../../../src/model.ts';
import { Button } from '../../../ui/button.tsx';
import { Badge } from '../../../ui/words-with-shape.tsx';
import { useWords } from '../../../words/words.tsx';
import { useSetting } from '../draft/draft.tsx';
import { OrderedList } from '../parts/ordered-list.tsx';
import { Group, Section } from '../parts/section.tsx';
import { SettingHistory } from '../parts/setting-history.tsx';
import { Shipped } from './shipped.tsx';

const FlowForm = lazy(async () => ({ default: (await import('./flow-form.tsx')).FlowForm }));

export function Flows() {
  const { settings } = useWords();
  const { flows: w } = settings;
  const setting = useSetting('flows');
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  const all = setting.value ?? [];
  const keep = (flows: readonly TenantFlow[]): void =>
    setting.set(flows.length === 0 ? null : flows);
  const put = (flow: TenantFlow): void => {
    keep(editing === 'new' ? [...all, flow] : all.map((one, at) => (at === editing ? flow : one)));
    setEditing(null);
  };
  const fault = setting.fault();
  return (
    <Section name="flows" actions={<SettingHistory setting="flows" />}>
      <p className="soft">{w.promise}</p>
      <Group
        title={w.title}
        hint={w.order}
        actions={
          !setting.isDisabled && (
            <Button small onPress={() => setEditing('new')}>
              <Plus size={14} aria-hidden /> {w.add}
            </Button>
          )
        }
      >
        {fault !== undefined && <p className="error">{fault}</p>}
        {all.length === 0 ? (
          <p className="soft">{w.none}</p>
        ) : (
          <OrderedList
            items={all}
            nameOf={({ name }) => name}
            isDisabled={setting.isDisabled}
            onChange={keep}
            onEdit={setEditing}
          >
            {(flow) => <Flow flow={flow} />}
          </OrderedList>
        )}
      </Group>
      <Shipped />
      {editing !== null && (
        <Suspense>
          <FlowForm
            flow={editing === 'new' ? null : (all[editing] ?? null)}
            taken={all.filter((_, at) => at !== editing).map(({ id }) => id)}
            onDone={put}
            onClose={() => setEditing(null)}
          />
        </Suspense>
      )}
    </Section>
  );
}

function Flow({ flow }: { readonly flow: TenantFlow }) {
  const { settings } = useWords();
  const { flows: w } = settings;
  const example = Object.values(flow.examples).flat()[0];
  return (
    <div className="stack rule">
      <p className="row wrap">
        <strong dir="auto">{flow.name}</strong>
        {!flow.enabled && <Badge>{w.off}</Badge>}
      </p>
      <p className="soft small">
        {example !== undefined && <q dir="auto">{example}</q>} · {w.steps(flow.steps.length)}
      </p>
    </div>
  );
}

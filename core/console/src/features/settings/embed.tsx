import { useMutation } from '@tanstack/react-query';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { api } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/floating.tsx';
import { Trouble } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { useDraft, useSetting } from './draft/draft.tsx';
import { nodeSample, phpSample } from './embed-samples.ts';
import { toOrigin } from './look/to-origin.ts';
import { CopyText } from './parts/copy-text.tsx';
import { LineList } from './parts/line-list.tsx';
import { Group, Section } from './parts/section.tsx';

type Secret = { readonly secret: string; readonly audience: string; readonly url: string };

export function Embed() {
  const { settings } = useWords();
  const { embed: w } = settings;
  const { tenant } = useDraft();
  const origins = useSetting('consoleOrigins');
  const sample = {
    audience: `${tenant.widgetKey}:console`,
    url: `${location.origin}/console/embed?tenant=${encodeURIComponent(tenant.widgetKey)}`,
  };
  return (
    <Section name="embed">
      <Group title={w.origins} hint={w.originsHint}>
        <LineList
          label={w.origins}
          addLabel={w.addOrigin}
          placeholder="https://admin.shop.example"
          type="url"
          lines={origins.value ?? []}
          onChange={(lines) => origins.set(lines.map(toOrigin))}
          fault={(at) => origins.fault(String(at))}
          isDisabled={origins.isDisabled}
          most={20}
          hideLabel
        />
      </Group>
      <SecretGroup />
      <Group title={w.sample} hint={w.sampleHint}>
        <Tabs>
          <TabList className="tabs" aria-label={w.sample}>
            <Tab id="node" className="tab">
              Node.js
            </Tab>
            <Tab id="php" className="tab">
              PHP
            </Tab>
          </TabList>
          <TabPanel id="node" className="tab-panel">
            <CopyText text={nodeSample(sample)} label="Node.js" />
          </TabPanel>
          <TabPanel id="php" className="tab-panel">
            <CopyText text={phpSample(sample)} label="PHP" />
          </TabPanel>
        </Tabs>
        <p>{w.frameHint}</p>
      </Group>
    </Section>
  );
}

/** Shown when asked for, and gone with the screen; that it was read is in the log. */
function SecretGroup() {
  const { settings } = useWords();
  const { embed: w } = settings;
  const [asks, setAsks] = useState(false);
  const read = useMutation({
    mutationFn: (of: 'read' | 'rotate') =>
      of === 'read'
        ? api.get<Secret>('/tenant/console-secret')
        : api.send<Secret>('POST', '/tenant/console-secret/rotate', {}),
    onSettled: () => setAsks(false),
  });
  return (
    <Group
      title={w.secret}
      hint={w.secretHint}
      actions={
        <Button small look="quiet" onPress={() => setAsks(true)}>
          {w.rotate}
        </Button>
      }
    >
      {read.error !== null && <Trouble error={read.error} onRetry={() => read.mutate('read')} />}
      {read.data === undefined ? (
        <div>
          <Button onPress={() => read.mutate('read')} isDisabled={read.isPending}>
            <Eye size={16} aria-hidden /> {w.show}
          </Button>
        </div>
      ) : (
        <CopyText text={read.data.secret} label={w.secret} />
      )}
      <Confirm
        title={w.rotateTitle}
        action={w.rotate}
        isOpen={asks}
        isBusy={read.isPending}
        onClose={() => setAsks(false)}
        onConfirm={() => read.mutate('rotate')}
      >
        {w.rotateHint}
      </Confirm>
    </Group>
  );
}

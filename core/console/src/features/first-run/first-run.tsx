/** From an empty product to a chat on the page: choose a source, look at twenty answers, paste one line. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Tenant } from '../../../../src/model.ts';
import { api } from '../../api/client.ts';
import { useMay } from '../../shell/session.tsx';
import { Empty, Skeleton, Trouble } from '../../ui/states.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { ChooseSource } from './choose-source.tsx';
import { ImportProgress } from './import-progress.tsx';
import { LikelyQuestions } from './likely-questions.tsx';
import { PutOnPage } from './put-on-page.tsx';

const STEPS = ['source', 'questions', 'snippet'] as const;
type Step = (typeof STEPS)[number];

export function FirstRun() {
  const { firstRun } = useWords();
  const client = useQueryClient();
  const may = useMay('tenant:write');
  const tenant = useQuery({ queryKey: ['tenant'], queryFn: () => api.get<Tenant>('/tenant') });
  const [step, setStep] = useState<Step>('source');
  const [imports, setImports] = useState<readonly string[]>([]);
  if (!may) return <Empty whole title={firstRun.notOwner} />;
  return (
    <div className="page first-run">
      <div className="page-head">
        <h1>{firstRun.title}</h1>
      </div>
      <Steps now={step} />
      {tenant.isPending && <Skeleton lines={6} height={32} />}
      {tenant.error !== null && (
        <Trouble error={tenant.error} onRetry={() => void tenant.refetch()} />
      )}
      {tenant.data !== undefined && step === 'source' && imports.length === 0 && (
        <ChooseSource
          tenant={tenant.data}
          onStarted={setImports}
          onSynced={() => setStep('questions')}
        />
      )}
      {step === 'source' && imports.length > 0 && (
        <ImportProgress
          ids={imports}
          onDone={() => {
            void client.invalidateQueries({ queryKey: ['knowledge'] });
            setStep('questions');
          }}
          onAgain={() => setImports([])}
        />
      )}
      {tenant.data !== undefined && step === 'questions' && (
        <LikelyQuestions locale={tenant.data.locale} onNext={() => setStep('snippet')} />
      )}
      {tenant.data !== undefined && step === 'snippet' && <PutOnPage tenant={tenant.data} />}
    </div>
  );
}

function Steps({ now }: { readonly now: Step }) {
  const { firstRun } = useWords();
  const format = useFormat();
  const at = STEPS.indexOf(now);
  return (
    <ol
      className="steps"
      aria-label={firstRun.stepOf(format.number(at + 1), format.number(STEPS.length))}
    >
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={step === now ? 'step' : undefined}
          className={index < at ? 'step over' : 'step'}
        >
          <span className="step-number">{format.number(index + 1)}</span> {firstRun.steps[step]}
        </li>
      ))}
    </ol>
  );
}

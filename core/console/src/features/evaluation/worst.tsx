/** The worst errors, each with what would mend it and the way to do so. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import type { Report, WorstError } from '../../../../src/server/evaluation-api.ts';
import { segment } from '../../api/client.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Trouble } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useFormat } from '../../words/format.ts';
import { useLateWords } from '../../words/late-words.ts';
import { addExample } from '../knowledge/add-example.ts';
import { nameOf } from './name-of.ts';

type Of = { readonly error: WorstError; readonly report: Report };
/** The longest example an article takes. */
const EXAMPLE_CHARACTERS = 500;

export function Worst({ report }: { readonly report: Report }) {
  const { evaluation } = useLateWords();
  if (report.worst.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="worst-title">
      <h2 id="worst-title">{evaluation.worstTitle}</h2>
      <ol className="stack">
        {report.worst.map((error) => (
          <ErrorItem key={error.id} error={error} report={report} />
        ))}
      </ol>
    </section>
  );
}

function ErrorItem({ error, report }: Of) {
  const { evaluation } = useLateWords();
  const format = useFormat();
  return (
    <li className="panel stack evaluation-error">
      <h3 dir="auto">{error.question}</h3>
      <p className="small mistake">
        {evaluation.mistakes[error.mistake]} · {evaluation.decisions[error.decision]} ·{' '}
        {evaluation.confidence(format.percent(error.confidence))}
      </p>
      <dl>
        <div>
          <dt className="soft">{evaluation.expected}</dt>
          <dd>
            <Expected error={error} report={report} />
          </dd>
        </div>
        <div>
          <dt className="soft">{evaluation.foundFirst}</dt>
          <dd>
            <bdi>{error.found === null ? evaluation.nothing : nameOf(report, error.found)}</bdi>
          </dd>
        </div>
        {error.said !== '' && (
          <div>
            <dt className="soft">{evaluation.said}</dt>
            <dd dir="auto" className="said">
              {error.said}
            </dd>
          </div>
        )}
      </dl>
      <Mend error={error} report={report} />
    </li>
  );
}

function Expected({ error, report }: Of) {
  const { evaluation } = useLateWords();
  const format = useFormat();
  if (error.mistake === 'missed-handoff') return evaluation.aPerson;
  if (error.expected.length === 0) return evaluation.noAnswer;
  return <bdi>{format.list(error.expected.map((id) => nameOf(report, id)))}</bdi>;
}

function Mend({ error, report }: Of) {
  const { evaluation } = useLateWords();
  const format = useFormat();
  const { fix } = error;
  const name = (id: string | null) => (id === null ? '' : nameOf(report, id));
  const share = format.percent(fix.threshold ?? 0);
  const known = [fix.article, fix.other].filter(
    (id): id is string => id !== null && Object.hasOwn(report.titles, id),
  );
  const example = exampleArticle(error, report);
  return (
    <>
      <p>
        <b>{evaluation.mend}</b>{' '}
        <span dir="auto">
          {evaluation.fixes[fix.kind](name(fix.article), name(fix.other), share)}
        </span>
      </p>
      <div className="row wrap">
        {example !== null && <AddExample id={example} error={error} />}
        {known.map((id) => (
          <LinkButton key={id} small href={`/knowledge/a/${segment(id)}`}>
            <span className="one-line">{evaluation.open(nameOf(report, id))}</span>
          </LinkButton>
        ))}
        {(fix.kind === 'write-article' || fix.kind === 'say-limits') && (
          <LinkButton small href={`/knowledge/new?question=${segment(error.question)}`}>
            {evaluation.writeArticle}
          </LinkButton>
        )}
        {(fix.kind === 'lower-threshold' || fix.kind === 'raise-threshold') && (
          <LinkButton small href="/settings/answering">
            {evaluation.toSettings}
          </LinkButton>
        )}
        {(fix.kind === 'add-rule' || fix.kind === 'narrow-rule') && (
          <LinkButton small href="/settings/escalation">
            {evaluation.toRules}
          </LinkButton>
        )}
      </div>
    </>
  );
}

/** The expected article that this wording would lead to, if it is there and the wording fits. */
function exampleArticle({ expected, fix, mistake, question }: WorstError, report: Report) {
  const helps = ['wrong-answer', 'not-found', 'not-sure'].includes(mistake);
  if (!helps || question.length > EXAMPLE_CHARACTERS) return null;
  const wanted = fix.article !== null && expected.includes(fix.article) ? [fix.article] : expected;
  return wanted.find((id) => Object.hasOwn(report.titles, id)) ?? null;
}

function AddExample({ id, error }: { readonly id: string; readonly error: WorstError }) {
  const { evaluation } = useLateWords();
  const client = useQueryClient();
  const added = useMutation({
    mutationFn: () => addExample(id, error.question, error.language),
    onSuccess({ title, had }) {
      toast(had ? evaluation.had(title) : evaluation.added(title));
      void client.invalidateQueries({ queryKey: ['article', id] });
      void client.invalidateQueries({ queryKey: ['knowledge'] });
    },
  });
  return (
    <>
      <Button
        small
        look="primary"
        onPress={() => added.mutate()}
        isDisabled={added.isPending || added.isSuccess}
      >
        {added.isSuccess && <Check size={14} aria-hidden />}
        {evaluation.addExample}
      </Button>
      {added.error !== null && <Trouble error={added.error} />}
    </>
  );
}

/** A new article: the editor, with its language chosen first. */
import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { segment, withQuery } from '../../api/client.ts';
import { useMay, useWho } from '../../shell/session.tsx';
import { Select } from '../../ui/fields.tsx';
import { Empty, Skeleton } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { cleanQuestions, emptyDraft, toArticleId } from './draft.ts';
import { Editor } from './editor.tsx';
import { useLocaleOptions } from './languages.tsx';
import { useTenant } from './queries.ts';
import { keep } from './use-draft.ts';
import { useNow } from './use-now.ts';

export function NewPage() {
  const { knowledge, shell } = useWords();
  useSearch();
  const tenant = useTenant();
  const mayWrite = useMay('articles:write');
  const given = new URLSearchParams(location.search);
  return (
    <div className="page knowledge article">
      <p>
        <Link href="/knowledge" className="row back">
          <ArrowLeft size={16} aria-hidden className="mirrored" />
          {knowledge.back}
        </Link>
      </p>
      {!mayWrite && <Empty whole title={shell.notAllowed} />}
      {tenant.isPending && <Skeleton lines={8} height={32} />}
      {mayWrite && !tenant.isPending && (
        <Begin
          key={given.toString()}
          question={given.get('question')}
          correctionId={given.get('correction')}
          locale={given.get('locale') ?? tenant.data?.locale ?? 'en'}
        />
      )}
    </div>
  );
}

function Begin(props: {
  readonly question: string | null;
  readonly correctionId: string | null;
  readonly locale: string;
}) {
  const { knowledge } = useWords();
  const { agent } = useWho();
  const [, navigate] = useLocation();
  const now = useNow();
  const options = useLocaleOptions();
  const [random] = useState(() => crypto.randomUUID());
  const { question, correctionId, locale } = props;
  const start = useMemo(
    () => ({
      ...emptyDraft(locale),
      questions: cleanQuestions(question === null ? [] : [question]),
    }),
    [locale, question],
  );
  const [attempt, setAttempt] = useState(0);
  const name = `${agent.id} new ${correctionId ?? question ?? ''}`;
  return (
    <Editor
      key={attempt}
      id={`new-${random}`}
      idOf={({ title }) => toArticleId(title, random)}
      article={null}
      statement={null}
      siblings={[]}
      start={start}
      now={now}
      name={name}
      correction={correctionId === null ? null : { id: correctionId, version: null }}
      onSchedule={(draft) => {
        keep(name, { base: null, draft });
        setAttempt((count) => count + 1);
      }}
      onLeave={() => setAttempt((count) => count + 1)}
      onSaved={(saved) =>
        navigate(
          withQuery(`/knowledge/a/${segment(saved.id)}`, {
            correction: correctionId,
            version: correctionId === null ? null : saved.version,
          }),
          { replace: true },
        )
      }
      before={({ draft, change }) => (
        <Select
          label={knowledge.language}
          value={draft.locale}
          onChange={(next) => change({ locale: next })}
          options={
            options.some(({ id: known }) => known === draft.locale)
              ? options
              : [{ id: draft.locale, label: draft.locale }, ...options]
          }
        />
      )}
    />
  );
}

/** Which questions the text would answer, asked again while it is written. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ArrowRight, Check, CircleSlash, RefreshCw } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Instant } from '../../../../src/model.ts';
import type { Preview, PreviewRequest } from '../../../../src/server/console-api.ts';
import { api } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Skeleton, Trouble } from '../../ui/states.tsx';
import { Badge } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { type Draft, toWrite } from './draft.ts';
import { ToldText } from './told-text.tsx';

/** Milliseconds without a key until it is asked again. */
const PAUSE = 700;
type Item = Preview['items'][number];

/** What to ask, as of the moment the writer paused; `count` grows with each, for a text of 1 MB is no key of a cache. */
function usePaused(request: PreviewRequest) {
  const [paused, setPaused] = useState({ count: 0, request });
  const text = useRef(request);
  text.current = request;
  const { title, body, locale, audience, questions, validFrom, validTo, appliesBy, ask } = request;
  // biome-ignore lint/correctness/useExhaustiveDependencies: these say when it is another request.
  useEffect(() => {
    const timer = setTimeout(
      () => setPaused(({ count }) => ({ count: count + 1, request: text.current })),
      PAUSE,
    );
    return () => clearTimeout(timer);
  }, [title, body, locale, audience, questions, validFrom, validTo, appliesBy, ask]);
  return paused;
}

export function AnswersPreview({
  id,
  draft,
  now,
}: {
  readonly id: string;
  readonly draft: Draft;
  readonly now: Instant;
}) {
  const { knowledge } = useWords();
  const [ask, setAsk] = useState<readonly string[]>([]);
  const { url: _, ...written } = toWrite(draft, undefined);
  const questions = useRef(draft.questions);
  if (questions.current.join('\n') !== draft.questions.join('\n'))
    questions.current = draft.questions;
  // A planned text is asked on its first day.
  const at = draft.validFrom !== null && draft.validFrom > now ? { at: draft.validFrom } : {};
  const { count, request } = usePaused({
    id,
    ...written,
    questions: questions.current,
    ask,
    ...at,
  });
  const hasTimes = !(draft.validFrom && draft.validTo) || draft.validFrom < draft.validTo;
  const found = useQuery({
    queryKey: ['article', id, 'preview', count],
    enabled: count > 0 && hasTimes && request.body.trim() !== '',
    queryFn: ({ signal }) => api.send<Preview>('POST', '/articles/preview', request, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const items = request.body.trim() === '' ? [] : (found.data?.items ?? []);
  return (
    <aside className="panel stack answers-preview" aria-labelledby="answers-title">
      <div className="row apart">
        <h2 id="answers-title">{knowledge.answers}</h2>
        {found.isFetching && <RefreshCw size={14} aria-hidden className="soft" />}
      </div>
      <p className="soft small">{knowledge.answersHint}</p>
      <AskAlso onAsk={(question) => setAsk((before) => [question, ...before].slice(0, 20))} />
      {found.error !== null && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.isLoading && <Skeleton lines={4} height={40} />}
      {!found.isLoading && items.length === 0 && found.error === null && (
        <p className="soft">{knowledge.answersEmpty}</p>
      )}
      <Summary items={items} />
      <ul className="stack">
        {items.map((item) => (
          <li key={`${item.from} ${item.question}`}>
            <PreviewItem item={item} lang={draft.locale} />
          </li>
        ))}
      </ul>
    </aside>
  );
}

function AskAlso({ onAsk }: { readonly onAsk: (question: string) => void }) {
  const { knowledge } = useWords();
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() === '') return;
    onAsk(typed.trim());
    setTyped('');
  };
  return (
    <form className="row ask-also" onSubmit={submit}>
      <div className="grow">
        <TextField
          label={knowledge.askAlso}
          hideLabel
          placeholder={knowledge.askAlso}
          value={typed}
          onChange={setTyped}
          maxLength={500}
        />
      </div>
      <Button type="submit" isDisabled={typed.trim() === ''}>
        {knowledge.ask}
      </Button>
    </form>
  );
}

/** Read out when the answers change. */
function Summary({ items }: { readonly items: readonly Item[] }) {
  const { knowledge } = useWords();
  const format = useFormat();
  const counts = (['answers', 'other', 'nothing'] as const).map(
    (effect) => [effect, items.filter((item) => item.effect === effect).length] as const,
  );
  return (
    <p role="status" className="small soft numbers">
      {items.length > 0 &&
        counts
          .filter(([, count]) => count > 0)
          .map(([effect, count]) => `${knowledge.effects[effect]}: ${format.number(count)}`)
          .join(' · ')}
    </p>
  );
}

function PreviewItem({ item, lang }: { readonly item: Item; readonly lang: string }) {
  const { knowledge } = useWords();
  const { effect, changed, before, after } = item;
  const icons = {
    answers: <Check size={14} aria-hidden />,
    other: <ArrowRight size={14} aria-hidden className="mirrored" />,
    nothing: <CircleSlash size={14} aria-hidden />,
  };
  const tone = { answers: 'resolved', other: 'plain', nothing: 'waiting' } as const;
  return (
    <details className="preview-item">
      <summary>
        <span className="preview-question" dir="auto" lang={lang}>
          {item.question}
        </span>
        <span className="row wrap small">
          <Badge tone={tone[effect]}>
            {icons[effect]}
            {knowledge.effects[effect]}
          </Badge>
          <span className="soft">{knowledge.from[item.from]}</span>
          {changed && <strong>{changeOf(item, knowledge.effectChanges)}</strong>}
        </span>
      </summary>
      <div className="stack">
        {changed && <ToldText title={knowledge.before} told={before} lang={lang} />}
        <ToldText title={changed ? knowledge.after : knowledge.answer} told={after} lang={lang} />
      </div>
    </details>
  );
}

function changeOf(
  { effect, before, after }: Item,
  words: { readonly gains: string; readonly loses: string; readonly words: string },
): string {
  const cited = new Set(before.citations.map(({ articleId }) => articleId));
  const same = after.citations.some(({ articleId }) => cited.has(articleId));
  if (effect === 'answers') return same ? words.words : words.gains;
  return effect === 'nothing' ? words.loses : words.words;
}

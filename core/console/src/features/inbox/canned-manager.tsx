/** The team's canned responses: list on one side, one of them on the other. In the inbox's dialog and in Settings. */
import { useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { CannedResponse } from '../../../../src/server/console-api.ts';
import { api, segment } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { SearchField } from '../../ui/fields.tsx';
import { Empty, Skeleton, Trouble, useProblemText } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import { CannedForm } from './canned-form.tsx';
import { findCanned } from './find-canned.ts';
import { CANNED_KEY, useCanned } from './use-canned.ts';
import { useMacroWords } from './use-macro-words.ts';

const NEW = 'new';

export function CannedManager() {
  const { inbox, macros, shell } = useWords();
  const sayActions = useMacroWords();
  const canned = useCanned();
  const [chosen, setChosen] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  const remove = useRemove(() => setChosen(null));
  const all = canned.data ?? [];
  const found = findCanned(all, query);
  const open = all.find(({ id }) => id === chosen) ?? null;
  return (
    <>
      {canned.isPending && <Skeleton lines={5} height={32} />}
      {canned.error !== null && (
        <Trouble error={canned.error} onRetry={() => void canned.refetch()} />
      )}
      {canned.data !== undefined && all.length === 0 && chosen === null && (
        <Empty
          title={inbox.cannedEmpty}
          action={
            <Button look="primary" onPress={() => setChosen(NEW)}>
              {inbox.cannedNew}
            </Button>
          }
        >
          {inbox.cannedEmptyHint}
        </Empty>
      )}
      {(all.length > 0 || chosen !== null) && (
        <div className="canned">
          <div className="stack">
            <Button small onPress={() => setChosen(NEW)}>
              <Plus size={14} aria-hidden /> {inbox.cannedNew}
            </Button>
            {all.length > 0 && (
              <SearchField
                label={inbox.cannedFind}
                value={query}
                onChange={setQuery}
                clearLabel={shell.clear}
              />
            )}
            {all.length > 0 && found.length === 0 && (
              <p className="soft small" role="status">
                {inbox.cannedNotFound}
              </p>
            )}
            <ul className="canned-list" aria-label={inbox.canned}>
              {found.map(({ id, name, shortcut, actions }) => (
                <li key={id}>
                  <button
                    type="button"
                    className="menu-item"
                    aria-current={id === chosen ? 'true' : undefined}
                    onClick={() => setChosen(id)}
                  >
                    <span className="grow canned-name">
                      <span className="one-line" dir="auto">
                        {name}
                      </span>
                      {actions.length > 0 && (
                        <span className="soft small">{macros.afterwards(sayActions(actions))}</span>
                      )}
                    </span>
                    <kbd>/{shortcut}</kbd>
                  </button>
                </li>
              ))}
            </ul>
          </div>
          {chosen !== null && (chosen === NEW || open !== null) && (
            <CannedForm
              key={chosen}
              of={open}
              onSaved={(saved) => setChosen(saved.id)}
              onDelete={open === null ? null : () => void remove(open)}
            />
          )}
        </div>
      )}
    </>
  );
}

/** Deletes at once; taking it back makes the same one anew. */
function useRemove(onDone: () => void): (one: CannedResponse) => Promise<void> {
  const { inbox, shell } = useWords();
  const client = useQueryClient();
  const problemText = useProblemText();
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: CANNED_KEY });
  const trouble = (error: unknown): void => toast(problemText(error).text);
  return async ({ id, name, shortcut, texts, actions }) => {
    try {
      await api.send('DELETE', `/canned-responses/${segment(id)}`);
      onDone();
      // The form is gone, and the focus with it.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.canned button')?.focus());
      toast(inbox.cannedDeleted(name), {
        label: shell.undo,
        onUndo: () =>
          void api
            .send('PUT', '/canned-responses/new', { name, shortcut, texts, actions })
            .then(again, trouble),
      });
    } catch (error) {
      trouble(error);
    }
    await again();
  };
}

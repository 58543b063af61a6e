/** What is not saved yet, always in sight, and what somebody else changed meanwhile. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useCommands } from '../../../shell/commands.tsx';
import { useKeys } from '../../../shell/use-keys.ts';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../words/words.tsx';
import { useDraft } from './draft.tsx';
import { type Key, keysOf, SECTION_OF, same } from './values.ts';

const EraseConfirm = lazy(async () => ({
  default: (await import('../retention-confirm.tsx')).EraseConfirm,
}));

export function SaveBar() {
  const { settings, shell } = useWords();
  const draft = useDraft();
  const [asks, setAsks] = useState(false);
  const keys = keysOf(draft.changes);
  const erases =
    keys.includes('retention') && shortens(draft.changes.retention?.value, draft.saved.retention);
  const save = (): void => {
    if (keys.length === 0 || draft.isSaving) return;
    if (erases) setAsks(true);
    else void draft.save().then(showFault);
  };
  useKeys({ '$mod+s': save });
  useCommands(
    keys.length === 0
      ? []
      : [
          { id: 'settings-save', label: settings.bar.save, keys: 'Ctrl S', run: save },
          { id: 'settings-discard', label: settings.bar.discard, run: () => draft.discard() },
        ],
  );
  useLeaveGuard(keys.length > 0);
  return (
    <>
      <section className="save-bar" role="status" aria-label={settings.bar.label}>
        {keys.length > 0 && (
          <>
            <span className="grow">
              <strong>{settings.bar.unsaved(keys.length)}</strong> <Places keys={keys} />
            </span>
            <span className="row">
              <Button onPress={() => draft.discard()} isDisabled={draft.isSaving}>
                {settings.bar.discard}
              </Button>
              <Button look="primary" onPress={save} isDisabled={draft.isSaving}>
                {draft.isSaving ? shell.saving : shell.save} <kbd>Ctrl S</kbd>
              </Button>
            </span>
          </>
        )}
      </section>
      {asks && (
        <Suspense>
          <EraseConfirm
            retention={draft.values.retention}
            onClose={() => setAsks(false)}
            onConfirm={() => {
              setAsks(false);
              void draft.save().then(showFault);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** The first thing found wrong may lie out of sight: it is shown, and the next key works there. */
function showFault(): void {
  requestAnimationFrame(() => {
    const find = (what: string) => document.querySelector<HTMLElement>(`.settings-main ${what}`);
    // What stands above says that something is wrong; what to mend comes before it.
    const fault = find(':is([aria-invalid="true"], .error)') ?? find('.notice.trouble');
    if (fault === null) return;
    fault.scrollIntoView({ block: 'center' });
    const line = fault.closest('.ordered > li')?.querySelector<HTMLElement>('.edit button');
    const target = line ?? fault;
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  });
}

/** Sections that hold something unsaved, as links; those refused say so. */
function Places({ keys }: { readonly keys: readonly Key[] }) {
  const { settings } = useWords();
  const { problems } = useDraft();
  const sections = [...new Set(keys.map((key) => SECTION_OF[key]))];
  return (
    <span className="soft">
      {sections.map((section, at) => (
        <span key={section}>
          {at > 0 && ' · '}
          <Link href={`/settings/${section}`}>{settings.sections[section] ?? section}</Link>
          {problems[section] !== undefined && ` (${settings.bar.refused})`}
        </span>
      ))}
    </span>
  );
}

type Days = { readonly resolvedDays: number | null; readonly attachmentDays: number | null };
/** Would more be erased than before? */
function shortens(after: Days | null | undefined, before: Days | undefined): boolean {
  if (after == null || same(after, before)) return false;
  const less = (now: number | null, then: number | null | undefined): boolean =>
    now !== null && (then == null || now < then);
  return (
    less(after.resolvedDays, before?.resolvedDays) ||
    less(after.attachmentDays, before?.attachmentDays)
  );
}

/** What is unsaved is kept in this tab; closing the tab would lose it. */
function useLeaveGuard(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    globalThis.addEventListener('beforeunload', ask);
    return () => globalThis.removeEventListener('beforeunload', ask);
  }, [isOn]);
}

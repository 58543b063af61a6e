/** Unsaved settings: kept over all sections, over a reload and an ended session; saved section by section. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useMemo, useRef, useState } from 'react';
import type { Tenant } from '../../../../../src/model.ts';
import { api, Problem } from '../../../api/client.ts';
import { useMay, useWho } from '../../../shell/session.tsx';
import { useKeptText } from '../../../shell/use-kept-text.ts';
import { Skeleton, Trouble } from '../../../ui/states.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { useWords } from '../../../words/words.tsx';
import {
  applied,
  type Change,
  type Changes,
  conflicting,
  faultPath,
  type Key,
  keysOf,
  readChanges,
  SECTION_OF,
  toPatch,
  toValues,
  type Values,
  withChange,
  without,
} from './values.ts';

type Faults = Readonly<Record<string, string>>;
type Draft = {
  readonly tenant: Tenant;
  /** As the server holds them, and as they would be. */
  readonly saved: Values;
  readonly values: Values;
  readonly changes: Changes;
  readonly conflicts: readonly Key[];
  readonly mayWrite: boolean;
  readonly isSaving: boolean;
  readonly faults: Faults;
  /** By section: why its last save was refused. */
  readonly problems: Readonly<Record<string, Problem>>;
  set<K extends Key>(key: K, value: Values[K] | null): void;
  save(): Promise<void>;
  discard(keys?: readonly Key[]): void;
  /** Mine stays, on top of what the other wrote. */
  keepMine(keys: readonly Key[]): void;
};
const DraftContext = createContext<Draft | null>(null);

const TENANT_KEY = ['tenant', 'settings'] as const;
type Tagged = { readonly value: Tenant; readonly tag: string | null };
function readTenant(): Promise<Tagged> {
  return api.tagged<Tenant>('/tenant');
}

export function DraftProvider({ children }: { readonly children: ReactNode }) {
  const found = useQuery({ queryKey: TENANT_KEY, queryFn: readTenant });
  if (found.data !== undefined) return <Ready tagged={found.data}>{children}</Ready>;
  return (
    <div className="page">
      {found.error === null ? (
        <Skeleton lines={8} height={32} />
      ) : (
        <Trouble error={found.error} onRetry={() => void found.refetch()} />
      )}
    </div>
  );
}

function Ready({ tagged, children }: { readonly tagged: Tagged; readonly children: ReactNode }) {
  const { agent } = useWho();
  const mayWrite = useMay('tenant:write');
  const [text, setText] = useKeptText(`settings-${agent.id}`);
  const changes = useMemo(() => (mayWrite ? readChanges(text) : {}), [text, mayWrite]);
  const latest = useRef(changes);
  latest.current = changes;
  const [faults, setFaults] = useState<Faults>({});
  const [problems, setProblems] = useState<Draft['problems']>({});
  const tenant = tagged.value;
  const saved = useMemo(() => toValues(tenant), [tenant]);
  const values = useMemo(() => applied(saved, changes), [saved, changes]);

  const keep = (next: Changes): void => {
    latest.current = next;
    setText(keysOf(next).length === 0 ? '' : JSON.stringify(next));
  };
  const forget = (keys: readonly Key[]): void => {
    const sections = new Set(keys.map((key) => SECTION_OF[key]));
    setFaults((before) => dropFaults(before, keys));
    setProblems((before) =>
      Object.fromEntries(Object.entries(before).filter(([section]) => !sections.has(section))),
    );
  };
  const { isSaving, save } = useSave({
    tagged,
    changes: () => latest.current,
    keep,
    forget,
    refused(section, problem) {
      setProblems((before) => ({ ...before, [section]: problem }));
      setFaults((before) => ({
        ...before,
        ...Object.fromEntries(problem.faults.map(({ path, message }) => [path, message])),
      }));
    },
  });
  const draft: Draft = {
    tenant,
    saved,
    values,
    changes,
    conflicts: conflicting(changes, saved),
    mayWrite,
    isSaving,
    faults,
    problems,
    save,
    set(key, value) {
      forget([key]);
      keep(withChange(latest.current, key, { value, now: saved }));
    },
    discard(keys = keysOf(latest.current)) {
      forget(keys);
      keep(without(latest.current, keys));
    },
    keepMine(keys) {
      const next = keys.map((key) => [
        key,
        { base: saved[key] ?? null, value: latest.current[key]?.value ?? null } as Change,
      ]);
      keep({ ...latest.current, ...(Object.fromEntries(next) as Changes) });
    },
  };
  return <DraftContext value={draft}>{children}</DraftContext>;
}

function dropFaults(faults: Faults, keys: readonly Key[]): Faults {
  const paths = keys.map((key) => faultPath(key));
  return Object.fromEntries(
    Object.entries(faults).filter(
      ([place]) => !paths.some((path) => place === path || place.startsWith(`${path}/`)),
    ),
  );
}

/** One request for each section: a fault in one holds back no other. */
function useSave(of: {
  readonly tagged: Tagged;
  readonly changes: () => Changes;
  readonly keep: (changes: Changes) => void;
  readonly forget: (keys: readonly Key[]) => void;
  readonly refused: (section: string, problem: Problem) => void;
}) {
  const client = useQueryClient();
  const { shell, settings } = useWords();
  const [isSaving, setSaving] = useState(false);
  const tag = useRef(of.tagged.tag);
  tag.current = of.tagged.tag;
  const known = useRef(of.tagged.value);
  known.current = of.tagged.value;

  const refresh = async (): Promise<Tagged> => {
    const next = await readTenant();
    tag.current = next.tag;
    known.current = next.value;
    client.setQueryData(TENANT_KEY, next);
    return next;
  };
  const send = async (keys: readonly Key[], again: boolean): Promise<void> => {
    // What is shown as changed by both waits for a choice: saving does not make it.
    if (conflicting(of.changes(), toValues(known.current)).some((key) => keys.includes(key)))
      throw new Problem({ status: 412, code: 'SETTINGS_CHANGED', detail: settings.conflict.title });
    try {
      const body = toPatch(of.changes(), keys);
      const next = await api.tagged<Tenant>('/tenant', { body, ifMatch: tag.current });
      tag.current = next.tag;
      known.current = next.value;
      client.setQueryData(TENANT_KEY, next);
    } catch (error) {
      const stale = error instanceof Problem && error.status === 412;
      if (!stale || !again) throw error;
      const now = toValues((await refresh()).value);
      const clash = conflicting(of.changes(), now).some((key) => keys.includes(key));
      // Somebody changed something else: both changes can stand.
      if (clash) throw error;
      await send(keys, false);
    }
  };
  const save = async (): Promise<void> => {
    const sections = Map.groupBy(keysOf(of.changes()), (key) => SECTION_OF[key]);
    setSaving(true);
    let done = 0;
    for (const [section, keys] of sections) {
      of.forget(keys);
      try {
        await send(keys, true);
        of.keep(without(of.changes(), keys));
        done += 1;
      } catch (error) {
        const problem =
          error instanceof Problem
            ? error
            : new Problem({ status: 0, code: 'UNKNOWN', detail: shell.problemTitle });
        of.refused(section, problem);
      }
    }
    setSaving(false);
    if (done === sections.size) toast(shell.saved);
    else toast(settings.bar.notAll);
    void client.invalidateQueries({ queryKey: ['tenant'] });
    void client.invalidateQueries({ queryKey: ['connections'] });
  };
  return { isSaving, save };
}

export function useDraft(): Draft {
  const draft = use(DraftContext);
  if (draft === null) throw new Error('There are no settings here.');
  return draft;
}

/** One setting: its value as it would be, how to change it, and what the server finds wrong with it. */
export function useSetting<K extends Key>(key: K) {
  const { values, set, faults, mayWrite } = useDraft();
  return {
    value: values[key],
    set: (value: Values[K] | null) => set(key, value),
    /** `sub`: a place inside, e.g. `week/mon/0/to`. Faults of deeper places count too. */
    fault(sub = ''): string | undefined {
      const path = faultPath(key, sub);
      return Object.entries(faults).find(
        ([place]) => place === path || place.startsWith(`${path}/`),
      )?.[1];
    },
    /** Every fault within, with its place inside the setting: `1/window`, ''. */
    faultsWithin(): readonly { readonly place: string; readonly message: string }[] {
      const path = faultPath(key);
      return Object.entries(faults)
        .filter(([place]) => place === path || place.startsWith(`${path}/`))
        .map(([place, message]) => ({ place: place.slice(path.length + 1), message }));
    },
    isDisabled: !mayWrite,
  };
}

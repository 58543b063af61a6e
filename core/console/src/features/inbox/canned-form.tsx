import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { Tenant } from '../../../../src/model.ts';
import type {
  CannedResponse,
  CannedResponseWrite,
  CannedVariable,
} from '../../../../src/server/console-api.ts';
import { api, segment } from '../../api/client.ts';
import { useWho } from '../../shell/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/fields.tsx';
import { MessageText } from '../../ui/message-text.tsx';
import { Trouble } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { AfterFields } from './after-fields.tsx';
import { type CannedFault, cannedFault } from './canned-fault.ts';
import { CANNED_KEY } from './use-canned.ts';
import { CANNED_VARIABLES } from './variables.ts';

type Props = {
  /** Null: a new one. */
  readonly of: CannedResponse | null;
  readonly onSaved: (saved: CannedResponse) => void;
  readonly onDelete: (() => void) | null;
};

export function CannedForm({ of, onSaved, onDelete }: Props) {
  const { inbox, macros, shell } = useWords();
  const { tenant: shop, agent } = useWho();
  const format = useFormat();
  const tenant = useQuery({ queryKey: ['tenant'], queryFn: () => api.get<Tenant>('/tenant') });
  const [name, setName] = useState(of?.name ?? '');
  const [shortcut, setShortcut] = useState(of?.shortcut ?? '');
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(of?.texts ?? {});
  const languages = [
    ...new Set([
      tenant.data?.locale ?? 'en',
      ...(tenant.data?.locales ?? []),
      ...Object.keys(texts),
    ]),
  ];
  const [actions, setActions] = useState(of?.actions ?? []);
  const [chosen, setChosen] = useState<string | null>(null);
  const locale = chosen ?? Object.keys(of?.texts ?? {})[0] ?? languages[0] ?? 'en';
  const text = texts[locale] ?? '';
  const area = useRef<HTMLTextAreaElement>(null);
  const { save, busy, error } = useSave(of?.id ?? 'new', onSaved);
  const filled = Object.fromEntries(
    Object.entries(texts).filter(([, value]) => value.trim() !== ''),
  );
  const complete = name.trim() !== '' && shortcut !== '' && Object.keys(filled).length > 0;
  const set = (value: string): void => setTexts({ ...texts, [locale]: value });
  const insert = (variable: CannedVariable): void => {
    const field = area.current;
    const [from, to] = [field?.selectionStart ?? text.length, field?.selectionEnd ?? text.length];
    set(`${text.slice(0, from)}{{${variable}}}${text.slice(to)}`);
    field?.focus();
  };
  const here = cannedFault({ [locale]: text });
  /** In its language, with the caret on it. */
  const showFault = (fault: CannedFault): void => {
    setChosen(fault.locale);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(fault.from, fault.to);
    });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!complete) return;
    const fault = cannedFault(filled);
    if (fault === null) void save({ name: name.trim(), shortcut, texts: filled, actions });
    else showFault(fault);
  };
  return (
    <form className="stack wide" noValidate onSubmit={submit}>
      <div className="canned-names">
        <TextField
          label={inbox.cannedName}
          value={name}
          onChange={setName}
          maxLength={100}
          isRequired
          autoFocus
        />
        <TextField
          label={inbox.cannedShortcut}
          description={inbox.cannedShortcutHint}
          value={shortcut}
          onChange={(next) => setShortcut(next.replace(/^\//u, '').trim())}
          maxLength={40}
          isRequired
        />
      </div>
      <Select
        label={inbox.cannedLanguage}
        options={languages.map((id) => ({
          id,
          label: format.language(id),
          ...((texts[id] ?? '').trim() === '' ? {} : { hint: '✓' }),
        }))}
        value={locale}
        onChange={setChosen}
      />
      <TextField
        label={inbox.cannedText(format.language(locale))}
        value={text}
        onChange={set}
        rows={5}
        lang={locale}
        maxLength={8_000}
        error={
          here === null
            ? undefined
            : macros.unknown({
                line: format.number(here.line),
                character: format.number(here.character),
                shown: here.shown,
              })
        }
        inputRef={(element) => {
          area.current = element as HTMLTextAreaElement | null;
        }}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot wrap its buttons in a row. */}
      <div className="row wrap" role="group" aria-label={inbox.cannedInsert}>
        {CANNED_VARIABLES.map((variable) => (
          <Button key={variable} small onPress={() => insert(variable)}>
            {inbox.variables[variable] ?? variable}
          </Button>
        ))}
      </div>
      <section className="stack" aria-label={inbox.cannedPreview}>
        <h3>{inbox.cannedPreview}</h3>
        <div className="panel">
          <MessageText
            text={withExamples(
              text,
              examplesOf(inbox.examples, { shop: shop.name, agent: agent.name }),
            )}
            lang={locale}
          />
        </div>
      </section>
      <AfterFields actions={actions} onChange={setActions} />
      {error !== null && <Trouble error={error} />}
      <div className="row apart">
        <Button look="primary" type="submit" isDisabled={!complete || busy}>
          {shell.save}
        </Button>
        {onDelete !== null && (
          <Button look="quiet" onPress={onDelete}>
            {shell.delete}
          </Button>
        )}
      </div>
    </form>
  );
}

function useSave(id: string, onSaved: Props['onSaved']) {
  const { shell } = useWords();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async (what: CannedResponseWrite): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const saved = await api.send<CannedResponse>('PUT', `/canned-responses/${segment(id)}`, what);
      await client.invalidateQueries({ queryKey: CANNED_KEY });
      toast(shell.saved);
      onSaved(saved);
    } catch (trouble) {
      setError(trouble);
    } finally {
      setBusy(false);
    }
  };
  return { save, busy, error };
}

type Examples = Readonly<Record<CannedVariable, string>>;
function examplesOf(
  words: { readonly contact: string; readonly order: string; readonly orderState: string },
  real: { readonly shop: string; readonly agent: string },
): Examples {
  return {
    'contact.name': words.contact,
    'contact.firstName': words.contact.split(' ')[0] ?? words.contact,
    'agent.name': real.agent,
    'agent.firstName': real.agent.split(' ')[0] ?? real.agent,
    'tenant.name': real.shop,
    'order.number': words.order,
    'order.state': words.orderState,
    'conversation.id': 'c_4f2a',
  };
}
function withExamples(text: string, examples: Examples): string {
  return text.replace(/\{\{\s*([\w.]+)\s*\}\}/gu, (whole, name: string) =>
    name in examples ? examples[name as CannedVariable] : whole,
  );
}

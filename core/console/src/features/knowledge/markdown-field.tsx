/** A plain text field for Markdown with a few buttons and keys, and what it will look like. */
import { Bold, Heading, Italic, Link as LinkIcon, List, ListOrdered, Table } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  useDeferredValue,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { IconButton, ToggleButton } from '../../ui/button.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { useWords } from '../../words/words.tsx';
import { editMarkdown, type MarkdownEdit } from './markdown-edits.ts';
import { replaceIn } from './replace-in.ts';

type View = 'write' | 'preview' | 'both';
const TOOLS: readonly (readonly [kind: MarkdownEdit, icon: ReactNode, keys?: string])[] = [
  ['bold', <Bold key="i" size={16} aria-hidden />, 'b'],
  ['italic', <Italic key="i" size={16} aria-hidden />, 'i'],
  ['link', <LinkIcon key="i" size={16} aria-hidden />, 'k'],
  ['heading', <Heading key="i" size={16} aria-hidden />],
  ['list', <List key="i" size={16} aria-hidden />],
  ['numbers', <ListOrdered key="i" size={16} aria-hidden />],
  ['table', <Table key="i" size={16} aria-hidden />],
];
const KEYS = new Map(TOOLS.flatMap(([kind, , key]) => (key === undefined ? [] : [[key, kind]])));

export function MarkdownField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lang: string;
  readonly error: string | undefined;
}) {
  const { label, value, onChange, lang, error } = props;
  const { knowledge } = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // The browser holds the text: writing a megabyte back at each key would make typing slow.
  useLayoutEffect(() => {
    const at = field.current;
    if (at !== null && at.value !== value) at.value = value;
  }, [value]);
  const roomy = useMedia('(min-width: 1400px)');
  const [view, setView] = useState<View>('write');
  const shown = view === 'both' && !roomy ? 'write' : view;
  const edit = (kind: MarkdownEdit): void => {
    const at = field.current;
    if (at === null) return;
    const selected = { text: at.value, from: at.selectionStart, to: at.selectionEnd };
    const words = {
      text: knowledge.placeholderText,
      address: 'https://',
      column: knowledge.placeholderColumn,
    };
    replaceIn(at, editMarkdown(kind, selected, words), onChange);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const kind = (event.metaKey || event.ctrlKey) && !event.altKey && KEYS.get(event.key);
    if (!kind) return;
    event.preventDefault();
    event.stopPropagation();
    edit(kind as MarkdownEdit);
  };
  return (
    <div className="field markdown-field">
      <div className="row wrap apart">
        <label htmlFor={id} className="label">
          {label}
        </label>
        <Views view={shown} roomy={roomy} onChange={setView} />
      </div>
      {shown !== 'preview' && (
        // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not fields of a form.
        <div className="row wrap tools" role="group" aria-label={knowledge.tools}>
          {TOOLS.map(([kind, icon, keys]) => (
            <IconButton
              key={kind}
              small
              label={knowledge.tool[kind]}
              {...(keys === undefined ? {} : { keys: `Ctrl ${keys.toUpperCase()}` })}
              onPress={() => edit(kind)}
            >
              {icon}
            </IconButton>
          ))}
        </div>
      )}
      <div className={`markdown-panes ${shown}`}>
        {shown !== 'preview' && (
          <textarea
            id={id}
            ref={field}
            className="input markdown-input"
            dir="auto"
            lang={lang}
            rows={16}
            spellCheck
            defaultValue={value}
            aria-invalid={error === undefined ? undefined : true}
            aria-describedby={error === undefined ? undefined : `${id}-error`}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={onKeyDown}
          />
        )}
        {shown !== 'write' && <Shown text={value} lang={lang} />}
      </div>
      <div className="row apart small soft">
        <span id={`${id}-error`} className="error">
          {error}
        </span>
        <span className="numbers">{knowledge.characters(value.length)}</span>
      </div>
    </div>
  );
}

function Views(props: {
  readonly view: View;
  readonly roomy: boolean;
  readonly onChange: (view: View) => void;
}) {
  const { knowledge } = useWords();
  const views = (['write', 'preview', 'both'] as const).filter(
    (view) => view !== 'both' || props.roomy,
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not fields of a form.
    <div className="row" role="group" aria-label={knowledge.view}>
      {views.map((view) => (
        <ToggleButton
          key={view}
          small
          isSelected={view === props.view}
          onChange={() => props.onChange(view)}
        >
          {knowledge[view]}
        </ToggleButton>
      ))}
    </div>
  );
}

/** Follows the typing as fast as it can, never slowing it. */
function Shown({ text, lang }: { readonly text: string; readonly lang: string }) {
  const { knowledge } = useWords();
  const deferred = useDeferredValue(text);
  return (
    <div className="markdown-shown">
      {deferred.trim() === '' ? (
        <p className="soft">{knowledge.previewEmpty}</p>
      ) : (
        <Markdown text={deferred} lang={lang} />
      )}
    </div>
  );
}

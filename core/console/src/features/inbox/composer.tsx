/** Where an agent writes: replies and notes, canned responses, mentions, files, a draft. What is typed is never lost. */
import { Bot, MessageSquareText, Paperclip, Send, Settings2 } from 'lucide-react';
import { type DragEvent, lazy, Suspense, useRef, useState } from 'react';
import { useWho } from '../../shell/session.tsx';
import { Button, IconButton, ToggleButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { DraftPanel } from './draft-panel.tsx';
import { SendTrouble } from './send-trouble.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { UPLOAD_TYPES } from './upload-file.ts';
import { UploadList } from './upload-list.tsx';
import { type ComposerProps, useComposer } from './use-composer.ts';
import { useMacroWords } from './use-macro-words.ts';

const CannedDialog = lazy(async () => ({
  default: (await import('./canned-dialog.tsx')).CannedDialog,
}));

export function Composer(props: ComposerProps) {
  const { detail, items } = props;
  const { inbox } = useWords();
  const composer = useComposer(props);
  const { kind, files, focus } = composer;
  const { agent } = useWho();
  const [asked, setAsked] = useState(false);
  /** Of which wait the draft was put away. */
  const [putAway, setPutAway] = useState<string | null>(null);
  const { awaiting, agentId, lastMessageAt } = detail.conversation;
  // Whoever holds it and owes an answer finds one there, made anew when the contact writes on.
  const owed = agentId === agent.id && awaiting !== null && putAway !== awaiting.since;
  const drafting = asked || owed;
  const setDrafting = (wanted: boolean): void => {
    setAsked(wanted);
    if (!wanted) setPutAway(awaiting?.since ?? null);
  };
  return (
    <section
      className={`composer ${kind}`}
      aria-label={inbox.kindOfText}
      {...dropOf((dropped) => {
        if (kind === 'note') focus('reply');
        files.add(dropped);
      })}
    >
      <SendTrouble
        state={composer.state}
        detail={detail}
        items={items}
        onSend={composer.send}
        onTakeOver={composer.takeOver}
        onStop={composer.stop}
      />
      {drafting && (
        <DraftPanel
          conversationId={detail.conversation.id}
          seen={lastMessageAt}
          onInsert={(text) => {
            setDrafting(false);
            composer.insert(text);
            toast(inbox.inserted);
          }}
          onClose={() => setDrafting(false)}
        />
      )}
      <div className="row wrap apart">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex row in all browsers. */}
        <div className="row" role="group" aria-label={inbox.kindOfText}>
          <ToggleButton small isSelected={kind === 'reply'} onChange={() => focus('reply')}>
            {inbox.reply} <kbd>r</kbd>
          </ToggleButton>
          <ToggleButton small isSelected={kind === 'note'} onChange={() => focus('note')}>
            {inbox.noteTab} <kbd>n</kbd>
          </ToggleButton>
        </div>
        <Button small look="quiet" isDisabled={drafting} onPress={() => setDrafting(true)}>
          <Bot size={14} aria-hidden /> {inbox.draftAsk}
        </Button>
      </div>
      <Field composer={composer} />
      {kind === 'reply' && <UploadList uploads={files.uploads} onRemove={files.remove} />}
      <Foot composer={composer} />
    </section>
  );
}

type Part = { readonly composer: ReturnType<typeof useComposer> };

function Field({ composer }: Part) {
  const { inbox, macros } = useWords();
  const { kind, text, field, asked, busy, files } = composer;
  return (
    <div className="composer-field">
      {asked.isOpen && (
        <SuggestionList
          listId={asked.list.listId}
          label={kind === 'reply' ? inbox.canned : inbox.people}
          at={asked.list.at}
          entries={asked.entries}
          none={kind === 'reply' ? inbox.cannedNone : inbox.peopleNone}
          found={macros.found(asked.entries.length)}
          onChoose={asked.choose}
        />
      )}
      <textarea
        ref={field}
        className="input"
        rows={2}
        dir="auto"
        aria-label={kind === 'reply' ? inbox.reply : inbox.note}
        placeholder={kind === 'reply' ? inbox.replyHint : inbox.noteHint}
        value={text}
        readOnly={busy}
        onChange={(event) => composer.change(event.target.value)}
        onSelect={asked.onChange}
        onKeyDown={composer.onKeyDown}
        onBlur={asked.close}
        onPaste={(event) => {
          const pasted = [...event.clipboardData.files];
          if (pasted.length === 0) return;
          event.preventDefault();
          if (kind === 'reply') files.add(pasted);
          else toast(inbox.attachNotInNote);
        }}
        {...asked.list.field}
      />
    </div>
  );
}

function Foot({ composer }: Part) {
  const { inbox, macros } = useWords();
  const format = useFormat();
  const sayActions = useMacroWords();
  const { kind, over, unfilled, busy, fine, files, afterwards } = composer;
  const words = kind === 'reply' ? inbox.send : inbox.addNote;
  return (
    <>
      {unfilled.length > 0 && (
        <Notice kind="waiting">
          <p role="status">
            {inbox.cannedMissing(
              format.list(unfilled.map((name) => inbox.variables[name] ?? name)),
            )}
          </p>
        </Notice>
      )}
      {afterwards.length > 0 && (
        <Notice>
          <div className="row wrap apart">
            <p role="status">{macros.after(sayActions(afterwards))}</p>
            <Button small onPress={composer.onlySend}>
              {macros.without}
            </Button>
          </div>
        </Notice>
      )}
      <div className="row apart">
        <div className="row">
          {kind === 'reply' && (
            <>
              <AttachButton onFiles={files.add} />
              <IconButton small label={inbox.canned} keys="/" onPress={composer.asked.begin}>
                <MessageSquareText size={16} aria-hidden />
              </IconButton>
              <CannedButton />
            </>
          )}
          {over > 0 && (
            <span role="alert" className="small upload-error numbers">
              {inbox.tooLong(format.number(over))}
            </span>
          )}
        </div>
        <Button look="primary" isDisabled={busy || !fine} onPress={composer.submit}>
          <Send size={14} aria-hidden className="mirrored" /> {busy ? inbox.sending : words}
          <kbd>{/Mac|iPhone|iPad/u.test(navigator.userAgent) ? '⌘⏎' : 'Ctrl ⏎'}</kbd>
        </Button>
      </div>
    </>
  );
}

function CannedButton() {
  const { inbox } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton small label={inbox.cannedManage} onPress={() => setOpen(true)}>
        <Settings2 size={16} aria-hidden />
      </IconButton>
      {open && (
        <Suspense>
          <CannedDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function AttachButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { inbox } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton small label={inbox.attach} onPress={() => input.current?.click()}>
        <Paperclip size={16} aria-hidden />
      </IconButton>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={inbox.attachKinds}
        accept={UPLOAD_TYPES.join(',')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}

function dropOf(onFiles: (files: readonly File[]) => void) {
  return {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const files = [...event.dataTransfer.files];
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    },
  };
}

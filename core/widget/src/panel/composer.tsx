import type { Actions, Context } from './context.ts';
import { fill } from './hours.ts';
import { Icon } from './icon.tsx';
import { safeUrl } from './safe-url.ts';
import type { PanelState } from './state.ts';

type Props = { readonly state: PanelState; readonly actions: Actions; readonly context: Context };

/** Grows with its text; the style sheet stops it at five lines. */
function grow(field: HTMLTextAreaElement | null): void {
  if (field === null) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}

/** Gives the files of a paste or a drop to the conversation; true when there were any. */
export function takeFiles(actions: Actions, data: DataTransfer | null): boolean {
  const files = [...(data?.files ?? [])];
  if (files.length > 0) actions.talk((talk) => talk.attach(files));
  return files.length > 0;
}

export function Composer({ state, actions }: Props) {
  const { config, words, draft, uploads, locale } = state;
  if (config === null || words === null) return null;
  const over = [...draft].length - config.limits.messageCharacters;
  const uploading = uploads.some((one) => one.done === null && one.problem === null);
  const ready =
    over <= 0 && !uploading && (draft.trim() !== '' || uploads.some((one) => one.done !== null));
  const privacyUrl = safeUrl(config.privacyUrl);
  const send = () => ready && actions.send(draft);
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div class="field">
        <textarea
          rows={1}
          // An empty field with `auto` would run from the left in every language.
          dir={draft === '' ? undefined : 'auto'}
          value={draft}
          ref={(field: HTMLTextAreaElement | null) => grow(field)}
          aria-label={words.write}
          placeholder={words.write}
          aria-describedby={over > 0 ? 'attendant-over' : undefined}
          aria-invalid={over > 0}
          enterkeyhint="send"
          onInput={(event) => {
            grow(event.currentTarget);
            actions.draft(event.currentTarget.value);
          }}
          onPaste={(event) => takeFiles(actions, event.clipboardData) && event.preventDefault()}
          onKeyDown={(event) => {
            // While an input method composes, Enter chooses a candidate (229: Safari reports it after the composition).
            if (
              event.key !== 'Enter' ||
              event.shiftKey ||
              event.isComposing ||
              event.keyCode === 229
            )
              return;
            event.preventDefault();
            send();
          }}
        />
        {config.features.attachments && (
          <button
            type="button"
            class="icon"
            aria-label={words.attach}
            onClick={() => actions.talk((talk) => talk.pick())}
          >
            <Icon name="clip" />
          </button>
        )}
        <button type="submit" class="icon go" aria-label={words.send} aria-disabled={!ready}>
          <Icon name="send" />
        </button>
      </div>
      {over > 0 && (
        <p class="over" id="attendant-over" role="alert">
          {fill(words.tooMany, { n: new Intl.NumberFormat(locale).format(over) })}
        </p>
      )}
      <p class="says">
        {words.assistant} · {words.checked}
        {privacyUrl !== null && (
          <>
            {' · '}
            <a href={privacyUrl} target="_blank" rel="noopener noreferrer">
              {words.privacy}
            </a>
          </>
        )}
      </p>
    </form>
  );
}

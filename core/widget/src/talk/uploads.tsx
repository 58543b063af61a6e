import { fill } from '../panel/hours.ts';
import { Icon } from '../panel/icon.tsx';
import type { Upload } from '../panel/state.ts';
import { harmless } from './format.ts';
import { TalkIcon } from './icon.tsx';
import { sayBytes } from './order.ts';
import type { View } from './view-context.ts';

function said({ words, state }: View, upload: Upload): string {
  const name = harmless(upload.name);
  if (upload.problem === 'size')
    return fill(words.fileLarge, {
      name,
      size: sayBytes(state.config?.limits.attachmentBytes ?? 0, state.locale),
    });
  if (upload.problem === 'type') return fill(words.fileType, { name });
  return upload.problem === 'failed' ? fill(words.fileFailed, { name }) : name;
}

/** Files that go with the next message. */
export function Uploads({ view }: { readonly view: View }) {
  const { state, talk, words } = view;
  if (state.uploads.length === 0) return null;
  const percent = new Intl.NumberFormat(state.locale, { style: 'percent' });
  return (
    <ul class="uploads">
      {state.uploads.map((upload) => (
        <li
          key={upload.id}
          class={upload.problem === null ? '' : 'fault'}
          role={upload.problem === null ? undefined : 'alert'}
        >
          <TalkIcon name="file" />
          <bdi class="grow">{said(view, upload)}</bdi>
          {upload.problem === null && (
            <small>
              {upload.done === null
                ? percent.format(upload.share)
                : sayBytes(upload.bytes, state.locale)}
            </small>
          )}
          <button
            type="button"
            class="icon"
            aria-label={fill(words.remove, { name: harmless(upload.name) })}
            onClick={() => talk.removeUpload(upload.id)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Attachments up and down, and the transcript. */
import type { Attachment } from '../../../src/model.ts';
import type { Upload } from '../panel/state.ts';
import type { Result } from './client.ts';
import type { TalkContext } from './context.ts';

export type Files = {
  attach(files: readonly File[]): void;
  /** Opens the browser's own file dialogue. */
  pick(): void;
  removeUpload(id: string): void;
  /** Says so on the screen when it did not work. */
  download(attachment: Attachment): Promise<void>;
  transcript(): Promise<void>;
};
type Conversation = {
  readonly ensure: () => Promise<Result<unknown>>;
  readonly path: (rest: string) => string;
};
type Limits = { readonly attachmentBytes: number; readonly attachmentTypes: readonly string[] };

/** Before a byte is sent: too large, or of a kind the shop does not take? `image/*` takes all images; an empty list takes all. */
export function refuseFile(
  file: { readonly size: number; readonly type: string },
  limits: Limits,
): 'size' | 'type' | null {
  if (file.size > limits.attachmentBytes) return 'size';
  const fits = limits.attachmentTypes.some((type) =>
    type.endsWith('/*') ? file.type.startsWith(type.slice(0, -1)) : type === file.type,
  );
  return fits || limits.attachmentTypes.length === 0 ? null : 'type';
}

/** XMLHttpRequest, because fetch does not report how far an upload is. */
function upload(
  file: File,
  to: { readonly url: string; readonly authorization: string },
  onShare: (share: number) => void,
): Promise<Attachment | 'no-session' | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', to.url);
    request.setRequestHeader('authorization', to.authorization);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 401) return resolve('no-session');
      try {
        resolve(request.status === 201 ? (JSON.parse(request.responseText) as Attachment) : null);
      } catch {
        resolve(null);
      }
    };
    request.onerror = request.ontimeout = () => resolve(null);
    request.send(file);
  });
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function createFiles(
  { store, client, bridge, newId }: TalkContext,
  conversation: Conversation,
): Files {
  const change = (id: string, to: Partial<Upload>) =>
    store.set({
      uploads: store.get().uploads.map((one) => (one.id === id ? { ...one, ...to } : one)),
    });
  const start = async (file: File, id: string): Promise<void> => {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const begun = await conversation.ensure();
      const authorization = begun.ok ? await client.authorization() : null;
      if (authorization === null) break;
      const url = `${bridge.settings.api}${conversation.path(`/attachments?name=${encodeURIComponent(file.name)}`)}`;
      const done = await upload(file, { url, authorization }, (share) => change(id, { share }));
      if (done === 'no-session') client.renew();
      else if (done === null) break;
      else return change(id, { done, share: 1 });
    }
    change(id, { problem: 'failed' });
  };
  const fetchFile = async (path: string, name: string): Promise<void> => {
    const result = await client.raw(path, { headers: { accept: '*/*' } });
    const blob = result.ok ? await result.value.blob().catch(() => null) : null;
    if (blob !== null) save(blob, name);
    store.set({ saveFailed: blob === null });
  };
  const attach = (files: readonly File[]) => {
    const limits = store.get().config?.limits;
    if (limits === undefined) return;
    for (const file of files) {
      const id = newId();
      const problem = refuseFile(file, limits);
      const one: Upload = { id, name: file.name, bytes: file.size, share: 0, done: null, problem };
      store.set({ uploads: [...store.get().uploads, one] });
      if (problem === null) void start(file, id);
    }
  };
  return {
    attach,
    pick: () => {
      const input = document.createElement('input');
      input.type = 'file';
      input.multiple = true;
      input.accept = (store.get().config?.limits.attachmentTypes ?? []).join(',');
      input.onchange = () => attach([...(input.files ?? [])]);
      input.click();
    },
    removeUpload: (id) =>
      store.set({ uploads: store.get().uploads.filter((one) => one.id !== id) }),
    download: ({ id, name }) => fetchFile(`/attachments/${id}`, name),
    transcript: () => fetchFile(conversation.path('/transcript'), 'conversation.txt'),
  };
}

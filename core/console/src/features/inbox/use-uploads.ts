/** Files on their way to the next reply. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Attachment } from '../../../../src/model.ts';
import { useProblemText } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import { UPLOAD_TYPES, uploadFile } from './upload-file.ts';

/** As many as one message takes. */
const MOST = 10;

export type Upload = {
  readonly key: number;
  readonly name: string;
  /** 0..1. */
  readonly share: number;
  /** Null while it is on its way. */
  readonly done: Attachment | null;
  readonly error: string | null;
};
type Running = Upload & { readonly file: File; readonly stop: AbortController };

let last = 0;

export function useUploads(conversationId: string) {
  const { inbox } = useWords();
  const problemText = useProblemText();
  const [uploads, setUploads] = useState<readonly Running[]>([]);
  const all = useRef(uploads);
  all.current = uploads;
  useEffect(
    () => () => {
      for (const { stop } of all.current) stop.abort();
    },
    [],
  );
  const change = useCallback((key: number, patch: Partial<Upload>) => {
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...patch } : one)));
  }, []);
  const start = (one: Running): void => {
    uploadFile(conversationId, one.file, {
      signal: one.stop.signal,
      onProgress: (share) => change(one.key, { share }),
    }).then(
      (done) => change(one.key, { done, share: 1 }),
      (error: unknown) => {
        if (!one.stop.signal.aborted) change(one.key, { error: problemText(error).text });
      },
    );
  };
  const add = (files: readonly File[]): void => {
    const taken = files.filter(({ type }) => (UPLOAD_TYPES as readonly string[]).includes(type));
    if (taken.length < files.length) toast(inbox.attachKinds);
    const room = MOST - all.current.length;
    if (taken.length > room) toast(inbox.attachTooMany);
    const more = taken.slice(0, Math.max(0, room)).map((file): Running => {
      last += 1;
      return {
        key: last,
        name: file.name,
        share: 0,
        done: null,
        error: null,
        file,
        stop: new AbortController(),
      };
    });
    setUploads((before) => [...before, ...more]);
    for (const one of more) start(one);
  };
  const remove = (key: number): void => {
    all.current.find((one) => one.key === key)?.stop.abort();
    setUploads((before) => before.filter((one) => one.key !== key));
  };
  const clear = useCallback(() => setUploads([]), []);
  return {
    uploads: uploads as readonly Upload[],
    add,
    remove,
    clear,
    /** All are there, and none has failed. */
    ready: uploads.every(({ done }) => done !== null),
    ids: uploads.flatMap(({ done }) => (done === null ? [] : [done.id])),
  };
}

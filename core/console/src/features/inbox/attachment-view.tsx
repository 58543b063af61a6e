/** Files in a conversation. A picture is shown from memory, never from an address; all else is only saved. */
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Attachment } from '../../../../src/model.ts';
import { api, segment } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/floating.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';

const PICTURES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

export function AttachmentView({ of }: { readonly of: Attachment }) {
  return PICTURES.includes(of.type) ? <Picture of={of} /> : <SaveButton of={of} />;
}

/** The type is the one the server found by the bytes: a blob of it can be a picture and nothing else. */
function useObjectUrl(of: Attachment): { readonly url: string | null; readonly failed: boolean } {
  const found = useQuery({
    queryKey: ['attachment', of.id],
    queryFn: () => api.blob(`/attachments/${segment(of.id)}`),
    staleTime: 'static',
    gcTime: 60_000,
  });
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (found.data === undefined) return;
    const made = URL.createObjectURL(new Blob([found.data], { type: of.type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [found.data, of.type]);
  return { url, failed: found.error !== null };
}

function Picture({ of }: { readonly of: Attachment }) {
  const { inbox } = useWords();
  const { url, failed } = useObjectUrl(of);
  const [open, setOpen] = useState(false);
  const [broken, setBroken] = useState(false);
  if (failed || broken) return <SaveButton of={of} note={inbox.fileTrouble} />;
  return (
    <>
      <button
        type="button"
        className="attachment-picture"
        aria-label={inbox.showImage(of.name)}
        disabled={url === null}
        onClick={() => setOpen(true)}
      >
        {url !== null && <img src={url} alt="" onError={() => setBroken(true)} />}
      </button>
      {open && url !== null && (
        <Dialog title={of.name} isOpen onClose={() => setOpen(false)} size="wide">
          <img className="attachment-large" src={url} alt={of.name} />
          <div>
            <SaveButton of={of} />
          </div>
        </Dialog>
      )}
    </>
  );
}

function SaveButton({ of, note }: { readonly of: Attachment; readonly note?: string }) {
  const { inbox } = useWords();
  const format = useFormat();
  const save = async (): Promise<void> => {
    const blob = await api.blob(`/attachments/${segment(of.id)}`);
    const url = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = url;
    link.download = of.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return (
    <Button small onPress={() => void save().catch(() => toast(inbox.fileTrouble))}>
      <Download size={14} aria-hidden />
      <span className="visually-hidden">{inbox.download('')}</span>
      <span className="one-line attachment-name" dir="auto" title={of.name}>
        {of.name}
      </span>
      <span className="soft numbers">{format.bytes(of.bytes)}</span>
      {note !== undefined && <span className="soft">{note}</span>}
    </Button>
  );
}

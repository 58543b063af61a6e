import { X } from 'lucide-react';
import { IconButton } from '../../ui/button.tsx';
import { Bar } from '../../ui/words-with-shape.tsx';
import { useWords } from '../../words/words.tsx';
import type { Upload } from './use-uploads.ts';

export function UploadList(props: {
  readonly uploads: readonly Upload[];
  readonly onRemove: (key: number) => void;
}) {
  const { inbox } = useWords();
  if (props.uploads.length === 0) return null;
  return (
    <ul className="uploads">
      {props.uploads.map(({ key, name, share, done, error }) => (
        <li key={key} className="row">
          <span className="one-line small upload-name" dir="auto" title={name}>
            {name}
          </span>
          <span className="grow">
            {error !== null ? (
              <span className="small upload-error" role="alert">
                {error}
              </span>
            ) : (
              done === null && <Bar value={share} label={inbox.uploading(name)} />
            )}
          </span>
          <IconButton small label={inbox.removeFile(name)} onPress={() => props.onRemove(key)}>
            <X size={14} aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

import { Dialog } from '../../ui/floating.tsx';
import { useWords } from '../../words/words.tsx';
import { CannedManager } from './canned-manager.tsx';

export function CannedDialog({ onClose }: { readonly onClose: () => void }) {
  const { inbox } = useWords();
  return (
    <Dialog title={inbox.canned} isOpen onClose={onClose} size="wide">
      <CannedManager />
    </Dialog>
  );
}

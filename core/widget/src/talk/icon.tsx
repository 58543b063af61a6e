/** Line icons of the conversation, on a 24-unit grid. */
import { Drawing } from '../panel/icon.tsx';

const PATHS = {
  up: 'M7.5 11v9H4.500v-9zM7.5 11l3.7-7c1.5 0 2.3 1 2 2.500L12.6 9.500h5.200c1.3 0 2.1 1.1 1.8 2.300l-1.6 6.500c-.3 1-1.1 1.7-2.2 1.700H7.5',
  down: 'M16.5 13V4h3v9zM16.5 13l-3.7 7c-1.5 0-2.3-1-2-2.500l.6-3H6.200c-1.3 0-2.1-1.1-1.8-2.300L6 5.700C6.3 4.7 7.1 4 8.2 4h8.3',
  file: 'M7 3.500h7l4.5 4.500v12.500H7zM14 3.500V8h4.5',
  save: 'M12 4v11M7 10.500l5 5 5-5M5 19.500h14',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  check: 'M5 12.500l4.5 4.500L19 7.5',
  star: 'M12 4.200l2.4 4.9 5.4.8-3.9 3.8.9 5.4-4.8-2.6-4.8 2.6.9-5.400L4.2 9.900l5.4-.8z',
  out: 'M9 5H5v14h14v-4M13 5h6v6M19 5l-9 9',
} as const;
type Props = { readonly name: keyof typeof PATHS; readonly flip?: boolean };

export function TalkIcon({ name, flip }: Props) {
  return <Drawing path={PATHS[name]} flip={flip} />;
}

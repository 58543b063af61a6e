/** Line icons of the conversation, on a 24-unit grid. */
import { Drawing } from '../panel/icon.tsx';

const PATHS = {
  up: 'M7.5 11v9H4.5v-9zM7.5 11l3.7-7c1.5 0 2.3 1 2 2.5L12.6 9.5h5.2c1.3 0 2.1 1.1 1.8 2.3l-1.6 6.5c-.3 1-1.1 1.7-2.2 1.7H7.5',
  down: 'M16.5 13V4h3v9zM16.5 13l-3.7 7c-1.5 0-2.3-1-2-2.5l.6-3H6.2c-1.3 0-2.1-1.1-1.8-2.3L6 5.7C6.3 4.7 7.1 4 8.2 4h8.3',
  file: 'M7 3.5h7l4.5 4.5v12.5H7zM14 3.5V8h4.5',
  save: 'M12 4v11M7 10.5l5 5 5-5M5 19.5h14',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  star: 'M12 4.2l2.4 4.9 5.4.8-3.9 3.8.9 5.4-4.8-2.6-4.8 2.6.9-5.4L4.2 9.9l5.4-.8z',
  out: 'M9 5H5v14h14v-4M13 5h6v6M19 5l-9 9',
} as const;
type Props = { readonly name: keyof typeof PATHS; readonly flip?: boolean };

export function TalkIcon({ name, flip }: Props) {
  return <Drawing path={PATHS[name]} flip={flip} />;
}

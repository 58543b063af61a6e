import { Fragment } from 'react';
import { toParts } from './to-parts.ts';

export function Highlighted({ text, find }: { readonly text: string; readonly find: string }) {
  return toParts(text, find).map(({ text: part, found }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no identity but their place.
    found ? <mark key={at}>{part}</mark> : <Fragment key={at}>{part}</Fragment>,
  );
}

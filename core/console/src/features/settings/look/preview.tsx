import { useEffect, useState } from 'react';
import { withQuery } from '../../../api/client.ts';
import { useWords } from '../../../words/words.tsx';
import { useDraft } from '../draft/draft.tsx';
import { parseColour } from './colour.ts';

/** The chat itself, with the colour and side as they are on the screen; words as they are saved. */
export function ChatPreview() {
  const { settings } = useWords();
  const { look: w } = settings;
  const { tenant, values, saved } = useDraft();
  const colour =
    parseColour(values.brand.colour) === null ? saved.brand.colour : values.brand.colour;
  const side = values.widget?.side ?? 'end';
  // What was saved since is part of the address: the frame loads it anew.
  const words = JSON.stringify([saved.brand.greeting, saved.suggestions, saved.widget?.label]);
  const source = useSettled(
    withQuery('/console/preview', {
      key: tenant.widgetKey,
      side,
      colour,
      label: values.widget?.label?.[values.locale],
      locale: values.locale,
    }),
  );
  return (
    <figure className="chat-preview">
      <figcaption>
        <strong>{w.preview}</strong> <span className="soft">{w.previewHint}</span>
      </figcaption>
      <iframe key={words} src={source} title={w.preview} />
    </figure>
  );
}

/** A value once it has rested: a dragged colour does not load the frame a hundred times. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 400);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../words/words.tsx';

/** Something to be copied whole: a snippet, a link, a key. Where the browser keeps us from copying, it is selected instead. */
export function CopyText({ text, label }: { readonly text: string; readonly label: string }) {
  const { shell } = useWords();
  const [copied, setCopied] = useState(false);
  const block = useRef<HTMLPreElement>(null);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 3_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      if (block.current !== null) getSelection()?.selectAllChildren(block.current);
    }
  };
  return (
    <div className="copy-text">
      <section aria-label={label}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keyboard. */}
        <pre ref={block} dir="ltr" tabIndex={0}>
          {text}
        </pre>
      </section>
      <Button onPress={() => void copy()}>
        {copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
        <span aria-live="polite">{copied ? shell.copied : shell.copy}</span>
      </Button>
    </div>
  );
}

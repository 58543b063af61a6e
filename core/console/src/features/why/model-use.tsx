import type { Trace } from '../../../../src/model.ts';
import { Badge } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';

/** What a model was given to read and looked up, and which text of rules it followed. Masked, as it was sent. */
export function ModelUse({ model }: { readonly model: NonNullable<Trace['model']> }) {
  const { why } = useWords();
  const format = useFormat();
  const { failure, promptVersion, provider, steps, toolCalls = [] } = model;
  return (
    <>
      {failure !== undefined && (
        <p className="row wrap">
          <Badge tone="waiting">{why.modelFailed}</Badge>
          <span className="soft">{failure}</span>
        </p>
      )}
      {promptVersion !== undefined && (
        <p className="small soft">
          {why.promptVersion}: <code>{promptVersion}</code>
          {provider !== undefined && ` · ${provider}`}
          {steps !== undefined && ` · ${why.modelCalls}: ${format.number(steps)}`}
        </p>
      )}
      {toolCalls.length > 0 && (
        <details>
          <summary>
            {why.toolCalls} ({format.number(toolCalls.length)})
          </summary>
          <ol className="why-steps">
            {toolCalls.map((call, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the calls of one reply never move.
              <li key={index} className="stack">
                <span className="row wrap">
                  <strong dir="ltr">{call.name}</strong>
                  {!call.ok && <Badge tone="waiting">{why.toolRefused}</Badge>}
                </span>
                <code className="small" dir="ltr">
                  {call.arguments}
                </code>
                <code className="small soft" dir="ltr">
                  {call.result}
                </code>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

/** Which items of the order, how many pieces, and what comes instead. */
import type { ActionRequest } from '../../../../../src/server/console-api.ts';
import { Checkbox, Select, TextField } from '../../../ui/fields.tsx';
import { useLateWords } from '../../../words/late-words.ts';
import { useWords } from '../../../words/words.tsx';
import type { Editing } from './fields.tsx';

type WithLines = Extract<ActionRequest, { readonly lines: unknown }>;
type Line = WithLines['lines'][number];
type Item = Editing['choices']['items'][number];

export function LineFields({ request, put, choices }: Editing<WithLines>) {
  const { approvals } = useWords();
  const { lines } = request;
  const replaces = request.action === 'exchange-items' || request.action === 'change-items';
  const set = (id: string, line: Line | null): void => {
    const others = lines.filter(({ itemId }) => itemId !== id);
    const place = choices.items.map((item) => item.id);
    const next = line === null ? others : [...others, line];
    put({
      ...request,
      lines: next.toSorted((one, other) => place.indexOf(one.itemId) - place.indexOf(other.itemId)),
    } as ActionRequest);
  };
  const shown = choices.items.filter(
    ({ id, variants }) =>
      !replaces || variants.length > 0 || lines.some(({ itemId }) => itemId === id),
  );
  return (
    <fieldset className="plain-set stack wide">
      <legend className="label">{approvals.items}</legend>
      {shown.map((item) => (
        <Row
          key={item.id}
          item={item}
          line={lines.find(({ itemId }) => itemId === item.id) ?? null}
          replaces={replaces}
          onChange={(line) => set(item.id, line)}
        />
      ))}
    </fieldset>
  );
}

function Row(props: {
  readonly item: Item;
  readonly line: Line | null;
  readonly replaces: boolean;
  readonly onChange: (line: Line | null) => void;
}) {
  const { change } = useLateWords();
  const { item, line, replaces, onChange } = props;
  const [first] = item.variants;
  const added = (): Line => ({
    itemId: item.id,
    quantity: item.quantity,
    ...(replaces && first !== undefined ? { variantId: first.id } : {}),
  });
  return (
    <div className="change-line">
      <Checkbox isSelected={line !== null} onChange={(on) => onChange(on ? added() : null)}>
        <bdi>{item.name}</bdi>
      </Checkbox>
      {line !== null && (
        <TextField
          label={change.piecesOf(item.name)}
          hideLabel
          type="number"
          value={line.quantity === 0 ? '' : String(line.quantity)}
          onChange={(text) =>
            onChange({ ...line, quantity: Math.max(0, Math.trunc(Number(text))) })
          }
        />
      )}
      {line !== null && replaces && (
        <Select
          label={change.insteadOf(item.name)}
          hideLabel
          options={item.variants.map(({ id, name }) => ({ id, label: name }))}
          value={line.variantId ?? null}
          onChange={(variantId) => onChange({ ...line, variantId })}
        />
      )}
    </div>
  );
}

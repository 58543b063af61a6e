import { Checkbox } from '../../../ui/fields.tsx';

/** Several of a few; none chosen is no condition. */
export function Choice(props: {
  readonly label: string;
  readonly options: readonly string[];
  readonly say: (option: string) => string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly isDisabled?: boolean;
}) {
  const { chosen, onChange } = props;
  return (
    <fieldset className="plain-set">
      <legend>{props.label}</legend>
      <div className="row wrap choice">
        {props.options.map((option) => (
          <Checkbox
            key={option}
            isSelected={chosen.includes(option)}
            isDisabled={props.isDisabled ?? false}
            onChange={(on) =>
              onChange(on ? [...chosen, option] : chosen.filter((one) => one !== option))
            }
          >
            <span dir="auto">{props.say(option)}</span>
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

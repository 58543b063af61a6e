/** Fields of forms. Each says its label, may say more, and says what is wrong beside itself. */
import { Check, ChevronDown, Minus, Search, X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  Checkbox as AriaCheckbox,
  Input as AriaInput,
  Radio as AriaRadio,
  RadioGroup as AriaRadioGroup,
  SearchField as AriaSearchField,
  Select as AriaSelect,
  Switch as AriaSwitch,
  TextField as AriaTextField,
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
  TextArea,
} from 'react-aria-components';

type Common = {
  readonly label: string;
  readonly description?: ReactNode;
  /** What is wrong; none: nothing is. */
  readonly error?: string | undefined;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
};
function Around({ description, error }: Pick<Common, 'description' | 'error'>) {
  return (
    <>
      {description !== undefined && <Text slot="description">{description}</Text>}
      <FieldError className="error">{error}</FieldError>
    </>
  );
}

export type TextFieldProps = Common & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'password' | 'url' | 'number' | 'time' | 'date';
  readonly rows?: number;
  readonly placeholder?: string;
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly hideLabel?: boolean;
  readonly name?: string;
  /** Set where the text is in another language than the console. */
  readonly lang?: string;
  readonly inputRef?: Ref<HTMLInputElement | HTMLTextAreaElement>;
  readonly onKeyDown?: (event: React.KeyboardEvent) => void;
  readonly onBlur?: () => void;
};
export function TextField(props: TextFieldProps) {
  const {
    label,
    description,
    error,
    rows,
    placeholder,
    hideLabel,
    inputRef,
    lang,
    onKeyDown,
    ...rest
  } = props;
  const given = {
    dir: 'auto',
    className: 'input',
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(lang === undefined ? {} : { lang }),
    ...(onKeyDown === undefined ? {} : { onKeyDown }),
  };
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className="field">
      <Label className={hideLabel === true ? 'visually-hidden' : 'label'}>{label}</Label>
      {rows === undefined ? (
        <AriaInput {...given} ref={inputRef as Ref<HTMLInputElement>} />
      ) : (
        <TextArea {...given} rows={rows} ref={inputRef as Ref<HTMLTextAreaElement>} />
      )}
      <Around description={description} error={error} />
    </AriaTextField>
  );
}

export function SearchField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly clearLabel: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}) {
  const { label, placeholder, clearLabel, inputRef, ...rest } = props;
  return (
    <AriaSearchField {...rest} aria-label={label} className="field search-field">
      <Search size={16} aria-hidden />
      <AriaInput className="input" placeholder={placeholder ?? label} dir="auto" ref={inputRef} />
      <Button className="button quiet icon small" aria-label={clearLabel}>
        <X size={14} aria-hidden />
      </Button>
    </AriaSearchField>
  );
}

export type Option<T extends string = string> = {
  readonly id: T;
  readonly label: string;
  readonly hint?: string;
};
export function Select<T extends string>(
  props: Common & {
    readonly options: readonly Option<T>[];
    readonly value: T | null;
    readonly onChange: (value: T) => void;
    readonly placeholder?: string;
    readonly hideLabel?: boolean;
  },
) {
  const { label, description, error, options, value, onChange, placeholder, hideLabel, ...rest } =
    props;
  return (
    <AriaSelect
      {...rest}
      isInvalid={error !== undefined}
      className="field"
      selectedKey={value}
      placeholder={placeholder ?? ''}
      onSelectionChange={(key) => key !== null && onChange(key as T)}
    >
      <Label className={hideLabel === true ? 'visually-hidden' : 'label'}>{label}</Label>
      <Button className="input select-button">
        <SelectValue className="one-line" />
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Around description={description} error={error} />
      <Popover className="popover">
        <ListBox className="listbox" items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="menu-item">
              <span className="grow">
                {option.label}
                {option.hint !== undefined && <span className="soft small"> {option.hint}</span>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

type Toggle = {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly isDisabled?: boolean;
};
export function Checkbox({
  children,
  ...props
}: Omit<Toggle, 'children'> & {
  readonly children?: ReactNode;
  readonly isIndeterminate?: boolean;
  /** Needed when there are no children. */
  readonly 'aria-label'?: string;
}) {
  return (
    <AriaCheckbox {...props} className="check">
      {({ isIndeterminate }) => (
        <>
          <span className="box" aria-hidden>
            {isIndeterminate ? <Minus size={14} /> : <Check size={14} />}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}
export function Switch({ children, ...props }: Toggle) {
  return (
    <AriaSwitch {...props} className="check switch">
      <span className="track" aria-hidden />
      <span>{children}</span>
    </AriaSwitch>
  );
}
export function RadioGroup<T extends string>(
  props: Common & {
    readonly options: readonly Option<T>[];
    readonly value: T;
    readonly onChange: (value: T) => void;
  },
) {
  const { label, description, error, options, onChange, ...rest } = props;
  return (
    <AriaRadioGroup
      {...rest}
      isInvalid={error !== undefined}
      className="field"
      onChange={(value) => onChange(value as T)}
    >
      <Label className="label">{label}</Label>
      {options.map(({ id, label: name, hint }) => (
        <AriaRadio key={id} value={id} className="check">
          <span className="box dot" aria-hidden>
            <Check size={12} />
          </span>
          <span>
            {name}
            {hint !== undefined && <span className="soft small"> {hint}</span>}
          </span>
        </AriaRadio>
      ))}
      <Around description={description} error={error} />
    </AriaRadioGroup>
  );
}

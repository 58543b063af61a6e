import { Component } from 'preact';
import type { FormName } from '../../../src/model.ts';
import { Icon } from '../panel/icon.tsx';
import { type FieldName, faultsOf, fieldsOf } from './form.ts';
import { TalkIcon } from './icon.tsx';
import type { View } from './view-context.ts';

type Props = { readonly view: View; readonly form: FormName };
type Faults = Readonly<Partial<Record<FieldName, 'needed' | 'wrongEmail'>>>;

const INPUTS = {
  orderNumber: { type: 'text', autocomplete: 'off', inputmode: 'text' },
  email: { type: 'email', autocomplete: 'email', inputmode: 'email' },
  code: { type: 'text', autocomplete: 'one-time-code', inputmode: 'numeric' },
} as const;

/** A form below a message. Its values go as fields, never as words: a code or an address is not repeated in the chat. */
export class FormCard extends Component<Props, { readonly faults: Faults }> {
  override state = { faults: {} as Faults };

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { view, form } = this.props;
    const element = event.currentTarget as HTMLFormElement;
    const data = new FormData(element);
    const values = Object.fromEntries(
      fieldsOf(form).map((name) => [name, String(data.get(name) ?? '').trim()]),
    );
    const faults = faultsOf(form, values);
    this.setState({ faults });
    const wrong = Object.keys(faults)[0];
    if (wrong !== undefined) element.querySelector<HTMLInputElement>(`[name="${wrong}"]`)?.focus();
    else view.talk.send(view.words.forms[form].sent, values);
  };

  private field(name: FieldName) {
    const { words } = this.props.view;
    const fault = this.state.faults[name];
    const id = `attendant-${name}`;
    const hint = name === 'code' ? words.codeHint : null;
    return (
      <div class="line" key={name}>
        <label for={id}>{words[name]}</label>
        <input
          id={id}
          name={name}
          {...INPUTS[name]}
          dir="auto"
          autocapitalize="off"
          spellcheck={false}
          required
          maxLength={254}
          aria-invalid={fault !== undefined}
          aria-describedby={fault !== undefined || hint !== null ? `${id}-note` : undefined}
        />
        {(fault !== undefined || hint !== null) && (
          <p
            id={`${id}-note`}
            class={fault === undefined ? 'faint' : 'fault'}
            role={fault === undefined ? undefined : 'alert'}
          >
            {fault === undefined ? hint : words[fault]}
          </p>
        )}
      </div>
    );
  }

  override render() {
    const { view, form } = this.props;
    const { title, go } = view.words.forms[form];
    return (
      <form class="card" noValidate aria-label={title} onSubmit={this.submit}>
        <p class="title">
          {form === 'email' ? <Icon name="person" /> : <TalkIcon name="lock" />}
          {title}
        </p>
        {fieldsOf(form).map((name) => this.field(name))}
        <button type="submit" class="act first">
          {go}
        </button>
      </form>
    );
  }
}

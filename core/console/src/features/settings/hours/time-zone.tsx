import { ChevronDown } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/words.tsx';
import { localIn } from './hours-now.ts';

const MOST = 60;
/** All zones this browser knows; UTC is not among them everywhere. */
function allZones(): readonly string[] {
  const zones = Intl.supportedValuesOf('timeZone');
  return zones.includes('UTC') ? zones : ['UTC', ...zones];
}

/** Searched by place; each with the time on its wall. */
export function TimeZoneField(props: {
  readonly value: string;
  readonly onChange: (zone: string) => void;
  readonly error: string | undefined;
  readonly isDisabled: boolean;
}) {
  const { settings } = useWords();
  const { hours: w } = settings;
  const { locale } = useFormat();
  const zones = useMemo(allZones, []);
  const [text, setText] = useState(props.value);
  const isFocused = useRef(false);
  const [before, setBefore] = useState(props.value);
  if (before !== props.value) {
    setBefore(props.value);
    setText(props.value);
  }
  const now = new Date();
  const timeIn = (zone: string): string => localIn(zone, now).time;
  const wanted = text === props.value ? '' : fold(text);
  const found = zones
    .filter((zone) => fold(zone).includes(wanted) || fold(nameOf(zone, locale)).includes(wanted))
    .slice(0, MOST)
    .map((id) => ({ id, name: nameOf(id, locale), time: timeIn(id) }));
  return (
    <ComboBox
      className="field"
      inputValue={text}
      onFocus={() => {
        isFocused.current = true;
      }}
      onBlur={() => {
        isFocused.current = false;
        setText(props.value);
      }}
      // Left without a choice, the list clears the field: what holds is shown again.
      onInputChange={(next) => setText(next === '' && !isFocused.current ? props.value : next)}
      selectedKey={props.value}
      onSelectionChange={(key) => {
        // Typing lets go of what was chosen; the setting stays until another is.
        if (key === null) return;
        props.onChange(String(key));
        setText(String(key));
      }}
      items={found}
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={props.error !== undefined}
      isDisabled={props.isDisabled}
    >
      <Label className="visually-hidden">{w.zone}</Label>
      <div className="combo">
        <Input className="input" dir="ltr" />
        <Button className="button quiet icon small" aria-label={w.zone}>
          <ChevronDown size={16} aria-hidden />
        </Button>
      </div>
      <Text slot="description">{w.zoneNow(timeIn(props.value))}</Text>
      <FieldError className="error">{props.error}</FieldError>
      <Popover className="popover">
        <ListBox
          className="listbox zones"
          renderEmptyState={() => <p className="soft palette-empty">{w.noZone}</p>}
        >
          {({ id, name, time }: (typeof found)[number]) => (
            <ListBoxItem id={id} textValue={id} className="menu-item">
              <span className="grow">
                {id.replaceAll('_', ' ')} <span className="soft small">{name}</span>
              </span>
              <span className="numbers soft">{time}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

const names = new Map<string, string>();
/** `Central European Time`, in the reader's language. */
function nameOf(zone: string, locale: string): string {
  const known = names.get(`${locale} ${zone}`);
  if (known !== undefined) return known;
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(new Date());
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  names.set(`${locale} ${zone}`, name);
  return name;
}
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('_', ' ').trim().toLowerCase();
}

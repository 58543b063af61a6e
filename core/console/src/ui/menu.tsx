/** A menu under a button: part of the frame, so it stands apart from what is loaded with the screens. */
import type { ReactNode } from 'react';
import {
  Popover as AriaPopover,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Separator,
} from 'react-aria-components';

export type MenuEntry =
  | {
      readonly id: string;
      readonly label: string;
      readonly icon?: ReactNode;
      readonly keys?: string;
      readonly danger?: boolean;
      readonly isDisabled?: boolean;
      readonly onAction: () => void;
    }
  | 'line'
  | { readonly title: string; readonly entries: readonly MenuEntry[]; readonly selected?: string };

/** A menu under a button. Sections with `selected` are choices. */
export function MenuButton(props: {
  readonly button: ReactNode;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}) {
  return (
    <MenuTrigger>
      {props.button}
      <AriaPopover className="popover">
        <Menu className="menu" aria-label={props.label}>
          {props.entries.map(toEntry)}
        </Menu>
      </AriaPopover>
    </MenuTrigger>
  );
}
function toEntry(entry: MenuEntry, at: number): ReactNode {
  // Lines have no identity but their place.
  if (entry === 'line') return <Separator key={`line-${at}`} className="menu-line" />;
  if ('title' in entry) {
    const choice =
      entry.selected === undefined
        ? {}
        : {
            selectionMode: 'single' as const,
            selectedKeys: [entry.selected],
            disallowEmptySelection: true,
          };
    return (
      <MenuSection key={entry.title} {...choice}>
        <Header className="menu-title">{entry.title}</Header>
        {entry.entries.map(toEntry)}
      </MenuSection>
    );
  }
  return (
    <MenuItem
      key={entry.id}
      id={entry.id}
      textValue={entry.label}
      className={entry.danger === true ? 'menu-item danger' : 'menu-item'}
      onAction={entry.onAction}
      isDisabled={entry.isDisabled ?? false}
    >
      {entry.icon}
      {entry.label}
      {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
    </MenuItem>
  );
}

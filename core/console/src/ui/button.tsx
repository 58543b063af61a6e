import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  ToggleButton as AriaToggleButton,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import { Link } from 'wouter';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style'> & {
  readonly look?: Look;
  readonly small?: boolean;
  readonly children: ReactNode;
};
function classOf(look: Look, small: boolean, more = ''): string {
  return ['button', look, small ? 'small' : '', more].filter(Boolean).join(' ');
}

export function Button({ look = 'secondary', small = false, ...props }: ButtonProps) {
  return <AriaButton {...props} className={classOf(look, small)} />;
}

/** A picture alone: its name is read aloud and shown on hover and focus. */
export function IconButton({
  label,
  keys,
  look = 'quiet',
  small = false,
  children,
  ...props
}: ButtonProps & { readonly label: string; readonly keys?: string }) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...props} aria-label={label} className={classOf(look, small, 'icon')}>
        {children}
      </AriaButton>
      <Hint>
        {label} {keys !== undefined && <kbd>{keys}</kbd>}
      </Hint>
    </TooltipTrigger>
  );
}
function Hint({ children }: { readonly children: ReactNode }) {
  return (
    <Tooltip className="tooltip" offset={6}>
      {children}
    </Tooltip>
  );
}

export function ToggleButton(props: {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly small?: boolean;
}) {
  const { small = false, ...rest } = props;
  return <AriaToggleButton {...rest} className={classOf('secondary', small)} />;
}

/** Looks like a button, leads to an address of the console. */
export function LinkButton(props: {
  readonly href: string;
  readonly look?: Look;
  readonly small?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Link href={props.href} className={classOf(props.look ?? 'secondary', props.small ?? false)}>
      {props.children}
    </Link>
  );
}

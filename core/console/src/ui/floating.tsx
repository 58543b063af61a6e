/** Dialogs, sheets and popovers: all close by Escape and give the focus back. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Dialog as AriaDialog,
  Popover as AriaPopover,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
} from 'react-aria-components';
import { useWords } from '../words/words.tsx';
import { Button, IconButton } from './button.tsx';

export type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the end. */
  readonly foot?: ReactNode;
  readonly size?: 'normal' | 'wide' | 'sheet';
  /** Must be answered: neither Escape nor a click beside closes it. */
  readonly binding?: boolean;
};
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, children, foot, size = 'normal', binding = false } = props;
  const { shell } = useWords();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!binding}
      isKeyboardDismissDisabled={binding}
      className={size === 'sheet' ? 'veil side' : 'veil'}
    >
      <Modal className={`dialog ${size}`}>
        <AriaDialog role={binding ? 'alertdialog' : 'dialog'}>
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {!binding && (
              <IconButton label={shell.close} onPress={onClose} small>
                <X size={16} aria-hidden />
              </IconButton>
            )}
          </div>
          {children}
          {foot !== undefined && <div className="dialog-foot">{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Asks before something that cannot be undone. */
export function Confirm(props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly action: string;
  readonly isOpen: boolean;
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) {
  const { shell } = useWords();
  return (
    <Dialog
      title={props.title}
      isOpen={props.isOpen}
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{shell.cancel}</Button>
          <Button look="danger" onPress={props.onConfirm} isDisabled={props.isBusy === true}>
            {props.action}
          </Button>
        </>
      }
    >
      <div>{props.children}</div>
    </Dialog>
  );
}

/** A button, and what floats beside it when pressed. */
export function PopoverButton(props: {
  readonly button: ReactNode;
  readonly label: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}) {
  return (
    <DialogTrigger>
      {props.button}
      <AriaPopover className="popover roomy">
        <AriaDialog aria-label={props.label} className="plain">
          {({ close }) =>
            typeof props.children === 'function' ? props.children(close) : props.children
          }
        </AriaDialog>
      </AriaPopover>
    </DialogTrigger>
  );
}

import { Button, Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

/** Only a person knows whether a site at another address has moved or is a copy. */
export function Moved({ state, run }) {
  if (state.copy) {
    return (
      <Notice status="info" isDismissible={false}>
        {__(
          'This is a copy: it is silent, and the original goes on. To try the chat here, connect the copy with a code of its own.',
          'attendant',
        )}
      </Notice>
    );
  }
  return (
    <Notice status="warning" isDismissible={false}>
      <p>
        {sprintf(
          /* translators: %s: address of this site */
          __(
            'This site is now at %s, another address than when it was connected. Nothing is sent from here until you say which it is.',
            'attendant',
          ),
          state.home,
        )}
      </p>
      <Button variant="primary" onClick={() => run('moved', {})}>
        {__('The site has moved here', 'attendant')}
      </Button>{' '}
      <Button variant="secondary" onClick={() => run('copy', {})}>
        {__('This is a copy', 'attendant')}
      </Button>
      <p className="attendant-soft">
        {__(
          'After a move the keys are new, and the old address speaks for the site no more.',
          'attendant',
        )}
      </p>
    </Notice>
  );
}

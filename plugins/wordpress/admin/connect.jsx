import { Button, Card, CardBody, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

/** One screen, two fields, one button; it says what will be sent before anything is. */
export function Connect({ state, run }) {
  const [service, setService] = useState('');
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event) => {
    event.preventDefault();
    setBusy(true);
    await run('connect', { service, code });
    setBusy(false);
  };
  return (
    <Card className="attendant-narrow">
      <CardBody>
        <h2>{__('Connect this site', 'attendant')}</h2>
        <p>
          {__(
            'Your visitors’ questions are answered by an Attendant service, yours or one somebody runs for you. In its console, under Settings, Connections, make a code and enter it here; it is good once, for half an hour.',
            'attendant',
          )}
        </p>
        <form onSubmit={submit}>
          <TextControl
            __nextHasNoMarginBottom
            __next40pxDefaultSize
            label={__('Address of the service', 'attendant')}
            type="url"
            required
            placeholder="https://"
            value={service}
            onChange={setService}
          />
          <TextControl
            __nextHasNoMarginBottom
            __next40pxDefaultSize
            label={__('Pairing code', 'attendant')}
            required
            autoComplete="off"
            spellCheck={false}
            placeholder="XXXX-XXXX-XXXX"
            value={code}
            onChange={setCode}
          />
          <Button
            __next40pxDefaultSize
            variant="primary"
            type="submit"
            isBusy={busy}
            disabled={busy}
          >
            {__('Connect', 'attendant')}
          </Button>
        </form>
        <p className="attendant-soft">
          {sprintf(
            /* translators: %s: types of content with their numbers, as "Pages (12), Posts (30)" */
            __('Would be sent now: %s.', 'attendant'),
            state.types
              .filter(({ name }) => state.settings.types.includes(name))
              .map(({ label, count }) => `${label} (${count})`)
              .join(', '),
          )}
        </p>
        <p className="attendant-soft">
          {__(
            'Sent to the service: the site’s name and address, and the text of its public posts and pages. Never: drafts, private or password-protected content, or what search engines are told to leave out. Nothing is sent before you connect.',
            'attendant',
          )}
        </p>
      </CardBody>
    </Card>
  );
}

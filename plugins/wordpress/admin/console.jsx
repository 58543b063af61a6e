import apiFetch from '@wordpress/api-fetch';
import { Button, Notice, Spinner } from '@wordpress/components';
import { createRoot, useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import './console.css';

const place = document.getElementById('attendant-console');

/** The console in a frame. The ticket goes behind the `#`, where no server and no log sees it, and opens once. */
function Frame({ to }) {
  const [address, setAddress] = useState(null);
  const [trouble, setTrouble] = useState(null);
  const [round, setRound] = useState(0);
  // `round`: a new ticket for every try.
  useEffect(() => {
    let ended = false;
    setTrouble(null);
    setAddress(null);
    apiFetch({ path: '/attendant/v1/console', method: 'POST', data: { round } }).then(
      ({ url, token }) =>
        !ended && setAddress(`${url}&to=${to}#token=${encodeURIComponent(token)}`),
      (error) => !ended && setTrouble(error.message),
    );
    return () => {
      ended = true;
    };
  }, [to, round]);
  if (trouble !== null) {
    return (
      <Notice status="error" isDismissible={false}>
        <p>{trouble}</p>
        <Button variant="secondary" onClick={() => setRound((now) => now + 1)}>
          {__('Try again', 'attendant')}
        </Button>
      </Notice>
    );
  }
  if (address === null) return <Spinner />;
  if (location.protocol === 'https:' && /^http:\/\/(?!127\.0\.0\.1|localhost)/.test(address)) {
    return (
      <Notice status="warning" isDismissible={false}>
        {__(
          'The service has no https address, so a browser does not show it inside this page. Open its console in a window of its own.',
          'attendant',
        )}
      </Notice>
    );
  }
  return (
    <iframe
      title={__('Conversations', 'attendant')}
      src={address}
      referrerPolicy="no-referrer"
      allow="clipboard-write"
    />
  );
}

if (place !== null) createRoot(place).render(<Frame to={place.dataset.to} />);

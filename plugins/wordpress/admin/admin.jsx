import apiFetch from '@wordpress/api-fetch';
import { Notice, Spinner } from '@wordpress/components';
import { createRoot, useCallback, useEffect, useState } from '@wordpress/element';
import { Connect } from './connect.jsx';
import { Connected } from './connected.jsx';
import { Moved } from './moved.jsx';
import './admin.css';

/** Calls our routes; a refusal is thrown with its sentence. */
function ask(name, data) {
  const path = `/attendant/v1/admin/${name}`;
  return apiFetch(data === undefined ? { path } : { path, method: 'POST', data });
}

function Screen() {
  const [state, setState] = useState(null);
  const [trouble, setTrouble] = useState(null);
  const run = useCallback(async (name, data) => {
    setTrouble(null);
    // A switch moves at once; a refusal puts it back.
    let before = null;
    if (name === 'settings') {
      setState((now) => {
        before = now;
        return { ...now, settings: { ...now.settings, ...data } };
      });
    }
    try {
      setState(await ask(name, data));
    } catch (error) {
      if (before !== null) setState(before);
      setTrouble(error.message);
    }
  }, []);
  useEffect(() => {
    run('state');
  }, [run]);

  if (state === null && trouble === null) return <Spinner />;
  return (
    <div className="attendant">
      {trouble !== null && (
        <Notice status="error" onRemove={() => setTrouble(null)}>
          {trouble}
        </Notice>
      )}
      {state?.moved && <Moved state={state} run={run} />}
      {state !== null && (!state.connected || state.moved) && <Connect state={state} run={run} />}
      {state?.connected && !state.moved && <Connected state={state} run={run} ask={ask} />}
    </div>
  );
}

const place = document.getElementById('attendant-admin');
if (place !== null) createRoot(place).render(<Screen />);

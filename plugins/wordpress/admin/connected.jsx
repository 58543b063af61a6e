import {
  Button,
  Card,
  CardBody,
  CheckboxControl,
  ColorIndicator,
  ColorPalette,
  Notice,
  RadioControl,
  ToggleControl,
} from '@wordpress/components';
import { useCallback, useEffect, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { Questions } from './questions.jsx';
import { Where } from './where.jsx';

/** How often the progress is asked for while the service reads the site, in milliseconds. */
const EVERY = 2_000;
const COLOURS = ['#0b5cad', '#2271b1', '#0a7a4b', '#8a3ffc', '#b3261e', '#1e1e1e'];

export function Connected({ state, run, ask }) {
  const { settings } = state;
  const change = (patch) => run('settings', patch);
  return (
    <>
      <Card>
        <CardBody>
          <ToggleControl
            __nextHasNoMarginBottom
            label={__('Show the chat on this site', 'attendant')}
            help={
              settings.enabled
                ? __('Visitors see it.', 'attendant')
                : __('Nobody sees it yet. Look at the answers below first.', 'attendant')
            }
            checked={settings.enabled}
            onChange={(enabled) => change({ enabled })}
          />
          {settings.enabled && (
            <p>
              <a href={state.home} target="_blank" rel="noreferrer">
                {__('Look at your site', 'attendant')}
              </a>
            </p>
          )}
        </CardBody>
      </Card>
      {settings.enabled && <Where settings={settings} change={change} />}
      <Synced state={state} ask={ask} change={change} />
      <Card>
        <CardBody>
          <h2>{__('Look', 'attendant')}</h2>
          <p>
            <ColorIndicator colorValue={settings.colour || '#0b5cad'} />{' '}
            {__('Colour of the button', 'attendant')}
          </p>
          <CheckboxControl
            __nextHasNoMarginBottom
            label={__('The theme’s own colour', 'attendant')}
            checked={settings.theme_colour}
            onChange={(theme_colour) => change({ theme_colour })}
          />
          <ColorPalette
            colors={COLOURS.map((color) => ({ color, name: color }))}
            value={settings.colour || undefined}
            clearable
            disableCustomColors
            onChange={(colour) => change({ colour: colour ?? '' })}
          />
          <RadioControl
            label={__('Place of the button', 'attendant')}
            selected={settings.side}
            options={[
              { value: 'end', label: __('End of the line', 'attendant') },
              { value: 'start', label: __('Start of the line', 'attendant') },
            ]}
            onChange={(side) => change({ side })}
          />
        </CardBody>
      </Card>
      <Card>
        <CardBody>
          <h2>{__('Connection', 'attendant')}</h2>
          <p>
            {sprintf(
              /* translators: 1: name of the business, 2: address of the service */
              __('Connected to %1$s at %2$s.', 'attendant'),
              state.business,
              state.service,
            )}
          </p>
          <p>
            <a href="admin.php?page=attendant-inbox">{__('Open the inbox', 'attendant')}</a>
          </p>
          <Button variant="secondary" onClick={() => run('keys', {})}>
            {__('Make new keys', 'attendant')}
          </Button>{' '}
          <Button variant="secondary" isDestructive onClick={() => run('disconnect', {})}>
            {__('Disconnect', 'attendant')}
          </Button>
        </CardBody>
      </Card>
    </>
  );
}

function Synced({ state, ask, change }) {
  const [status, setStatus] = useState(null);
  const [trouble, setTrouble] = useState(null);
  const [round, setRound] = useState(0);
  const done = status !== null && status.syncedAt !== null;
  useEffect(() => {
    let timer = null;
    let ended = false;
    const look = async () => {
      try {
        const now = await ask('status');
        if (ended) return;
        setStatus(now);
        setTrouble(now.trouble);
        if (now.syncedAt === null) timer = setTimeout(look, EVERY);
      } catch (error) {
        if (!ended) setTrouble(error.message);
      }
    };
    void look();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [ask, round]);
  const again = useCallback(async () => {
    try {
      await ask('sync', {});
    } catch (error) {
      setTrouble(error.message);
    }
    setRound((now) => now + 1);
  }, [ask]);
  const toggle = (name, on) =>
    change({
      types: on
        ? [...state.settings.types, name]
        : state.settings.types.filter((one) => one !== name),
    });
  return (
    <>
      <Card>
        <CardBody>
          <h2>{__('What it answers from', 'attendant')}</h2>
          {trouble !== null && (
            <Notice status="warning" isDismissible={false}>
              {trouble}
            </Notice>
          )}
          {state.hidden && (
            <Notice status="warning" isDismissible={false}>
              {__(
                'Search engines are told to leave out this whole site (Settings, Reading), so nothing of it is read.',
                'attendant',
              )}
            </Notice>
          )}
          {(state.hidden || state.settings.hidden_site) && (
            <CheckboxControl
              __nextHasNoMarginBottom
              label={__('Read its public pages all the same', 'attendant')}
              checked={state.settings.hidden_site}
              onChange={(hidden_site) => change({ hidden_site })}
            />
          )}
          {state.long.length > 0 && (
            <Notice status="info" isDismissible={false}>
              {sprintf(
                /* translators: %s: titles of posts */
                __('Very long: only the first megabyte of these is read: %s.', 'attendant'),
                state.long.join(', '),
              )}
            </Notice>
          )}
          <p aria-live="polite">
            {done
              ? sprintf(
                  /* translators: %d: number of pages */
                  _n('%d page is read.', '%d pages are read.', status.articles, 'attendant'),
                  status.articles,
                )
              : sprintf(
                  /* translators: 1: pages read, 2: pages in all */
                  __('Reading your site: %1$d of %2$d …', 'attendant'),
                  status?.articles ?? 0,
                  state.total,
                )}
          </p>
          <progress
            max={Math.max(1, state.total)}
            value={done ? Math.max(1, state.total) : (status?.articles ?? 0)}
            aria-label={__('Pages read', 'attendant')}
          />
          <fieldset>
            <legend className="screen-reader-text">{__('Types of content', 'attendant')}</legend>
            {state.types.map(({ name, label, count }) => (
              <CheckboxControl
                __nextHasNoMarginBottom
                key={name}
                label={`${label} (${count})`}
                checked={state.settings.types.includes(name)}
                onChange={(on) => toggle(name, on)}
              />
            ))}
          </fieldset>
          <Button variant="secondary" onClick={again}>
            {__('Read everything again', 'attendant')}
          </Button>
        </CardBody>
      </Card>
      {done && <Questions ask={ask} at={status.syncedAt} />}
    </>
  );
}

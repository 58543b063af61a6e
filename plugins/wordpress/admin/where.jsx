import { Card, CardBody, RadioControl, TextareaControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

/** On which pages the chat is. Addresses are saved when the field is left. */
export function Where({ settings, change }) {
  const [text, setText] = useState(settings.paths.join('\n'));
  const save = async () => {
    const paths = text.split('\n').filter((line) => line.trim() !== '');
    if (paths.join('\n') !== settings.paths.join('\n')) await change({ paths });
  };
  return (
    <Card>
      <CardBody>
        <h2>{__('Where visitors see it', 'attendant')}</h2>
        <RadioControl
          label={__('Pages', 'attendant')}
          hideLabelFromVision
          selected={settings.where}
          options={[
            { value: 'everywhere', label: __('On every page', 'attendant') },
            { value: 'only', label: __('Only on these', 'attendant') },
            { value: 'except', label: __('On all but these', 'attendant') },
          ]}
          onChange={(where) => change({ where })}
        />
        {settings.where !== 'everywhere' && (
          <TextareaControl
            __nextHasNoMarginBottom
            label={__('Addresses, one a line', 'attendant')}
            help={__(
              'Below your home page, which itself is “/”. “*” stands for anything: /shop/*',
              'attendant',
            )}
            value={text}
            onChange={setText}
            onBlur={save}
          />
        )}
        <p className="attendant-soft">
          {__(
            'Or put the block “Chat in the page” or “Chat button” where you want it; a page that has one has the chat.',
            'attendant',
          )}
        </p>
      </CardBody>
    </Card>
  );
}

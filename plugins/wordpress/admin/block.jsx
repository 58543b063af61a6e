import { InspectorControls, RichText, useBlockProps } from '@wordpress/block-editor';
import { registerBlockType } from '@wordpress/blocks';
import { PanelBody, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import metadata from '../blocks/chat/block.json';
import inline from '../blocks/inline/block.json';

/** Drawn by the server (`Front::block`); here only its words are written. */
registerBlockType(metadata.name, {
  edit: ({ attributes, setAttributes }) => (
    <div {...useBlockProps()}>
      <RichText
        tagName="span"
        className="wp-element-button"
        allowedFormats={[]}
        placeholder={__('Ask us', 'attendant')}
        value={attributes.label}
        onChange={(label) => setAttributes({ label })}
      />
    </div>
  ),
  save: () => null,
});

/** Drawn by the server (`Front::inline_block`); the visitor's own words are written there, not here. */
registerBlockType(inline.name, {
  edit: ({ attributes, setAttributes }) => (
    <>
      <InspectorControls>
        <PanelBody title={__('Size', 'attendant')}>
          <SelectControl
            __nextHasNoMarginBottom
            __next40pxDefaultSize
            label={__('Height', 'attendant')}
            value={attributes.height}
            options={[
              { value: 'small', label: __('Small', 'attendant') },
              { value: 'medium', label: __('Medium', 'attendant') },
              { value: 'large', label: __('Large', 'attendant') },
            ]}
            onChange={(height) => setAttributes({ height })}
          />
        </PanelBody>
      </InspectorControls>
      <div {...useBlockProps({ className: `attendant-inline is-${attributes.height}` })}>
        <div className="attendant-inline-front">
          <RichText
            tagName="p"
            className="attendant-inline-title"
            allowedFormats={[]}
            placeholder={__('How can we help?', 'attendant')}
            value={attributes.title}
            onChange={(title) => setAttributes({ title })}
          />
          <p>
            {__(
              'Answers come from our own pages, and a person is there for the rest.',
              'attendant',
            )}
          </p>
          <span className="attendant-inline-field">{__('Write a message …', 'attendant')}</span>
        </div>
      </div>
    </>
  ),
  save: () => null,
});

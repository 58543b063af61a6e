import { RichText, useBlockProps } from '@wordpress/block-editor';
import { registerBlockType } from '@wordpress/blocks';
import { __ } from '@wordpress/i18n';
import metadata from '../blocks/chat/block.json';

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

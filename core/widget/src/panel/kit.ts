/** What the conversation's module is given by the panel's, so that nothing is fetched twice. The build reads the list. */
import { Component, Fragment, h } from 'preact';
import { storageName } from '../bridge.ts';
import { takeFiles } from './composer.tsx';
import { fill, sayWhen } from './hours.ts';
import { Drawing, Icon } from './icon.tsx';
import { loadTalkWords } from './languages.ts';
import { safeUrl } from './safe-url.ts';
import { NO_TALK } from './state.ts';

const kit = {
  Component,
  Drawing,
  Fragment,
  Icon,
  NO_TALK,
  fill,
  h,
  loadTalkWords,
  safeUrl,
  sayWhen,
  storageName,
  takeFiles,
};
export type Kit = typeof kit;
export default kit;

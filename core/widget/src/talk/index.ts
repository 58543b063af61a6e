/** Everything that waits for the first message, in one module. */
export { createTalkContext } from './context.ts';
export { default as styles } from './talk.css';
export { createTalk } from './talk.ts';
export { TalkView } from './talk-view.tsx';

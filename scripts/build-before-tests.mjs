/** Jest's global set-up for browser tests: chat and console as their sources are. */
export { buildWeb as default } from './build-web.mjs';

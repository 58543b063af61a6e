/** Style sheets are imported as minified text and adopted by the shadow root. */
declare module '*.css' {
  const text: string;
  export default text;
}
/** File name of the panel's module beside the loader; put in by the build. */
declare const PANEL_FILE: string;
/** Address of the conversation's module, relative to the panel's; put in by the build. */
declare const TALK_FILE: string;
/** In the names of all language files; put in by the build. */
declare const STRINGS_HASH: string;

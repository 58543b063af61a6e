/** Style sheets are imported as minified text and adopted by the shadow root. */
declare module '*.css' {
  const text: string;
  export default text;
}
/** File name of the panel's module beside the loader; put in by the build. */
declare const PANEL_FILE: string;

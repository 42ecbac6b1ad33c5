/** The minified text of a style sheet; scripts/build.mjs reads it. */
declare module '*.css' {
  const css: string;
  export default css;
}

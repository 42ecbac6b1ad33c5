// What workers give for an import of WebAssembly: compiling from bytes is refused there.
declare module '*.wasm' {
  const compiled: WebAssembly.Module;
  export default compiled;
}
declare module '*.wasm?module' {
  const compiled: WebAssembly.Module;
  export default compiled;
}

/** A name cut at its stars: what stands between them. `\*` is a literal star. */
export const partsOf = (name: string): string[] =>
  // A name holds no NUL.
  name.replace(/\\\*/g, '\0').split('*').map((part) => part.replace(/\0/g, '*'));

/** Whether a name fits a pattern, cut at its stars. Linear: each part is found once, leftmost. */
export function matches(parts: readonly string[], name: string): boolean {
  const [first, last] = [parts[0]!, parts[parts.length - 1]!];
  const end = name.length - last.length;
  let at = first.length;
  if (at > end || !name.startsWith(first) || !name.endsWith(last)) return false;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

/** A text with what is given in the places of `$1` to `$9`; `$$` is a dollar sign. As browsers do it. */
export function fill(text: string, given: readonly string[]): string {
  return text.replace(/\$([1-9$])/g, (_, sign: string) =>
    sign === '$' ? '$' : (given[Number(sign) - 1] ?? ''),
  );
}

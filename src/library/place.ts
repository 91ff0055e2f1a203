/** Where an article stands: what of its address stays the same while it is read. */

/** Origin and path: pages tidy up fragment and query under their reader. Null for what is no address. */
export function placeOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
}

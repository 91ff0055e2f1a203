/** Where an article stands: what of its address stays the same while it is read. */

/**
 * Origin and path, as the browser writes them: pages tidy up fragment and query under their reader. Null for what is
 * no absolute address.
 */
export function placeOf(address: string): string | null {
  return /^[a-z][a-z\d+.-]*:[^?#]*/i.exec(address)?.[0] ?? null;
}

/** Whether two addresses are of one place. What is no address is of none. */
export function isSamePlace(one: string, other: string): boolean {
  const place = placeOf(one);
  return place !== null && place === placeOf(other);
}

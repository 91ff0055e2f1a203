/** A file for the reader's downloads. */

// By then every browser has taken hold of the content, and no long-lived view keeps it for good.
const RELEASED_AFTER_MS = 60_000;

/** By a link that is followed at once, which needs no permission. */
export function download(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), RELEASED_AFTER_MS);
}

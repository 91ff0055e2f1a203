/** What the reader has granted beyond what every installation has, kept up to date while a view is open. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../browser.ts';

interface Granted {
  readonly names: readonly string[];
  /** Patterns of sites. */
  readonly origins: readonly string[];
}

/** Something that can be granted and taken back by itself. */
export type Grant = { readonly permissions: readonly string[] } | { readonly origins: readonly string[] };
type Asked = Parameters<typeof browser.permissions.request>[0];

/** Null until it is known. */
export function useGranted(): Granted | null {
  const [granted, setGranted] = useState<Granted | null>(null);
  useEffect(() => {
    const read = () =>
      void browser.permissions
        .getAll()
        .then(({ permissions = [], origins = [] }) => setGranted({ names: permissions, origins }));
    read();
    return onGrants(read);
  }, []);
  return granted;
}

/** Calls back whenever something was granted or taken back, here or in the browser's own settings. Returns how to stop. */
export function onGrants(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}

/** Has the browser ask the reader, within whose click it must be called. Whether it is granted then. */
export const grant = (what: Grant): Promise<boolean> => browser.permissions.request(what as Asked);

/** Whether it was taken back. */
export const takeBack = (what: Grant): Promise<boolean> => browser.permissions.remove(what as Asked);

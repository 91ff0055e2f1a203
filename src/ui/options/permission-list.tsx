/** What the extension may do, what it might be allowed, and a way to take back what was granted. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../browser.ts';
import { say } from '../../say.ts';
import { purposeOf } from './permissions.ts';

interface Granted {
  readonly names: readonly string[];
  /** Patterns of sites. */
  readonly origins: readonly string[];
}

export function Permissions() {
  const { permissions: required = [], optional_permissions: optional = [] } = browser.runtime.getManifest();
  const { names, origins } = useGranted();
  const given = optional.filter((name) => names.includes(name));
  const open = optional.filter((name) => !names.includes(name));
  return (
    <section aria-labelledby="permissions">
      <h2 id="permissions">{say('options.permissions')}</h2>
      <Purposes names={required} />
      <h3>{say('options.granted')}</h3>
      {given.length === 0 && origins.length === 0 && <p>{say('options.granted-none')}</p>}
      <Purposes names={given} takeBack={(name) => takeBack({ permissions: [name] })} />
      {origins.length > 0 && (
        <ul class="origins">
          {origins.map((origin) => (
            <li key={origin}>
              <code>{origin}</code> <TakeBack name={origin} take={() => takeBack({ origins: [origin] })} />
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <>
          <h3>{say('options.askable')}</h3>
          <p>{say('options.askable-text')}</p>
          <Purposes names={open} />
        </>
      )}
    </section>
  );
}

/** Beyond what every installation has; kept up to date while the page is open. */
function useGranted(): Granted {
  const [granted, setGranted] = useState<Granted>({ names: [], origins: [] });
  useEffect(() => {
    const read = () =>
      void browser.permissions
        .getAll()
        .then(({ permissions = [], origins = [] }) => setGranted({ names: permissions, origins }));
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, []);
  return granted;
}

function takeBack(what: { readonly permissions?: string[]; readonly origins?: string[] }): void {
  void browser.permissions.remove(what as Parameters<typeof browser.permissions.remove>[0]);
}

interface PurposesShown {
  readonly names: readonly string[];
  readonly takeBack?: (name: string) => void;
}

function Purposes({ names, takeBack: take }: PurposesShown) {
  if (names.length === 0) return null;
  return (
    <dl class="purposes">
      {names.map((name) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            {purposeOf(name)} {take && <TakeBack name={name} take={() => take(name)} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function TakeBack({ name, take }: { readonly name: string; readonly take: () => void }) {
  return (
    <button type="button" class="link" aria-label={say('options.take-back-of', name)} onClick={take}>
      {say('options.take-back')}
    </button>
  );
}

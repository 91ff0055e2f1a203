/** What the extension may do, and a switch for each thing that only the reader can allow. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from '../../browser.ts';
import { wordsOf } from '../../error-words.ts';
import { say } from '../../say.ts';
import { type Grant, grant, takeBack, useGranted } from './granted.ts';
import { useKnownSites } from './known-sites.ts';
import { purposeOf } from './permissions.ts';

export function Permissions() {
  const { permissions: required = [], optional_permissions: optional = [] } = browser.runtime.getManifest();
  const granted = useGranted();
  const [told, setTold] = useState('');
  const failed = (error: unknown) => setTold(wordsOf(error));
  const sites = useKnownSites(granted?.origins, failed);
  const turn = (what: Grant, on: boolean): void =>
    void (on ? grant(what) : takeBack(what)).then(
      (done) => setTold(done ? '' : say(on ? 'options.refused' : 'options.kept')),
      failed,
    );
  return (
    <section aria-labelledby="permissions" class="permissions">
      <h2 id="permissions">{say('options.permissions')}</h2>
      <dl class="purposes">
        {required.map((name) => (
          <Purpose key={name} name={name}>
            <code>{name}</code>
          </Purpose>
        ))}
      </dl>
      <h3>{say('options.optional')}</h3>
      <p>{say('options.optional-text')}</p>
      <p role="status">{told}</p>
      {granted && (
        <dl class="purposes">
          {optional.map((name) => (
            <Purpose key={name} name={name}>
              <Switch
                name={name}
                on={granted.names.includes(name)}
                turn={(on) => turn({ permissions: [name] }, on)}
              />
            </Purpose>
          ))}
          <div>
            <dt>{say('options.sites')}</dt>
            <dd>
              {say('permissions.sites')}
              <ul class="origins">
                {sites.map((site) => (
                  <li key={site}>
                    <Switch
                      name={site}
                      on={granted.origins.includes(site)}
                      turn={(on) => turn({ origins: [site] }, on)}
                    />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        </dl>
      )}
    </section>
  );
}

interface PurposeShown {
  readonly name: string;
  /** How it is named: with a switch where it is the reader's to grant. */
  readonly children: ComponentChildren;
}

function Purpose({ name, children }: PurposeShown) {
  return (
    <div>
      <dt>{children}</dt>
      <dd>{purposeOf(name)}</dd>
    </div>
  );
}

interface SwitchShown {
  readonly name: string;
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
}

function Switch({ name, on, turn }: SwitchShown) {
  return (
    <label>
      <input
        type="checkbox"
        name={name}
        checked={on}
        onClick={(event) => {
          event.preventDefault(); // it turns when the browser has done it
          turn(!on);
        }}
      />{' '}
      <code dir="ltr">{name}</code>
    </label>
  );
}

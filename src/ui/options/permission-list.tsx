/** What the extension may do, and a switch for each thing that only the reader can allow. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../browser.ts';
import { wordsOf } from '../../error-words.ts';
import { hostPattern } from '../../library/feeds/web-address.ts';
import { say } from '../../say.ts';
import { followed } from './following.ts';
import { type Grant, grant, takeBack, useGranted } from './granted.ts';
import { purposeOf } from './permissions.ts';

export function Permissions() {
  const { permissions: required = [], optional_permissions: optional = [] } = browser.runtime.getManifest();
  const granted = useGranted();
  const sites = useKnownSites(granted?.origins);
  const [told, setTold] = useState('');
  const turn = (what: Grant, on: boolean): void =>
    void (on ? grant(what) : takeBack(what)).then(
      (done) => setTold(done ? '' : say(on ? 'options.refused' : 'options.kept')),
      (error: unknown) => setTold(wordsOf(error)),
    );
  return (
    <section aria-labelledby="permissions" class="permissions">
      <h2 id="permissions">{say('options.permissions')}</h2>
      <dl class="purposes">
        {required.map((name) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{purposeOf(name)}</dd>
          </div>
        ))}
      </dl>
      <h3>{say('options.optional')}</h3>
      <p>{say('options.optional-text')}</p>
      <p role="status">{told}</p>
      {granted && (
        <dl class="purposes">
          {optional.map((name) => (
            <div key={name}>
              <dt>
                <Switch
                  name={name}
                  on={granted.names.includes(name)}
                  turn={(on) => turn({ permissions: [name] }, on)}
                />
              </dt>
              <dd>{purposeOf(name)}</dd>
            </div>
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

/**
 * Those that are granted, those that feeds need, and those that were granted while the page is open, so that what is
 * switched off can be switched on again.
 */
function useKnownSites(granted: readonly string[] = []): readonly string[] {
  const [known, setKnown] = useState<readonly string[]>([]);
  useEffect(() => {
    void followed().then((feeds) =>
      setKnown((before) =>
        joined(
          before,
          feeds.map(({ url }) => hostPattern(url)),
        ),
      ),
    );
  }, []);
  useEffect(() => setKnown((before) => joined(before, granted)), [granted.join(' ')]);
  return known;
}

const joined = (some: readonly string[], more: readonly string[]): readonly string[] =>
  [...new Set([...some, ...more])].sort();

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

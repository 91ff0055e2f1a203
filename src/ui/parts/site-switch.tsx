/** The switch by which articles of the site in front are checked by themselves. */
import { useState } from 'preact/hooks';
import { wordsOf } from '../../error-words.ts';
import { hostOf, isNever, siteOf } from '../../library/sites.ts';
import { say } from '../../say.ts';
import { turnOff, turnOn, useSites } from './sites.ts';
import './site-switch.css';

interface Shown {
  /** Of the page; unknown where we may not see it, and then there is nothing to switch. */
  readonly url: string | undefined;
}

export function SiteSwitch({ url }: Shown) {
  const site = siteOf(url);
  return site && <Switch key={site} site={site} />; // what is told of one site is not of the next
}

function Switch({ site }: { readonly site: string }) {
  const [told, setTold] = useState('');
  const failed = (error: unknown) => setTold(say('sites.failed', wordsOf(error)));
  const sites = useSites(failed);
  if (!sites) return told ? <p class="site-switch">{told}</p> : null;
  const host = hostOf(site);
  if (isNever(sites, site)) return <p class="site-switch">{say('sites.is-never', host)}</p>;
  const turn = async (on: boolean) => {
    if (!on) await turnOff(site);
    const done = on ? await turnOn(site) : true;
    setTold(done ? '' : say('sites.denied'));
  };
  return (
    <p class="site-switch">
      <label>
        <input
          type="checkbox"
          checked={sites.always.includes(site)}
          onClick={(event) => {
            const wanted = event.currentTarget.checked;
            event.preventDefault(); // it turns when the browser has granted the site
            turn(wanted).catch(failed);
          }}
        />{' '}
        {say('sites.switch', host)}
      </label>{' '}
      <small>{say('sites.switch-text')}</small> <span role="status">{told}</span>
    </p>
  );
}

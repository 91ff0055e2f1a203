/** The sites that are checked by themselves, and those that never are: adding, removing, giving permissions back. */
import type { ComponentChildren, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from '../../browser.ts';
import { wordsOf } from '../../error-words.ts';
import {
  changeSites,
  hostOf,
  isNever,
  type Sites as Lists,
  siteOf,
  withNever,
  withoutNever,
} from '../../library/sites.ts';
import { say } from '../../say.ts';
import { turnOff, turnOn, useSites } from '../parts/sites.ts';
import { AddressField } from './address-field.tsx';
import { typedAddress } from './following.ts';
import { useRowFocus } from './use-row-focus.ts';

export function Sites() {
  const [told, setTold] = useState('');
  const failed = (error: unknown) => setTold(say('sites.failed', wordsOf(error)));
  const sites = useSites(failed);
  const act = (work: Promise<string>): void => void work.then(setTold, failed);
  return (
    <section aria-labelledby="sites" class="sites">
      <h2 id="sites">{say('sites.title')}</h2>
      <p>{say('sites.about')}</p>
      <Add act={act} />
      <p role="status">{told}</p>
      {sites && <Always sites={sites} act={act} />}
      <h3>{say('sites.never-title')}</h3>
      <p>{say('sites.never-about')}</p>
      {sites && <Never sites={sites} act={act} />}
    </section>
  );
}

interface Shown {
  readonly sites: Lists;
  /** Tells what comes of it. */
  readonly act: (work: Promise<string>) => void;
}

function Add({ act }: Pick<Shown, 'act'>) {
  const [address, setAddress] = useState('');
  const add = (put: (site: string) => Promise<string>) => {
    const site = siteOf(typedAddress(address) ?? undefined);
    act(site ? put(site) : Promise.resolve(say('sites.not-an-address')));
    if (site) setAddress('');
  };
  return (
    <form
      class="follow"
      onSubmit={(event) => {
        event.preventDefault();
        add(always);
      }}
    >
      <AddressField label={say('sites.address')} address={address} change={setAddress} />{' '}
      <button type="submit" class="button">
        {say('sites.always')}
      </button>{' '}
      <button type="button" class="button" onClick={() => add(never)}>
        {say('sites.never')}
      </button>
    </form>
  );
}

const always = async (site: string): Promise<string> =>
  (await turnOn(site)) ? say('sites.on', hostOf(site)) : say('sites.denied');

async function never(site: string): Promise<string> {
  const host = hostOf(site);
  await changeSites((sites) => withNever(sites, host));
  return say('sites.is-never', host);
}

function Always({ sites, act }: Shown) {
  const { list, leave } = useRowFocus<HTMLDivElement>(sites.always.length);
  const forget = async (site: string) => {
    await browser.permissions.remove({ origins: [site] }); // what feeds of the site need as well
    await turnOff(site);
    return say('sites.removed', hostOf(site));
  };
  const remove = async (site: string) => {
    await turnOff(site);
    return say('sites.removed', hostOf(site));
  };
  const drop = (at: number, work: Promise<string>) => {
    leave(at);
    act(work);
  };
  return (
    <Hosts list={list} kind="always" none={say('sites.none')}>
      {sites.always.map((site, at) => (
        <Site key={site} host={hostOf(site)} remove={() => drop(at, remove(site))}>
          {isNever(sites, site) && <em>{say('sites.overruled')}</em>}{' '}
          <button
            type="button"
            class="link"
            aria-label={say('sites.forget-named', hostOf(site))}
            onClick={() => drop(at, forget(site))}
          >
            {say('sites.forget')}
          </button>
        </Site>
      ))}
    </Hosts>
  );
}

function Never({ sites, act }: Shown) {
  const { list, leave } = useRowFocus<HTMLDivElement>(sites.never.length);
  const remove = async (host: string) => {
    await changeSites((lists) => withoutNever(lists, host));
    return say('sites.removed', host);
  };
  return (
    <Hosts list={list} kind="never" none={say('sites.never-none')}>
      {sites.never.map((host, at) => (
        <Site
          key={host}
          host={host}
          remove={() => {
            leave(at);
            act(remove(host));
          }}
        />
      ))}
    </Hosts>
  );
}

interface HostsShown {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly kind: keyof Lists;
  /** What is said where there are none. */
  readonly none: string;
  readonly children: readonly ComponentChildren[];
}

function Hosts({ list, kind, none, children }: HostsShown) {
  return (
    <div ref={list} class="hosts">
      {children.length > 0 ? (
        <ul class={kind}>{children}</ul>
      ) : (
        <p class="none" tabIndex={-1}>
          {none}
        </p>
      )}
    </div>
  );
}

interface SiteShown {
  readonly host: string;
  readonly remove: () => void;
  readonly children?: ComponentChildren;
}

function Site({ host, remove, children }: SiteShown) {
  return (
    <li>
      <bdi>{host}</bdi>{' '}
      <button type="button" class="link" aria-label={say('sites.remove-named', host)} onClick={remove}>
        {say('sites.remove')}
      </button>{' '}
      {children}
    </li>
  );
}

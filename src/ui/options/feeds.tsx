/** The feeds that the reader follows: adding, leaving, and how each of them stands. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../../error-words.ts';
import { knownOf } from '../../library/feeds/known-feed.ts';
import { type FeedName, readOpml, writeOpml } from '../../library/feeds/opml.ts';
import { hostPattern } from '../../library/feeds/web-address.ts';
import type { KeptFeed } from '../../library/store/records.ts';
import { say, sayCount } from '../../say.ts';
import { download } from '../parts/download.ts';
import { AddressField } from './address-field.tsx';
import { FeedState } from './feed-state.tsx';
import {
  addAll,
  askForHosts,
  follow,
  followed,
  followNamed,
  leave,
  mayAsk,
  pollNow,
  rejoin,
} from './following.ts';
import { onGrants } from './granted.ts';
import { PageFeeds } from './page-feeds.tsx';

export function Feeds() {
  const [feeds, setFeeds] = useState<readonly KeptFeed[]>([]);
  const [told, setTold] = useState('');
  const [left, setLeft] = useState<KeptFeed | null>(null);
  const draw = () =>
    followed().then(setFeeds, (error: unknown) => setTold(say('feeds.failed', wordsOf(error))));
  useEffect(() => void draw(), []);
  const asked = useRef(new Set<string>());
  useEffect(() => {
    for (const { url, state } of feeds) {
      if (knownOf(state).due > 0 || asked.current.has(url)) continue;
      asked.current.add(url); // once: a feed that can't be asked at all stays as it is
      void act(pollNow(url).then(() => ''));
    }
  }, [feeds]);
  const barred = useBarred(feeds);
  /** Tells what comes of it, and draws what has changed by it, success or not. */
  const act = (work: Promise<string>): Promise<void> =>
    work.then(setTold, (error: unknown) => setTold(say('feeds.failed', wordsOf(error)))).then(draw);
  /** Resolves with whether the feed is followed now. */
  const tried = async (following: ReturnType<typeof follow>): Promise<boolean> => {
    await act(following.then((no) => (no ? say(`feeds.${no}`) : '')));
    return following.then(
      (no) => no === null,
      () => false,
    );
  };
  return (
    <section aria-labelledby="feeds" class="feeds">
      <h2 id="feeds">{say('feeds.title')}</h2>
      <p>{say('feeds.about')}</p>
      <Follow follow={(address) => tried(follow(address))} />
      <PageFeeds feeds={feeds} follow={(feed) => void tried(followNamed(feed))} />
      <p role="status">
        {told}{' '}
        {left && (
          <button
            type="button"
            class="link"
            onClick={() => {
              setLeft(null);
              void act(rejoin(left).then(() => ''));
            }}
          >
            {say('feeds.undo')}
          </button>
        )}
      </p>
      {feeds.length === 0 && <p class="none">{say('feeds.none')}</p>}
      <ul class="articles">
        {feeds.map((feed) => (
          <li key={feed.url}>
            <FeedState
              feed={feed}
              allowed={!barred.has(feed.url)}
              ask={() => act(pollNow(feed.url).then(() => ''))}
              allow={(hosts) => act(allowed(feed, hosts))}
              instead={(other) => void act(replaced(feed, other))}
              leave={() => {
                setLeft(feed);
                void act(leave(feed).then(() => say('feeds.unfollowed', feed.title ?? feed.url)));
              }}
            />
          </li>
        ))}
      </ul>
      <Lists feeds={feeds} act={act} />
    </section>
  );
}

/** The addresses of those that may not be asked, since the reader took back what they need. */
function useBarred(feeds: readonly KeptFeed[]): ReadonlySet<string> {
  const [barred, setBarred] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const look = async () => {
      const may = await Promise.all(feeds.map(({ url }) => mayAsk(url)));
      setBarred(new Set(feeds.filter((_, at) => !may[at]).map(({ url }) => url)));
    };
    void look();
    return onGrants(() => void look());
  }, [feeds]);
  return barred;
}

async function allowed({ url }: KeptFeed, hosts: readonly string[]): Promise<string> {
  if (!(await askForHosts(hosts))) return say('feeds.denied');
  await pollNow(url);
  return '';
}

async function replaced(feed: KeptFeed, other: FeedName): Promise<string> {
  const no = await followNamed(other);
  if (no === 'denied') return say('feeds.denied');
  await leave(feed);
  return '';
}

/** What was typed stays until it is followed. */
function Follow({ follow }: { readonly follow: (address: string) => Promise<boolean> }) {
  const [address, setAddress] = useState('');
  const [busy, setBusy] = useState(false);
  return (
    <form
      class="follow"
      onSubmit={(event) => {
        event.preventDefault();
        setBusy(true);
        void follow(address).then((isFollowed) => {
          setBusy(false);
          if (isFollowed) setAddress('');
        });
      }}
    >
      <AddressField label={say('feeds.address')} address={address} change={setAddress} />{' '}
      <button type="submit" class="button" disabled={busy}>
        {say(busy ? 'feeds.asking' : 'feeds.follow')}
      </button>
    </form>
  );
}

interface ListsShown {
  readonly feeds: readonly KeptFeed[];
  readonly act: (work: Promise<string>) => Promise<void>;
}

const opmlOf = (feeds: readonly KeptFeed[]): Blob => new Blob([writeOpml(feeds)], { type: 'text/x-opml' });

/** In and out of other news readers. */
function Lists({ feeds, act }: ListsShown) {
  const picker = useRef<HTMLInputElement>(null);
  const [listed, setListed] = useState<ReturnType<typeof readOpml>>([]);
  const open = async (file: File): Promise<string> => {
    setListed(readOpml(await file.text()));
    return '';
  };
  // Asked for in a click of its own: the browser no longer counts the choice of the file as one.
  const add = async () => {
    if (!(await askForHosts(listed.map(({ url }) => hostPattern(url))))) return say('feeds.none-added');
    setListed([]);
    return sayCount('feeds.imported', await addAll(listed));
  };
  return (
    <p class="lists">
      <input
        ref={picker}
        type="file"
        accept=".opml,.xml"
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = ''; // the same file may be chosen again
          if (file) void act(open(file));
        }}
      />
      <button type="button" class="button" onClick={() => picker.current?.click()}>
        {say('feeds.import')}
      </button>
      {listed.length > 0 && (
        <button type="button" class="button" onClick={() => void act(add())}>
          {sayCount('feeds.add', listed.length)}
        </button>
      )}
      {feeds.length > 0 && (
        <button type="button" class="button" onClick={() => download('crossquote-feeds.opml', opmlOf(feeds))}>
          {say('feeds.export')}
        </button>
      )}
    </p>
  );
}

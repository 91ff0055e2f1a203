/** How one feed stands: when it was read, what went wrong, what was left out of it and why. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FeedFault } from '../../library/feeds/fault.ts';
import { type KnownFeed, knownOf } from '../../library/feeds/known-feed.ts';
import type { FeedName } from '../../library/feeds/opml.ts';
import { hostPattern } from '../../library/feeds/web-address.ts';
import type { KeptFeed } from '../../library/store/records.ts';
import { say, sayCount, sayList, sayMoment } from '../../say.ts';
import { Offers } from './offers.tsx';

interface Shown {
  readonly feed: KeptFeed;
  /** Whether it may be asked at all. */
  readonly allowed: boolean;
  readonly ask: () => Promise<void>;
  readonly allow: (hosts: readonly string[]) => Promise<void>;
  readonly leave: () => void;
  /** Follows another feed in the place of this one. */
  readonly instead: (other: FeedName) => void;
}

export function FeedState({ feed, allowed, ask, allow, leave, instead }: Shown) {
  const [busy, setBusy] = useState(false);
  const known = knownOf(feed.state);
  const { wanted = [], offers = [] } = known;
  const asking = (work: Promise<void>) => {
    setBusy(true);
    void work.finally(() => setBusy(false));
  };
  return (
    <>
      <h3 dir="auto">{feed.title ?? feed.url}</h3>
      {feed.title && (
        <p class="address">
          <bdi dir="ltr">{feed.url}</bdi>
        </p>
      )}
      <p>
        {known.read === undefined
          ? say('feeds.never-read')
          : say('feeds.read', sayMoment(new Date(known.read)))}
        {known.due > 0 && <> · {say('feeds.next', sayMoment(new Date(known.due)))}</>}
      </p>
      {!allowed && (
        <p class="fault">
          {say('feeds.not-allowed')}{' '}
          <button type="button" class="link" onClick={() => asking(allow([hostPattern(feed.url)]))}>
            {say('feeds.allow-again')}
          </button>
        </p>
      )}
      {allowed && known.fault && <p class="fault">{faultOf(known.fault, known.status)}</p>}
      {allowed && offers.length > 0 && (
        <Offers
          title={say(known.fault === 'moved' ? 'feeds.maybe-at' : 'feeds.offers')}
          offers={offers}
          follow={instead}
        />
      )}
      <LeftOut known={known}>
        {wanted.length > 0 && (
          <button type="button" class="link" onClick={() => asking(allow(wanted))}>
            {say('feeds.allow')}
          </button>
        )}
      </LeftOut>
      <p class="actions">
        <button type="button" class="button" disabled={busy} onClick={() => asking(ask())}>
          {say(busy ? 'feeds.asking' : 'feeds.now')}
        </button>{' '}
        <button type="button" class="button" onClick={leave}>
          {say('feeds.unfollow')}
        </button>
      </p>
    </>
  );
}

/** What a server means by its refusal, with the number for those who know it. */
function faultOf(fault: FeedFault, status = 0): string {
  if (fault !== 'refused') return say(`feeds.fault_${fault}`);
  const meant = STATUSES.find(([, fits]) => fits(status))?.[0];
  return say(meant ? `feeds.status_${meant}` : 'feeds.fault_refused', String(status));
}

const STATUSES = [
  ['gone', (status: number) => status === 410],
  ['absent', (status: number) => status === 404],
  ['closed', (status: number) => status === 401 || status === 403],
  ['busy', (status: number) => status === 429 || status === 503],
  ['broken', (status: number) => status >= 500],
] as const;

function LeftOut({ known, children }: { readonly known: KnownFeed; readonly children: ComponentChildren }) {
  const { leftOut = {}, wanted = [] } = known;
  const { 'no-permission': elsewhere = 0, ...others } = leftOut;
  const hosts = wanted.map((pattern) => new URL(pattern.replace('/*', '')).host);
  return (
    <>
      {elsewhere > 0 && (
        <p>
          {sayCount('feeds.wanted', elsewhere, sayList(hosts))} {children}
        </p>
      )}
      {(['noindex', 'not-an-article', 'unreachable'] as const)
        .filter((reason) => others[reason])
        .map((reason) => (
          <p key={reason}>{sayCount(`feeds.${reason}`, others[reason] ?? 0)}</p>
        ))}
    </>
  );
}

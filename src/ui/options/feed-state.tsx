/** How one feed stands: when it was read, what went wrong, what was left out of it and why. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type KnownFeed, knownOf } from '../../library/feeds/known-feed.ts';
import { hostPattern } from '../../library/feeds/web-address.ts';
import type { KeptFeed } from '../../library/store/records.ts';
import { say, sayCount, sayList, sayMoment } from '../../say.ts';

interface Shown {
  readonly feed: KeptFeed;
  /** Whether it may be asked at all. */
  readonly allowed: boolean;
  readonly ask: () => Promise<void>;
  readonly allow: (hosts: readonly string[]) => Promise<void>;
  readonly leave: () => void;
}

export function FeedState({ feed, allowed, ask, allow, leave }: Shown) {
  const [busy, setBusy] = useState(false);
  const known = knownOf(feed.state);
  const { wanted = [] } = known;
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
      {allowed && known.fault && (
        <p class="fault">{say(`feeds.fault_${known.fault}`, String(known.status ?? ''))}</p>
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

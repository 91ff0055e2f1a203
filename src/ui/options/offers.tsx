/** Feeds that may be followed, by name. */
import type { FeedName } from '../../library/feeds/opml.ts';
import { say } from '../../say.ts';

interface Shown {
  readonly title: string;
  readonly offers: readonly FeedName[];
  readonly follow: (feed: FeedName) => void;
}

export function Offers({ title, offers, follow }: Shown) {
  return (
    <div class="offers">
      <p>{title}</p>
      <ul>
        {offers.map((feed) => (
          <li key={feed.url}>
            <button type="button" class="link" onClick={() => follow(feed)}>
              {say('feeds.follow-named', feed.title ?? feed.url)}
            </button>
            {feed.title && (
              <>
                {' '}
                <small>
                  <bdi dir="ltr">{feed.url}</bdi>
                </small>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

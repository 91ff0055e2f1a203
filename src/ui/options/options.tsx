/** What the library holds, what Crossquote does and does not do, what it may and why. */
import { outletName } from '../../core/article.ts';
import { readingAddress } from '../../library/reading-address.ts';
import { type SeedStory, seedStories } from '../../library/seeds.ts';
import { say, sayCount } from '../../say.ts';
import { Provenance } from '../parts/provenance.tsx';
import { Feeds } from './feeds.tsx';
import { purposeOf } from './permissions.ts';

interface Shown {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

export function Options({ required, optional }: Shown) {
  return (
    <>
      <header>
        <p class="imprint">{say('common.name')}</p>
        <h1>{say('common.library')}</h1>
      </header>
      <main>
        <Library />
        <Feeds />
        <Claims />
        <Permissions required={required} optional={optional} />
        <Privacy />
      </main>
    </>
  );
}

function Library() {
  return (
    <section aria-labelledby="library">
      <h2 id="library">{say('options.holds')}</h2>
      <p>{say('options.holds-text')}</p>
      {seedStories.map((story) => (
        <Story key={story.file.story} story={story} />
      ))}
    </section>
  );
}

function Story({ story: { file, dossiers } }: { readonly story: SeedStory }) {
  return (
    <details open>
      <summary>{sayCount('options.story', dossiers.length, file.title)}</summary>
      <ul class="articles">
        {dossiers.map(({ article }) => (
          <li key={article.id}>
            <h3>
              <a href={readingAddress({ article: article.id })}>
                <bdi>{article.title ?? outletName(article)}</bdi>
              </a>
            </h3>
            <Provenance id={article.id} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Claims() {
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">{say('options.does')}</h2>
      <ul class="points">
        <li>{say('options.does-find')}</li>
        <li>{say('options.does-match')}</li>
        <li>{say('options.does-show')}</li>
      </ul>
      <h2>{say('options.does-not')}</h2>
      <ul class="points">
        <li>{say('options.not-right')}</li>
        <li>{say('options.not-rate')}</li>
        <li>{say('options.not-know')}</li>
        <li>{say('options.not-sure')}</li>
      </ul>
    </section>
  );
}

function Permissions({ required, optional }: Shown) {
  return (
    <section aria-labelledby="permissions">
      <h2 id="permissions">{say('options.permissions')}</h2>
      <Purposes names={required} />
      {optional.length > 0 && (
        <>
          <h3>{say('options.not-granted')}</h3>
          <p>{say('options.none-asked')}</p>
          <Purposes names={optional} />
        </>
      )}
    </section>
  );
}

function Purposes({ names }: { readonly names: readonly string[] }) {
  return (
    <dl class="purposes">
      {names.map((name) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>{purposeOf(name)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Privacy() {
  return (
    <section aria-labelledby="privacy">
      <h2 id="privacy">{say('options.privacy')}</h2>
      <p>
        {say('common.privacy')} {say('options.privacy-text')}
      </p>
    </section>
  );
}

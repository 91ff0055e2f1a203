/** What the library holds, what Crossquote does and does not do, what it may and why. */
import { outletName } from '../../core/article.ts';
import { readingAddress } from '../../library/reading-address.ts';
import { type SeedStory, seedStories } from '../../library/seeds.ts';
import { say } from '../../say.ts';
import { Provenance } from '../parts/provenance.tsx';
import { purposeOf } from './permissions.ts';

interface Shown {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

export function Options({ required, optional }: Shown) {
  return (
    <>
      <header>
        <p class="imprint">Crossquote</p>
        <h1>{say('common.library')}</h1>
      </header>
      <main>
        <Library />
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
      <h2 id="library">What the library holds</h2>
      <p>The articles that a page is compared with. These came with the extension.</p>
      {seedStories.map((story) => (
        <Story key={story.file.story} story={story} />
      ))}
    </section>
  );
}

function Story({ story: { file, dossiers } }: { readonly story: SeedStory }) {
  return (
    <details open>
      <summary>
        {file.title} ({dossiers.length} articles)
      </summary>
      <ul class="articles">
        {dossiers.map(({ article }) => (
          <li key={article.id}>
            <h3>
              <a href={readingAddress({ article: article.id })}>{article.title ?? outletName(article)}</a>
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
      <h2 id="claims">What Crossquote does</h2>
      <ul class="points">
        <li>It finds the quotations in the article that you are reading.</li>
        <li>It finds which articles of the library tell the same story.</li>
        <li>It shows which quotations they print in other words, cut, or give to another speaker.</li>
      </ul>
      <h2>What it does not do</h2>
      <ul class="points">
        <li>It does not say who is right. Five outlets that agree may all have copied one.</li>
        <li>It does not rate outlets and does not guess why words differ.</li>
        <li>It knows only the articles in the library. “Only here” means: in none of those.</li>
        <li>
          It reads English best, and it can pair or miss quotations wrongly: look at the words yourself.
        </li>
      </ul>
    </section>
  );
}

function Permissions({ required, optional }: Shown) {
  return (
    <section aria-labelledby="permissions">
      <h2 id="permissions">Permissions, one by one</h2>
      <Purposes names={required} />
      {optional.length > 0 && (
        <>
          <h3>Not granted unless you are asked and agree</h3>
          <p>Nothing in this version asks for them.</p>
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
      <h2 id="privacy">Privacy</h2>
      <p>
        {say('common.privacy')} Pages are read and compared in your browser. Crossquote makes no network
        request, has no server and no account, counts nothing and keeps no history: the result of a check is
        forgotten when its tab or the browser closes.
      </p>
    </section>
  );
}

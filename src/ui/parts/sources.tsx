/** Who prints a reading: siglum, outlet, and the way to read it there. */
import { Fragment } from 'preact';
import { outletName } from '../../core/article.ts';
import type { ArticleCard, Reading, Witness } from '../../core/report.ts';
import { textFragmentAddress } from '../../core/text-fragment.ts';
import { readingAddress } from '../../library/reading-address.ts';
import { say, sayDay } from '../../say.ts';

interface Printed {
  readonly readings: readonly Reading[];
  readonly witnesses: readonly Witness[];
}

/** The outlets that print these readings, each with a link to its text at that very place. */
export function Sources({ readings, witnesses }: Printed) {
  return (
    <ul class="sources">
      {readings.map((reading) => (
        <li key={`${reading.siglum} ${reading.span.start}`}>
          <Source reading={reading} witnesses={witnesses} />
        </li>
      ))}
    </ul>
  );
}

interface SourceShown {
  readonly reading: Reading;
  readonly witnesses: readonly Witness[];
}

/** To the sentence at the outlet where its address is known, and to the text as the library keeps it. */
function Source({ reading, witnesses }: SourceShown) {
  const name = nameOf(reading.siglum, witnesses);
  const witness = witnesses.find(({ siglum }) => siglum === reading.siglum);
  const atOutlet = textFragmentAddress(witness?.article.url, reading);
  return (
    <>
      <a
        href={atOutlet ?? readingAddress(reading)}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={say('report.read-there-at', name)}
        title={say('report.read-there')}
      >
        {name}
      </a>
      {atOutlet && (
        <>
          {' '}
          <a
            class="kept"
            href={readingAddress(reading)}
            target="_blank"
            rel="noopener"
            aria-label={say('report.kept-at', name)}
          >
            {say('report.kept')}
          </a>
        </>
      )}
    </>
  );
}

/** What a siglum stands for; the siglum itself where the report does not say. */
export function nameOf(siglum: string, witnesses: readonly Witness[]): string {
  const witness = witnesses.find((one) => one.siglum === siglum);
  return witness ? outletName(witness.article) : siglum;
}

export function Siglum({ children }: { readonly children: string }) {
  return <span class="siglum">{children}</span>;
}

/** "The Straits Times · Reuters · 19 May 2021", as far as it is known, whatever way the outlet's script runs. */
export function Imprint({ article }: { readonly article: ArticleCard }) {
  const name = outletName(article);
  const agency = article.agency && !name.includes(article.agency) ? article.agency : undefined;
  const others = [agency, dayOf(article.published)].filter((part) => part !== undefined);
  return (
    <>
      <bdi>{name}</bdi>
      {others.map((part) => (
        <Fragment key={part}>
          {' · '}
          <bdi>{part}</bdi>
        </Fragment>
      ))}
    </>
  );
}

/** A day as people write it; what is no date stays as it is printed. */
export function dayOf(published: string | undefined): string | undefined {
  if (published === undefined) return undefined;
  const date = new Date(published);
  if (Number.isNaN(date.getTime())) return published;
  return sayDay(date);
}

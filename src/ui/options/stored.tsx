/** What is kept in this browser, place by place, in bytes. */
import { browser, type Storage } from '../../browser.ts';
import { language, say } from '../../say.ts';
import { useRead } from './use-read.ts';

const PLACES = ['sync', 'session', 'local'] as const;
type Place = (typeof PLACES)[number];

interface Stored extends Readonly<Record<Place, number>> {
  /** Null where the browser does not tell. */
  readonly library: number | null;
}

export function StoredBytes({ round }: { readonly round: number }) {
  const { value: stored, trouble } = useRead(measure, [round]);
  if (!stored) return trouble ? <p class="fault">{trouble}</p> : null;
  return (
    <dl class="stored">
      <div>
        <dt>{say('settings.stored_library')}</dt>
        <dd>{stored.library === null ? say('settings.stored-unknown') : sizeOf(stored.library)}</dd>
      </div>
      {PLACES.map((place) => (
        <div key={place}>
          <dt>{say(`settings.stored_${place}`)}</dt>
          <dd>{sizeOf(stored[place])}</dd>
        </div>
      ))}
    </dl>
  );
}

async function measure(): Promise<Stored> {
  const [sync, session, local] = await Promise.all(PLACES.map((place) => bytesIn(browser.storage[place])));
  const { usage = null } = await navigator.storage.estimate();
  return { sync: sync ?? 0, session: session ?? 0, local: local ?? 0, library: usage };
}

/** Not every browser measures each of its places; then what lies there is measured as it would be sent. */
async function bytesIn(area: Storage.StorageArea): Promise<number> {
  const { getBytesInUse } = area as { readonly getBytesInUse?: (keys: null) => Promise<number> };
  if (getBytesInUse) return getBytesInUse.call(area, null);
  const held = await area.get(null);
  return Object.keys(held).length === 0 ? 0 : new Blob([JSON.stringify(held)]).size;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "1.2 MB". */
export function sizeOf(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const unit = UNITS[step] ?? 'byte';
  // In short English has no plural for them: "768 byte".
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  const format = { style: 'unit', unit, unitDisplay, maximumSignificantDigits: 3 } as const;
  return new Intl.NumberFormat(language(), format).format(bytes / 1000 ** step);
}

/** Every request that was ever made, so that nobody has to take our word for it. */
import { useEffect, useState } from 'preact/hooks';
import { type MadeRequest, type MadeRequests, readRequests } from '../../library/requests.ts';
import { say, sayCount, sayMoment } from '../../say.ts';

export function Requests() {
  const [made, setMade] = useState<MadeRequests | null>(null);
  useEffect(() => void readRequests().then(setMade), []);
  if (!made) return null;
  return (
    <section aria-labelledby="requests" class="requests">
      <h2 id="requests">{say('settings.requests')}</h2>
      <p>
        {made.total === 0 ? say('settings.requests-none') : sayCount('settings.requests-made', made.total)}
      </p>
      {made.latest.length > 0 && (
        <details>
          <summary>{sayCount('settings.requests-latest', made.latest.length)}</summary>
          <ol>
            {made.latest.map((one) => (
              <li key={`${one.at} ${one.address}`}>
                <time dateTime={new Date(one.at).toISOString()}>{sayMoment(new Date(one.at))}</time>{' '}
                <bdi>{one.address}</bdi> · {resultOf(one)}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function resultOf({ result }: MadeRequest): string {
  if (result === undefined) return say('settings.request-open');
  return result === 'failed'
    ? say('settings.request-failed')
    : say('settings.request-status', String(result));
}

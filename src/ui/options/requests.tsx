/** Every request that was ever made, so that nobody has to take our word for it. */
import { type MadeRequest, type MadeRequests, readRequests } from '../../library/requests.ts';
import { say, sayCount, sayMoment } from '../../say.ts';
import { useRead } from './use-read.ts';

export function Requests({ round }: { readonly round: number }) {
  const { value: made, trouble } = useRead(readRequests, [round]);
  if (!made && !trouble) return null;
  return (
    <section aria-labelledby="requests" class="requests">
      <h2 id="requests">{say('settings.requests')}</h2>
      {made && <Made made={made} />}
      <p role="status" class="fault">
        {trouble}
      </p>
    </section>
  );
}

function Made({ made: { total, latest } }: { readonly made: MadeRequests }) {
  if (total === 0) return <p>{say('settings.requests-none')}</p>;
  return (
    <>
      <p>{sayCount('settings.requests-made', total)}</p>
      <details>
        <summary>{sayCount('settings.requests-latest', latest.length)}</summary>
        <ol>
          {latest.map((one) => (
            <li key={`${one.at} ${one.address}`}>
              <time dateTime={new Date(one.at).toISOString()}>{sayMoment(new Date(one.at))}</time>{' '}
              <bdi>{one.address}</bdi> · {resultOf(one)}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

function resultOf({ result }: MadeRequest): string {
  if (result === undefined) return say('settings.request-open');
  return result === 'failed'
    ? say('settings.request-failed')
    : say('settings.request-status', String(result));
}

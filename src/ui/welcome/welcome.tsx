/** The welcome page: three steps through the example, then how to begin. */
import { say } from '../../say.ts';
import type { Example } from './example.ts';
import { START, Start } from './start.tsx';
import { Tour } from './tour.tsx';

export function Welcome({ example }: { readonly example: Example }) {
  return (
    <>
      <header class="hero">
        <p class="brand">
          <img src="../icons/icon-48.png" alt="" width="32" height="32" />
          {say('common.name')}
        </p>
        <h1>{say('welcome.title')}</h1>
        <p class="lead">{say('welcome.lead')}</p>
        <p class="skip">
          <a href={`#${START}`}>{say('welcome.skip')}</a>
        </p>
      </header>
      <main>
        <Tour example={example} />
        <Start />
      </main>
    </>
  );
}

/** How marks show, what is compared, how much the library takes, what it lets go, what Crossquote does and may, and what leaves the machine. */
import { useState } from 'preact/hooks';
import { say } from '../../say.ts';
import { Comparing } from './comparing.tsx';
import { Decisions } from './decisions.tsx';
import { Everything } from './everything.tsx';
import { Marking } from './marking.tsx';
import { Permissions } from './permission-list.tsx';
import { Requests } from './requests.tsx';
import { Rules } from './rules.tsx';
import type { Importing } from './shelf/use-import.ts';
import { Shortcuts } from './shortcuts.tsx';
import { Sites } from './sites.tsx';
import { Storage } from './storage.tsx';

interface Shown {
  readonly shown: boolean;
  readonly importing: Importing;
}

export function Settings({ shown, importing }: Shown) {
  const [resets, setResets] = useState(0);
  const round = importing.ended + resets;
  return (
    <div hidden={!shown}>
      {shown && (
        <>
          <Marking />
          <Comparing />
          <Storage round={round} />
          <Decisions round={round} />
          <Rules round={round} />
          <Sites />
          <Shortcuts />
          <Permissions />
          <Privacy />
          <Requests round={round} />
        </>
      )}
      {/* Hidden, not gone: what is under way goes on. */}
      <Everything importing={importing} changed={() => setResets((last) => last + 1)} />
      {shown && <Claims />}
    </div>
  );
}

function Privacy() {
  return (
    <section aria-labelledby="privacy">
      <h2 id="privacy">{say('options.privacy')}</h2>
      <p>{say('options.privacy-here')}</p>
      <p>{say('options.privacy-requests')}</p>
    </section>
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

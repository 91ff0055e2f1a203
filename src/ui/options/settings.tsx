/** How marks show, what is compared, how much the library takes, what it lets go, what Crossquote does and may, and what leaves the machine. */
import { say } from '../../say.ts';
import { Comparing } from './comparing.tsx';
import { Decisions } from './decisions.tsx';
import { Everything } from './everything.tsx';
import { Marking } from './marking.tsx';
import { Permissions } from './permission-list.tsx';
import { Requests } from './requests.tsx';
import { Rules } from './rules.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { Sites } from './sites.tsx';
import { Storage } from './storage.tsx';

export function Settings() {
  return (
    <>
      <Marking />
      <Comparing />
      <Storage />
      <Decisions />
      <Rules />
      <Sites />
      <Shortcuts />
      <Permissions />
      <Privacy />
      <Requests />
      <Everything />
      <Claims />
    </>
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

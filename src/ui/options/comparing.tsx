/** Which articles of the library a page is compared with. */
import { WINDOWS } from '../../library/settings.ts';
import { say } from '../../say.ts';
import { useSettings } from './use-settings.ts';

export function Comparing() {
  const { settings, set, trouble } = useSettings();
  return (
    <section aria-labelledby="comparing" class="comparing">
      <h2 id="comparing">{say('settings.comparing')}</h2>
      <p role="status" class="fault">
        {trouble}
      </p>
      {settings && (
        <label>
          {say('settings.window')}{' '}
          <select
            name="window"
            value={settings.window ?? ''}
            onChange={({ currentTarget: { value } }) => set({ window: windowOf(value) })}
          >
            <option value="">{say('settings.window_any')}</option>
            {WINDOWS.map((days) => (
              <option key={days} value={days}>
                {say(`settings.window_${days}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <p class="hint">{say('settings.window-hint')}</p>
    </section>
  );
}

const windowOf = (value: string): number | null => WINDOWS.find((days) => String(days) === value) ?? null;

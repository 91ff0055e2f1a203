/** How marks show in pages: which kinds, how they look, when their cards open; and what the toolbar button says. */
import type { ComponentChildren } from 'preact';
import type { MarkKind } from '../../core/report.ts';
import { KINDS_BY_WEIGHT } from '../../core/wording.ts';
import { MARK_STYLES, type Settings } from '../../library/settings.ts';
import { language, say } from '../../say.ts';
import { kindLabel } from '../../wording.ts';
import { useSamples } from './samples.ts';
import { useSettings } from './use-settings.ts';

export function Marking() {
  const { settings, set, trouble } = useSettings();
  return (
    <section aria-labelledby="marks" class="marking">
      <h2 id="marks">{say('settings.marks')}</h2>
      <p class="hint">{say('settings.effect')}</p>
      <p role="status" class="fault">
        {trouble}
      </p>
      {settings && <Choices settings={settings} set={set} />}
      <p class="hint">{say('settings.language', languageName())}</p>
    </section>
  );
}

interface ChoicesShown {
  readonly settings: Settings;
  readonly set: (change: Partial<Settings>) => void;
}

function Choices({ settings, set }: ChoicesShown) {
  const { style, badge, cardOnRest } = settings;
  return (
    <>
      <Kinds settings={settings} set={set} />
      <Group title={say('settings.style')}>
        {MARK_STYLES.map((one) => (
          <Choice key={one} name="style" on={one === style} choose={() => set({ style: one })}>
            {say(`settings.style_${one}`)}
          </Choice>
        ))}
      </Group>
      <Group title={say('settings.card')}>
        {([true, false] as const).map((rest) => (
          <Choice key={rest} name="card" on={rest === cardOnRest} choose={() => set({ cardOnRest: rest })}>
            {say(rest ? 'settings.card_rest' : 'settings.card_click')}
          </Choice>
        ))}
      </Group>
      <label class="choice">
        <input
          type="checkbox"
          name="badge"
          checked={badge}
          onChange={({ currentTarget }) => set({ badge: currentTarget.checked })}
        />
        <span>{say('settings.badge')}</span>
      </label>
    </>
  );
}

/** Each kind in the look that it has in a page. */
function Kinds({ settings: { marked, style }, set }: ChoicesShown) {
  const samples = useSamples(marked, style);
  const toggle = (kind: MarkKind, on: boolean) =>
    set({ marked: KINDS_BY_WEIGHT.filter((one) => (one === kind ? on : marked.includes(one))) });
  return (
    <Group title={say('settings.marked')}>
      {KINDS_BY_WEIGHT.map((kind) => (
        <label key={kind} class="choice">
          <input
            type="checkbox"
            name={kind}
            checked={marked.includes(kind)}
            onChange={({ currentTarget }) => toggle(kind, currentTarget.checked)}
          />
          <span ref={samples(kind)}>{kindLabel(kind)}</span>
        </label>
      ))}
      <p class="hint">{say('settings.marked-hint')}</p>
    </Group>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <fieldset class="rules">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

interface ChoiceShown {
  readonly name: string;
  readonly on: boolean;
  readonly choose: () => void;
  readonly children: ComponentChildren;
}

function Choice({ name, on, choose, children }: ChoiceShown) {
  return (
    <label class="choice">
      <input type="radio" name={name} checked={on} onChange={choose} />
      <span>{children}</span>
    </label>
  );
}

function languageName(): string {
  return new Intl.DisplayNames(language(), { type: 'language' }).of(say('common.language')) ?? language();
}

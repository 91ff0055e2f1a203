/** Copy or save a report: what a reader takes along. All but its name is loaded when it is opened. */
import { say } from '../../say.ts';
import type { Exported } from './export-choices.tsx';
import { Later } from './later.tsx';
import { whenShown } from './when-shown.tsx';

const ExportChoices = whenShown(() =>
  import('./export-choices.tsx').then(({ ExportChoices: Content }) => Content),
);

export function ExportMenu(shown: Exported) {
  return <Later name="export" summary={say('export.title')} content={ExportChoices} shown={shown} />;
}

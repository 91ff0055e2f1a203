/** Compares the page with what else is open: lists the tabs, asks for them, tells what came of it. */
import { useEffect, useState } from 'preact/hooks';
import { say } from '../../say.ts';
import { Choice } from './choice.tsx';
import { Compared, type Comparison } from './compared.tsx';
import { askToListTabs, mayListTabs, type OpenTabs, openTabs } from './open-tabs.ts';

interface Shown {
  /** The tab of the page that the others are compared with. */
  readonly main: number;
}

export function TabsPage({ main }: Shown) {
  const [may, setMay] = useState<boolean | null>(null);
  const [tabs, setTabs] = useState<OpenTabs | null>(null);
  const [comparison, setComparison] = useState<Comparison | null>(null);
  useEffect(() => void mayListTabs().then(setMay), []);
  // Without the permission, the tabs of sites that were allowed are seen.
  useEffect(() => void openTabs(main).then(setTabs), [may, main]);
  return (
    <>
      <header>
        <p class="imprint">{say('common.name')}</p>
        <h1>{say('tabs.title')}</h1>
        <p>{say('tabs.about')}</p>
      </header>
      <main>
        {tabs && !comparison && (may || tabs.others.length > 0) && (
          <Choice tabs={tabs} compared={setComparison} />
        )}
        {may === false && !comparison && <Permission granted={setMay} />}
        {comparison && <Compared comparison={comparison} again={() => setComparison(null)} />}
      </main>
      <footer>{say('tabs.privacy')}</footer>
    </>
  );
}

function Permission({ granted }: { readonly granted: (may: boolean) => void }) {
  const [denied, setDenied] = useState(false);
  const request = async () => {
    const may = await askToListTabs();
    setDenied(!may);
    if (may) granted(true);
  };
  return (
    <section>
      <p>{say('tabs.permission')}</p>
      <p>
        <button type="button" class="button" onClick={() => void request()}>
          {say('tabs.list')}
        </button>
      </p>
      <p role="status">{denied && say('tabs.denied')}</p>
    </section>
  );
}

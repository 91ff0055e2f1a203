/** A text on its way from a view that has no room for it to the page that checks texts. */
import { browser } from '../../browser.ts';
import { TEXT_PAGE } from './notice.tsx';

/** Words that were pasted, or a file that was dropped. */
export type Handed = string | File;

const PARAMETER = 'handed';

/** Opens the page for texts with this one. A popup closes when another tab comes to the front, so that comes last. */
export async function handOver(given: Handed): Promise<void> {
  const name = crypto.randomUUID();
  const channel = new BroadcastChannel(name);
  const listening = new Promise<void>((resolve) => {
    channel.onmessage = () => resolve();
  });
  const url = browser.runtime.getURL(`${TEXT_PAGE}#${new URLSearchParams({ [PARAMETER]: name })}`);
  const { id } = await browser.tabs.create({ url, active: false });
  await listening;
  channel.postMessage(given);
  channel.close();
  if (id !== undefined) await browser.tabs.update(id, { active: true });
}

/** What a view hands over to the page at this fragment; null where none does, never settled where that view is gone. */
export function handedOver(fragment: string): Promise<Handed> | null {
  const name = new URLSearchParams(fragment.slice(1)).get(PARAMETER);
  if (!name) return null;
  const channel = new BroadcastChannel(name);
  return new Promise((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'string' && !(data instanceof File)) return;
      channel.close();
      resolve(data);
    };
    channel.postMessage(null);
  });
}

/** Every permission of the manifest in plain words. */
import { say } from '../../say.ts';

/** The manifest's test holds that none is missing here. */
const EXPLAINED = [
  'activeTab',
  'scripting',
  'storage',
  'contextMenus',
  'sidePanel',
  'alarms',
  'offscreen',
  'tabs',
] as const;

/** What a permission is for, or null for one that is not explained. */
export function purposeOf(permission: string): string | null {
  const known = EXPLAINED.find((one) => one === permission);
  return known ? say(`permissions.${known}`) : null;
}

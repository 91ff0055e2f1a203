/** Why a record of a file was not taken in, in words. */
import type { Rejected } from '../../library/transfer/importing.ts';
import { say } from '../../say.ts';

/** A record that holds no article, or a list that holds no feeds. */
export type NotTaken = Omit<Rejected, 'reason'> & { readonly reason: Rejected['reason'] | 'no-list' };

export const reasonOf = ({ reason, detail }: NotTaken): string =>
  detail === undefined
    ? say(`library.reason_${reason}`)
    : say('library.reason-detail', say(`library.reason_${reason}`), detail);

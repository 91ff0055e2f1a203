/** SHA-256 on Node. */
import { createHash } from 'node:crypto';
import type { Hash } from '../edition/edition.ts';

export const sha256: Hash = async (text) => createHash('sha256').update(text, 'utf8').digest('hex');

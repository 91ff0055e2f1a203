/** What kind of person or thing a phrase names, as features of both models tell it. */
import { ROLE_NOUNS, VOICE_NOUNS } from './lexicon/en-words.ts';
import type { Phrase } from './phrases.ts';
import type { Scene } from './scene.ts';

/** A pronoun itself; role, voice or noun, `+` for several; a name by its title and width. Linear in the phrase. */
export function nounKind(scene: Scene, phrase: Phrase): string {
  const head = scene.tokens[phrase.head]?.fold ?? '';
  if (phrase.kind === 'pronoun') return head;
  const single = head.replace(/(?<=[^s])s$/, '');
  if (phrase.kind === 'nominal') {
    const many = single !== head ? '+' : '';
    return (
      (ROLE_NOUNS.has(single) || /(?:men|women|people)$/.test(head)
        ? 'role'
        : VOICE_NOUNS.has(single)
          ? 'voice'
          : 'noun') + many
    );
  }
  let titled = false;
  for (let at = phrase.first; at < phrase.head; at++) {
    const fold = scene.tokens[at]?.fold ?? '';
    if (ROLE_NOUNS.has(fold) || /^(?:sen|rep|gov|gen|former)$/.test(fold)) titled = true;
  }
  const honorific = /^(?:mr|mrs|ms|dr)$/.test(scene.tokens[phrase.first]?.fold ?? '') ? 1 : 0;
  const wide = phrase.head - phrase.first - honorific;
  if (titled) return 'Name+title';
  if (scene.tags[phrase.first]?.tag === 'determiner') return 'the Name';
  return wide === 0 ? 'Name' : wide < 4 ? 'Name Name' : 'Name Name+';
}

/** The words that mark a phrase as the source of somebody's words: "said", "according to", a colon. */
import type { Phrase } from './phrases.ts';
import { SAYS } from './report-features.ts';
import type { Scene } from './scene.ts';
import type { Span } from './text.ts';

const GOES_WITH: ReadonlySet<string> = new Set(['auxiliary', 'adverb', 'to']);

/**
 * The cue of a source for the words at token `near`: the verb that it is the subject of, the verb before it
 * ("said Mr Smith"), "according to", or the mark or verb that leads over to the words. Null when none is printed.
 */
export function cueOf(scene: Scene, source: Phrase, near: number): Span | null {
  const according = accordingTo(scene, source);
  if (according) return according;
  const own = source.predicate;
  const before = source.first - 1;
  if (own && SAYS.has(own.verb.kind) && !own.passive) return verbSpan(scene, own.at, source.last + 1);
  if (scene.tags[before]?.tag === 'verb' && SAYS.has(scene.tags[before]?.verb?.kind ?? ''))
    return spanOf(scene, before, before);
  return (
    leadingVerb(scene, source, near) ??
    (own ? verbSpan(scene, own.at, source.last + 1) : colon(scene, source))
  );
}

function accordingTo({ tokens }: Scene, source: Phrase): Span | null {
  const [according, to] = [tokens[source.first - 2], tokens[source.first - 1]];
  return according?.fold === 'according' && to?.fold === 'to'
    ? { start: according.start, end: to.end }
    : null;
}

/** The verb with the auxiliaries and adverbs right before it. */
function verbSpan(scene: Scene, at: number, floor: number): Span | null {
  let first = at;
  while (first > floor && GOES_WITH.has(scene.tags[first - 1]?.tag ?? '')) first--;
  return spanOf(scene, first, at);
}

/** The last verb of speech between the source and the words: "spoke for an hour, *calling* them ..." */
function leadingVerb(scene: Scene, source: Phrase, near: number): Span | null {
  if (source.first > near) return null;
  const sentence = scene.tokens[near]?.sentence;
  for (let at = near - 1; at > source.last && scene.tokens[at]?.sentence === sentence; at--) {
    const tag = scene.tags[at];
    if (tag?.tag === 'verb' && SAYS.has(tag.verb?.kind ?? '')) return spanOf(scene, at, at);
  }
  return null;
}

function colon(scene: Scene, source: Phrase): Span | null {
  const at = source.last + 1;
  return scene.tokens[at]?.fold === ':' ? spanOf(scene, at, at) : null;
}

function spanOf({ tokens }: Scene, first: number, last: number): Span | null {
  const [from, to] = [tokens[first], tokens[last]];
  return from && to ? { start: from.start, end: to.end } : null;
}

/** Chooses the source of every quoted stretch with a log-linear model trained on annotated news. */
import { SOURCE_WEIGHTS } from './lexicon/source-weights.ts';
import { chance, score, unpack } from './linear.ts';
import type { Scene } from './scene.ts';
import { type Candidate, candidates, NOBODY, type Situation, situation } from './situation.ts';
import { features } from './source-features.ts';
import { unsaidFeatures } from './unsaid-features.ts';

export interface Choice {
  /** Index among the scene's phrases, or NOBODY. */
  readonly source: Candidate;
  /** 0 to 1: the model's probability of that source among all that it looked at. */
  readonly sure: number;
  /** 0 to 1: the model's probability that the stretch is nobody's words. */
  readonly unsaid: number;
}

const WEIGHTS = unpack(SOURCE_WEIGHTS);

/** No article holds so many; of what is over, nobody is named. */
const MOST_STRETCHES = 5000;
const UNASKED: Choice = { source: NOBODY, sure: 0, unsaid: 0 };
const NICKNAME: Choice = { source: NOBODY, sure: 1, unsaid: 1 };

/** One choice a stretch, left to right, since each leans on the one before. Linear in the number of stretches. */
export function chooseSources(scene: Scene): Choice[] {
  const found: Choice[] = [];
  let previous: Candidate = NOBODY;
  for (let stretch = 0; stretch < scene.quoted.length; stretch++) {
    if (stretch >= MOST_STRETCHES) {
      found.push(UNASKED);
      continue;
    }
    if (scene.nicknames.has(scene.quoteTokens[stretch] ?? -1)) {
      found.push(NICKNAME);
      continue;
    }
    const question = { scene, stretch, previous };
    const here = situation(question);
    const scored = (candidate: Candidate) => score(WEIGHTS, features(question, here, candidate));
    const ranked = recorded(scene, here) ?? best(candidates(question), scored);
    const { source, sure } =
      ranked.source === NOBODY && carriesOn(scene, stretch, here)
        ? { source: previous, sure: CARRIED }
        : ranked;
    const unsaid = chance(
      score(WEIGHTS, unsaidFeatures(scene, here, claimOf(scene, here, { source, sure }))),
    );
    found.push({ source, sure, unsaid });
    if (unsaid < LIKELY_UNSAID) previous = source;
  }
  return found;
}

// Above this a stretch says nothing about who speaks next.
const LIKELY_UNSAID = 0.5;

function best(list: readonly Candidate[], scored: (candidate: Candidate) => number) {
  const scores = list.map(scored);
  const top = Math.max(...scores);
  const all = scores.reduce((sum, one) => sum + Math.exp(one - top), 0);
  return { source: list[scores.indexOf(top)] ?? NOBODY, sure: 1 / all };
}

const RECORDING = /^(?:footage|videos?|clips?|audio|recordings?|tapes?|soundbites?)$/;
// As plain as a label; but what is recorded may be quoted by whoever shows it.
const RECORDED = 0.9;

/** "Footage of the minister saying": whose words they are, though the sentence is about those who show it. */
function recorded(scene: Scene, { controller }: Situation) {
  if (!controller || scene.tags[controller.at]?.verb?.form !== 'gerund') return null;
  const source = controller.subjects.find((index) => scene.phrases[index]?.last === controller.at - 1);
  const first = scene.phrases[source ?? NOBODY]?.first ?? 0;
  if (source === undefined || scene.tokens[first - 1]?.fold !== 'of') return null;
  return RECORDING.test(scene.tokens[first - 2]?.fold ?? '') ? { source, sure: RECORDED } : null;
}

// A whole quoted sentence without a source of its own, close behind another: likely the same speaker.
const CARRIED = 0.5;

function carriesOn(scene: Scene, stretch: number, here: Situation): boolean {
  const before = scene.quoted[stretch - 1];
  const near = before !== undefined && here.paragraph - before.paragraph <= 1;
  return near && here.begins === 'U' && /[.!?]/.test(here.ends) && here.cues === '';
}

/** How the chosen source bears on whether the stretch is anybody's words. */
export function claimOf(
  scene: Scene,
  here: Situation,
  choice: { readonly source: Candidate; readonly sure: number },
) {
  const phrase = scene.phrases[choice.source];
  const token = phrase && scene.tokens[phrase.first];
  const near = !token
    ? 'none'
    : token.sentence === here.sentence
      ? 'same'
      : token.paragraph === here.paragraph
        ? 'near'
        : 'far';
  const kind = phrase?.predicate?.verb.kind ?? '-';
  return { source: `${near} ${kind}`, sure: String(Math.floor(choice.sure * 5)) };
}

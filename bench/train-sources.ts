/**
 * Trains the model that chooses the source of a quotation, and the one that tells quoted words from titles and
 * scare quotes: `npx tsx bench/train-sources.ts DATA_FOLDER [--folds N]`. Reads `quotations-train.jsonl.gz`, prints
 * cross-validated accuracy, writes `src/core/lexicon/source-weights.ts`. No words of the data are kept: features
 * are named by function words, kinds of words, and verbs of the lexicon, and stored as hashed buckets.
 */
import { chance } from '../src/core/linear.ts';
import { type Scene, sceneOf } from '../src/core/scene.ts';
import { type Candidate, candidates, NOBODY, situation } from '../src/core/situation.ts';
import { claimOf } from '../src/core/source.ts';
import { features } from '../src/core/source-features.ts';
import { unsaidFeatures } from '../src/core/unsaid-features.ts';
import {
  type GoldArticle,
  type GoldQuote,
  learner,
  type Model,
  readTraining,
  type Settings,
  shuffled,
  trainYesNo,
  writeTable,
} from './learner.ts';

/** One stretch: the features of each candidate and which candidates are right. */
interface Example {
  readonly article: number;
  readonly kind: string;
  readonly candidates: readonly Candidate[];
  readonly features: readonly (readonly number[])[];
  readonly right: readonly number[];
  readonly unsaid: (choice: { source: Candidate; sure: number }) => number[];
}

// Chosen by cross-validation: more passes, or a weaker pull to zero, only learn the training articles by heart.
const EPOCHS = 6;
const SETTINGS: Settings = { rate: 0.1, decay: 0.05, leastSeen: 20 };
const EPOCHS_OF_UNSAID = 8;
/** The weights are remembered once in so many examples, from the second pass on. */
const REMEMBERED = 500;

const OF_A_NOUN = new Set('of for at from in on with by to about as against'.split(' '));

interface Read {
  readonly article: GoldArticle;
  readonly scene: Scene;
}

/**
 * `previous` says for each article which source a model chose for every stretch before; without it the annotated
 * one is taken, which no reader of a new article has.
 */
function examplesOf(read: readonly Read[], previously?: readonly (readonly Candidate[])[]): Example[] {
  return read.flatMap(({ article, scene }, index) => {
    const gold = article.quotes.filter((quote) => quote.kind !== 'indirect');
    let previous: Candidate = NOBODY;
    return scene.quoted.map((stretch, at): Example => {
      if (previously) previous = previously[index]?.[at - 1] ?? NOBODY;
      const quote = gold.find((one) => one.start < stretch.end && one.end > stretch.start);
      const question = { scene, stretch: at, previous };
      const here = situation(question);
      const list = candidates(question);
      const right = quote ? rightOnes(scene, list, quote) : [];
      const first = list[right[0] ?? -1];
      if (quote) previous = first ?? previous;
      return {
        article: index,
        kind: quote?.kind ?? 'unsaid',
        candidates: list,
        features: list.map((candidate) => features(question, here, candidate)),
        right,
        unsaid: (choice) => unsaidFeatures(scene, here, claimOf(scene, here, choice)),
      };
    });
  });
}

/** Candidates inside the annotated source, without the nouns that hang on it ("aides to *the senator*"). */
function rightOnes(scene: Scene, list: readonly Candidate[], { source }: GoldQuote): number[] {
  if (!source) return [0];
  const parts = source.parts ?? [];
  const from = Math.min(...parts.map(([start]) => start));
  const inside = list.flatMap((candidate, at) => {
    const phrase = scene.phrases[candidate];
    const start = scene.tokens[phrase?.first ?? -1]?.start ?? 0;
    const end = scene.tokens[phrase?.last ?? -1]?.end ?? 0;
    return phrase && parts.some(([a, b]) => a < end && b > start) ? [{ at, phrase, start }] : [];
  });
  const heads = inside.filter(
    ({ phrase, start }) =>
      start <= from || (!phrase.owner && !OF_A_NOUN.has(scene.tokens[phrase.first - 1]?.fold ?? '')),
  );
  return (heads.length > 0 ? heads : inside).map(({ at }) => at);
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((value) => value / sum);
}

function trainSources(examples: readonly Example[]): Model {
  const usable = examples.filter((example) => example.right.length > 0);
  const model = learner(
    usable.flatMap((example) => example.features),
    SETTINGS,
  );
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffled(usable, epoch).forEach((example, at) => {
      if (epoch > 0 && at % REMEMBERED === 0) model.remember();
      const chances = softmax(example.features.map(model.score));
      const mass = example.right.reduce((sum, at) => sum + (chances[at] ?? 0), 0) || 1e-12;
      example.features.forEach((list, at) => {
        const odds = chances[at] ?? 0;
        const gradient = odds - (example.right.includes(at) ? odds / mass : 0);
        if (Math.abs(gradient) > 1e-4) model.step(list, gradient);
      });
    });
  }
  model.settle();
  return model;
}

function chosen(model: Model, example: Example) {
  const chances = softmax(example.features.map(model.score));
  const at = chances.indexOf(Math.max(...chances));
  return { at, source: example.candidates[at] ?? NOBODY, sure: chances[at] ?? 0 };
}

/** What a model chooses for each stretch, left to right, leaning on its own choices. */
function chosenAlong(model: Model, scene: Scene): Candidate[] {
  const along: Candidate[] = [];
  scene.quoted.forEach((_, stretch) => {
    const question = { scene, stretch, previous: along.at(-1) ?? NOBODY };
    const here = situation(question);
    const list = candidates(question);
    const scores = list.map((candidate) => model.score(features(question, here, candidate)));
    along.push(list[scores.indexOf(Math.max(...scores))] ?? NOBODY);
  });
  return along;
}

function trainUnsaid(examples: readonly Example[], sources: (example: Example) => Model): Model {
  const rows = examples.map((example) => ({
    list: example.unsaid(chosen(sources(example), example)),
    yes: example.kind === 'unsaid',
  }));
  return trainYesNo(rows, EPOCHS_OF_UNSAID);
}

function accuracy(model: Model, examples: readonly Example[]): string {
  return ['full', 'partial']
    .map((kind) => {
      const asked = examples.filter((example) => example.kind === kind);
      const right = asked.filter((example) => example.right.includes(chosen(model, example).at));
      return `${kind} ${((100 * right.length) / asked.length).toFixed(1)} % of ${asked.length}`;
    })
    .join(', ');
}

function unsaidCurve(
  model: Model,
  sources: (example: Example) => Model,
  examples: readonly Example[],
): string {
  const rows = examples.map((example) => ({
    unsaid: example.kind === 'unsaid',
    odds: chance(model.score(example.unsaid(chosen(sources(example), example)))),
  }));
  return [0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
    .map((floor) => {
      const said = rows.filter(({ odds }) => odds >= floor);
      return `${floor}: ${said.filter(({ unsaid }) => unsaid).length} right, ${said.filter(({ unsaid }) => !unsaid).length} wrong`;
    })
    .join('; ');
}

const [folder, flag, number] = process.argv.slice(2);
if (!folder) throw new Error('usage: train-sources DATA_FOLDER [--folds N]');
const folds = flag === '--folds' ? Number(number) : 3;
const read = readTraining(folder).map((article): Read => ({ article, scene: sceneOf(article.text) }));

/** For each fold a model that has not seen it. */
const partsOf = (examples: readonly Example[]): Model[] =>
  Array.from({ length: folds }, (_, fold) =>
    trainSources(examples.filter((example) => example.article % folds !== fold)),
  );

// A first round on annotated sources says what a model makes of the stretches before; the second learns beside that.
const first = partsOf(examplesOf(read));
const examples = examplesOf(
  read,
  read.map(({ scene }, article) => chosenAlong(first[article % folds] as Model, scene)),
);
console.log(`${read.length} articles, ${examples.length} stretches`);
const parts = partsOf(examples);
const unseen = (example: Example): Model => parts[example.article % folds] as Model;
parts.forEach((model, fold) => {
  const held = examples.filter((example) => example.article % folds === fold);
  const unsaid = trainUnsaid(
    examples.filter((example) => example.article % folds !== fold),
    unseen,
  );
  console.log(
    `fold ${fold}: ${accuracy(model, held)}; nobody's words at ${unsaidCurve(unsaid, unseen, held)}`,
  );
});
const whole = trainSources(examples).weights;
const unsaid = trainUnsaid(examples, unseen).weights;
const weights = whole.map((weight, at) => weight + (unsaid[at] ?? 0));
writeTable(weights, { name: 'SOURCE_WEIGHTS', file: 'source-weights', by: 'train-sources.ts' });

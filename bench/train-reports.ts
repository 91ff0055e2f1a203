/**
 * Trains the model that finds reported speech without quotation marks: `npx tsx bench/train-reports.ts DATA_FOLDER`.
 * Reads `quotations-train.jsonl.gz`, prints cross-validated precision and recall, writes
 * `src/core/lexicon/report-weights.ts`. A clause counts as found when it shares half of its characters with the
 * annotated one (intersection over union).
 */
import { chance } from '../src/core/linear.ts';
import { type Clause, reportFeatures } from '../src/core/report-features.ts';
import { reportedClauses, spanOf } from '../src/core/reported-speech.ts';
import { sceneOf } from '../src/core/scene.ts';
import { type GoldArticle, type Model, type Row, readTraining, trainYesNo, writeTable } from './learner.ts';

interface Example extends Row {
  readonly article: number;
  readonly clause: Clause;
  /** Which annotated clause it is, -1 for none. */
  readonly gold: number;
}

const EPOCHS = 6;
const FOLDS = 3;
const LEAST_SHARE = 0.5;

function examplesOf(article: GoldArticle, index: number): Example[] {
  const scene = sceneOf(article.text);
  const wanted = article.quotes.filter(({ kind }) => kind === 'indirect');
  return reportedClauses(scene).map((clause) => {
    const { start, end } = spanOf(scene, clause);
    const gold = wanted.findIndex((quote) => {
      const shared = Math.min(quote.end, end) - Math.max(quote.start, start);
      return shared / (Math.max(quote.end, end) - Math.min(quote.start, start)) >= LEAST_SHARE;
    });
    return { article: index, clause, gold, list: reportFeatures(scene, clause), yes: gold >= 0 };
  });
}

/** Best first, none overlapping another, as the engine chooses them. */
function chosen(model: Model, examples: readonly Example[], floor: number): Example[] {
  const ranked = examples
    .map((example) => ({ example, odds: chance(model.score(example.list)) }))
    .filter(({ odds }) => odds >= floor)
    .sort((a, b) => b.odds - a.odds);
  const taken: Example[] = [];
  for (const { example } of ranked) {
    const { first, last } = example.clause.content;
    const free = taken.every(({ clause }) => clause.content.last < first || clause.content.first > last);
    if (free) taken.push(example);
  }
  return taken;
}

function report(model: Model, held: ReadonlyMap<number, readonly Example[]>, wanted: number): string {
  return [0.5, 0.6, 0.65, 0.7, 0.75]
    .map((floor) => {
      const picks = [...held.values()].flatMap((examples) => chosen(model, examples, floor));
      const right = new Set(picks.filter(({ yes }) => yes).map(({ article, gold }) => `${article}/${gold}`))
        .size;
      const [precision, recall] = [(100 * right) / picks.length, (100 * right) / wanted];
      const f1 = (2 * precision * recall) / (precision + recall);
      return `${floor}: P ${precision.toFixed(1)} R ${recall.toFixed(1)} F1 ${f1.toFixed(1)}`;
    })
    .join('; ');
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: train-reports DATA_FOLDER');
const articles = readTraining(folder);
const byArticle = new Map(articles.map((article, index) => [index, examplesOf(article, index)] as const));
const examples = [...byArticle.values()].flat();
for (let fold = 0; fold < FOLDS; fold++) {
  const inFold = (index: number) => index % FOLDS === fold;
  const model = trainYesNo(
    examples.filter(({ article }) => !inFold(article)),
    EPOCHS,
  );
  const wanted = articles.filter((_, index) => inFold(index)).flatMap(({ quotes }) => quotes);
  const held = new Map([...byArticle].filter(([index]) => inFold(index)));
  console.log(
    `fold ${fold}: ${report(model, held, wanted.filter(({ kind }) => kind === 'indirect').length)}`,
  );
}
writeTable(trainYesNo(examples, EPOCHS).weights, {
  name: 'REPORT_WEIGHTS',
  file: 'report-weights',
  by: 'train-reports.ts',
});

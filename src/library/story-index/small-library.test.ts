import { describe, expect, it } from 'vitest';
import { articleId } from '../../core/article.ts';
import { fingerprint } from '../../core/fingerprint.ts';
import { matchStory } from '../../core/story.ts';
import { memoryStore } from './key-value.ts';
import { openStoryIndex } from './story-index.ts';

/** Short reports of one day and one country: the same president and houses, but each its own news. */
const DAY = [
  `President Marta Velasco signed the farm bill on Monday, ending a quarrel of two years over crop insurance. Growers in
Nebraska had waited for the money since the drought. Velasco said that nobody had got all they asked for. The budget
office puts the cost at 90 billion dollars, and the first payments go out in June.`,
  `Senate Republicans held up a judge on Monday, the third this year. Tobias Renner was named by President Marta Velasco
for the court of appeals. He has sat in Toledo for nine years and wrote the opinion on hospital mergers. Democrats called
the delay shameful and asked for a date.`,
  `A train carrying grain left the rails near Salina on Monday and closed a highway for nine hours. Nobody was hurt. The
railway said that it was looking at a broken wheel. Democrats in the Senate want the brake rule back that was struck out
when President Marta Velasco came in.`,
  `Polls opened on Monday in the primary for the seat of the late Carl Oduya, a choice between two teachers and a former
sheriff. Turnout was light in the morning rain, officials in Columbus said, and heavier toward evening. President Marta
Velasco had won the district by four points.`,
  `The garden of the president's house opened to schools on Monday for the first time since the storm. Marta Velasco
planted a maple with pupils from Baltimore and joked about the moles. Repairs took eight months; a nursery in Delaware gave
the roses, and volunteers laid the paths.`,
];
const entryOf = (text: string, at: number | string) => ({
  id: `day/${at}`,
  fingerprint: fingerprint({ id: articleId(`day/${at}`), text, published: '2024-03-04' }),
});

describe('a library of a few reports of one day', () => {
  const entries = DAY.map(entryOf);

  it.each([2, 3, 5])('of %i unrelated ones tells nobody that two are one story', async (size) => {
    const index = openStoryIndex(memoryStore());
    await index.add(entries.slice(0, size));
    for (const probe of entries) {
      const hits = await index.query(probe);
      expect(hits.filter(({ decision }) => decision === 'same')).toEqual([]);
    }
  });

  it('tells no two of them one story by their texts alone', () => {
    const decisions = entries.flatMap((a, i) =>
      entries.slice(i + 1).map((b) => matchStory(a.fingerprint, b.fingerprint).decision),
    );
    expect(decisions).not.toContain('same');
  });

  it('finds another report of one of them', async () => {
    const index = openStoryIndex(memoryStore());
    await index.add(entries);
    const text = `Freight cars loaded with grain derailed outside Salina early on Monday. The highway was shut for nine hours,
Kansas troopers said, but nobody was injured. A broken wheel may have caused it, according to the railway.`;
    const hits = await index.query(entryOf(text, 'another'));
    expect(hits.filter(({ decision }) => decision === 'same').map(({ id }) => id)).toEqual(['day/2']);
  });
});

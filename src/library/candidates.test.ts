import { beforeEach, describe, expect, it, vi } from 'vitest';
import { articleId } from '../core/article.ts';
import type { Dossier } from '../core/crosscheck.ts';

const dossier = (id: string) => ({ article: { id: articleId(id), text: '' } }) as Dossier;
const verdicts = new Map<string, 'same' | 'other'>();
const openLibrary = vi.fn(async () => ({}));
const candidatesFor = vi.fn(async (): Promise<Dossier[]> => [dossier('kept')]);

vi.mock('./seeds.ts', () => ({ seedDossiers: () => [dossier('bundled'), dossier('kept')] }));
vi.mock('./settings.ts', () => ({ readSettings: async () => ({ window: 7 }) }));
vi.mock('./store/library.ts', () => ({ openLibrary }));
vi.mock('./store/judgements.ts', () => ({ verdictsOn: async () => verdicts }));
vi.mock('./store/candidates.ts', async (original) => ({ ...(await original<object>()), candidatesFor }));

const { askLibrary } = await import('./candidates.ts');

const found = async (...open: string[]) =>
  (await askLibrary()(dossier('here'), open.map(dossier))).map(({ article, saidSame }) =>
    saidSame ? `${article.id}, said to be the same` : article.id,
  );

beforeEach(() => {
  verdicts.clear();
});

describe('who may tell a story', () => {
  it('is in the library, in the bundle or open beside it, each once and never the article itself', async () => {
    expect(await found('open', 'kept', 'open', 'here', 'bundled')).toEqual(['kept', 'bundled', 'open']);
  });

  it('is what the reader said, wherever it stands', async () => {
    verdicts.set('open', 'other').set('bundled', 'same').set('beside', 'same');
    expect(await found('open', 'beside')).toEqual([
      'kept',
      'bundled, said to be the same',
      'beside, said to be the same',
    ]);
    expect(candidatesFor).toHaveBeenLastCalledWith({}, dossier('here'), { verdicts, window: 7 });
  });

  it('is open or in the bundle where the library does not open', async () => {
    vi.spyOn(console, 'error').mockReturnValueOnce();
    openLibrary.mockRejectedValueOnce(new Error('no library'));
    expect(await found('open')).toEqual(['bundled', 'kept', 'open']);
  });
});

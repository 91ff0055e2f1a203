/** Marks by the CSS Custom Highlight API: the page's text and elements stay as they are. */
import type { MarkKind } from '../core/report.ts';
import { FAMILIES } from './mark-names.ts';

/** Those further down lie over those above them where they overlap; the last is the mark that the reader was led to. */
const LOOKS = [
  'only-here',
  'identical',
  'paraphrased',
  'trimmed',
  'trivial',
  'speaker',
  'substantive',
  'pointed',
] as const satisfies readonly (MarkKind | 'pointed')[];
type Look = (typeof LOOKS)[number];

type Family = (typeof FAMILIES)[number];

const NUMBERS: Readonly<Record<Look, number>> = {
  substantive: 1,
  speaker: 2,
  trivial: 3,
  trimmed: 4,
  paraphrased: 5,
  identical: 6,
  'only-here': 7,
  pointed: 8,
};

const nameIn = (family: Family, look: Look): string => `${family}-${NUMBERS[look]}`;

/** The highlights of one visit. */
export interface Paint {
  readonly paint: (kind: MarkKind, ranges: readonly AbstractRange[]) => void;
  readonly unpaint: (kind: MarkKind, ranges: readonly AbstractRange[]) => void;
  /** Points out these ranges and no others. */
  readonly pointOut: (ranges: readonly AbstractRange[]) => void;
  /** Takes every mark of this visit away; a highlight of the page that bears such a name stays. */
  readonly clear: () => void;
}

export function newPaint(): Paint {
  const family = FAMILIES.find(isFree) ?? FAMILIES[0];
  const own = new Map<Look, Highlight>();
  const highlightOf = (look: Look): Highlight => {
    const known = own.get(look);
    if (known) return known;
    const made = new Highlight();
    made.priority = LOOKS.indexOf(look);
    own.set(look, made);
    return made;
  };
  const add = (look: Look, ranges: readonly AbstractRange[]) => {
    if (ranges.length === 0) return;
    const highlight = highlightOf(look);
    for (const range of ranges) highlight.add(range);
    CSS.highlights.set(nameIn(family, look), highlight);
  };
  const remove = (look: Look) => {
    const name = nameIn(family, look);
    if (own.has(look) && CSS.highlights.get(name) === own.get(look)) CSS.highlights.delete(name);
    own.delete(look);
  };
  return {
    paint: add,
    unpaint: (kind, ranges) => {
      for (const range of ranges) own.get(kind)?.delete(range);
    },
    pointOut: (ranges) => {
      remove('pointed');
      add('pointed', ranges);
    },
    clear: () => LOOKS.forEach(remove),
  };
}

const isFree = (family: Family): boolean => LOOKS.every((look) => !CSS.highlights.has(nameIn(family, look)));

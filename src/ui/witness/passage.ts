/** A stored text in paragraphs, each in runs that are or are not part of the words pointed at. */
import { paragraphs, type Span, slice } from '../../core/text.ts';

export interface Run {
  readonly text: string;
  readonly pointed: boolean;
}

/** Words that run over a paragraph's end are pointed at in both paragraphs. Empty runs are left out. */
export function passages(text: string, pointed?: Span): Run[][] {
  return paragraphs(text).map((paragraph) => {
    const start = clamp(pointed?.start ?? paragraph.end, paragraph);
    const end = Math.max(start, clamp(pointed?.end ?? paragraph.end, paragraph));
    const runs = [
      { text: slice(text, { start: paragraph.start, end: start }), pointed: false },
      { text: slice(text, { start, end }), pointed: true },
      { text: slice(text, { start: end, end: paragraph.end }), pointed: false },
    ];
    return runs.filter((run) => run.text !== '');
  });
}

const clamp = (offset: number, { start, end }: Span): number => Math.min(end, Math.max(start, offset));

/** What ties two articles to one story, as numbers that every language can put into words. */
export interface Ground {
  readonly kind: 'reader' | 'quotations' | 'terms' | 'runs' | 'days';
  /**
   * Quotations or terms in common; per cent of the shorter text that the other has word for word; days apart; 1 where
   * the reader has said so.
   */
  readonly count: number;
}

/** The same in English, for data and the command line: "same day". */
export function reasonOf({ kind, count }: Ground): string {
  switch (kind) {
    case 'reader':
      return 'the reader says so';
    case 'quotations':
      return `${count} quotation${count === 1 ? '' : 's'} in common`;
    case 'terms':
      return `${count} shared names and words`;
    case 'runs':
      return `${count}% of the shorter text word for word`;
    case 'days':
      return count === 0 ? 'same day' : `${count} day${count === 1 ? '' : 's'} apart`;
    default:
      return kind satisfies never;
  }
}

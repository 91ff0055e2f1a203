/** Paints words of the options as pages are painted, so that a sample can't differ from what it is a sample of. */
import type { RefCallback } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { MarkKind } from '../../core/report.ts';
import type { MarkStyle } from '../../library/settings.ts';
import { forAllFamilies } from '../../page/mark-names.ts';
import marks from '../../page/marks.css?inline';
import line from '../../page/marks-line.css?inline';
import strong from '../../page/marks-strong.css?inline';
import { newPaint } from '../../page/paint.ts';

const MORE: Readonly<Record<MarkStyle, string>> = { line, tint: '', strong };

/** Gives the ref for the element that shows a kind's sample. */
export function useSamples(
  kinds: readonly MarkKind[],
  style: MarkStyle,
): (kind: MarkKind) => RefCallback<HTMLElement> {
  const elements = useRef(new Map<MarkKind, HTMLElement>());
  useEffect(() => {
    const brush = newPaint();
    for (const kind of kinds) {
      const element = elements.current.get(kind);
      if (!element) continue;
      const range = document.createRange();
      range.selectNodeContents(element);
      brush.paint(kind, [range]);
    }
    return brush.clear;
  }, [kinds]);
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(forAllFamilies(marks + MORE[style]));
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [style]);
  return (kind) => (element) => {
    if (element) elements.current.set(kind, element);
    else elements.current.delete(kind);
  };
}

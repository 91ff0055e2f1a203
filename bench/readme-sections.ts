/** The parts of the README that benchmarks write: what stands between two marks that nobody sees in the page. */

/** The text with the section's content in place of what it had; unchanged where it has no such section. */
export function withSection(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- figures: ${name} -->`, '<!-- /figures -->'];
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) return text;
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}

/** The words of whatever was thrown: engines and pages throw more than errors. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

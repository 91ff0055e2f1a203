/** Texts that a reader gives to a view by pasting or dropping them on it, though it has no field for them. */

/** Takes words that are pasted beside every field, and files that are dropped, to the page that checks texts. */
export function attendGiving(): void {
  document.addEventListener('paste', ({ target, clipboardData }) => {
    if (target instanceof Element && target.closest('input, textarea, select')) return;
    give(clipboardData?.files[0] ?? clipboardData?.getData('text/plain').trim());
  });
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault(); // else the browser would open the file
  });
  document.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    give(file);
  });
}

function give(given: string | File | undefined): void {
  if (!given) return;
  // Loaded when somebody gives a text: the popup opens the sooner.
  void import('./handing-over.ts').then(({ handOver }) => handOver(given));
}

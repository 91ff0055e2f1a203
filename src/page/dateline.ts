/** Whose copy a text is: news agencies named in datelines, credits and bylines. */

// What agencies are called in print, and the name that a reader knows them by. Only names that nothing else has:
// a line that begins "WASHINGTON (Politico) -" names the outlet itself.
const AGENCIES: ReadonlyMap<string, string> = new Map([
  ['reuters', 'Reuters'],
  ['thomson reuters', 'Reuters'],
  ['ap', 'AP'],
  ['associated press', 'AP'],
  ['the associated press', 'AP'],
  ['afp', 'AFP'],
  ['agence france-presse', 'AFP'],
  ['bloomberg', 'Bloomberg'],
  ['bloomberg news', 'Bloomberg'],
  ['upi', 'UPI'],
  ['dpa', 'dpa'],
  ['dpa international', 'dpa'],
  ['pa', 'PA'],
  ['pa media', 'PA'],
  ['press association', 'PA'],
  ['the canadian press', 'The Canadian Press'],
  ['canadian press', 'The Canadian Press'],
  ['aap', 'AAP'],
  ['australian associated press', 'AAP'],
  ['efe', 'EFE'],
  ['ansa', 'ANSA'],
  ['xinhua', 'Xinhua'],
  ['tass', 'TASS'],
  ['interfax', 'Interfax'],
  ['kyodo', 'Kyodo'],
  ['kyodo news', 'Kyodo'],
  ['yonhap', 'Yonhap'],
  ['pti', 'PTI'],
  ['press trust of india', 'PTI'],
  ['ani', 'ANI'],
  ['ians', 'IANS'],
  ['anadolu', 'Anadolu'],
  ['anadolu agency', 'Anadolu'],
  ['bernama', 'Bernama'],
]);

/** Whether a name is an agency's, and nothing else. */
export const isAgency = (name: string): boolean => agencyCalled(name) !== undefined;

function agencyCalled(name: string): string | undefined {
  return AGENCIES.get(name.trim().replace(/\.$/, '').toLowerCase());
}

/** The agency that a byline names, alone ("Associated Press") or beside its writer ("…, AP Auto Writer"). */
export function agencyIn(byline: string): string | undefined {
  const parts = byline.split(/[,()]|\b(?:and|of|with|avec|mit|con|com)\b/);
  return parts.map((part) => agencyCalled(part.replace(/ (?:[A-Z][a-z]+ )*Writer$/, ''))).find(Boolean);
}

// A place and a date may stand before the name ("SEAFORD, May 3 (REUTERS) -"), never a sentence.
const DATELINE = /^[^(.!?"“\n]{0,60}(?:\.[^(.!?"“\n]{0,30}){0,3}\(([^()\n]{2,40})\)\s*(?:--|[-–—:])/;
const CREDIT = /(?:^|[-–—(/]\s*)([A-Z][A-Za-z -]{1,30}|dpa)\)?\.?$/;
// "Le Matin avec AFP": a line of its own, no sentence.
const SHARED = /^[^.!?\n]{2,40}\s(?:avec|mit|con|com|with)\s([A-Z][A-Za-z -]{1,30}|dpa)$/;

// Standfirst and captions may stand before the dateline, besides lines too short for a sentence; credits are the
// very last words.
const LINES_WITH_DATELINE = 8;
const SENTENCE = 60;
const LINES_WITH_CREDIT = 3;
const MAX_CREDIT = 60;

/** The agency that a text names in its dateline ("(REUTERS) -", "(Bloomberg) --") or last words ("- AP"). */
export function agencyOf(text: string): string | undefined {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  for (const line of lines.filter((line) => line.length >= SENTENCE).slice(0, LINES_WITH_DATELINE)) {
    const begin = line.trimStart().slice(0, 200);
    const found = begin.includes('(') && agencyCalled(DATELINE.exec(begin)?.[1] ?? '');
    if (found) return found;
  }
  for (const line of lines.slice(-LINES_WITH_CREDIT).reverse()) {
    const end = line.trimEnd().slice(-MAX_CREDIT);
    const found =
      agencyCalled(CREDIT.exec(end)?.[1] ?? '') ??
      (line.length < MAX_CREDIT ? agencyCalled(SHARED.exec(end)?.[1] ?? '') : undefined);
    if (found) return found;
  }
  return undefined;
}

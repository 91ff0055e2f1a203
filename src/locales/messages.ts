/** The texts as the browsers want them: one `messages.json` a language, made of one small file a view. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** In a file of texts: the text itself, or the text with a word for the translator. */
type Entry = string | Message;

interface Message {
  /** `$1` to `$9` stand for what is put in; a dollar sign of its own is written `$$`. */
  readonly message: string;
  readonly description?: string;
}

const ROOT = import.meta.dirname;

/** The languages that there are: one folder each. */
export function languages(): string[] {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).sort();
}

/** All texts of a language by key, "popup.again", in the order of the alphabet. */
export function textsOf(language: string): ReadonlyMap<string, Message> {
  const files = readdirSync(join(ROOT, language)).sort();
  return new Map(files.flatMap((file) => [...entriesOf(join(ROOT, language, file))]));
}

function entriesOf(file: string): [string, Message][] {
  const entries = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Entry>);
  return entries.map(([key, entry]) => [
    `${basename(file, '.json')}.${key}`,
    typeof entry === 'string' ? { message: entry } : entry,
  ]);
}

/** The content of a language's `messages.json`. Browsers know no dot and no hyphen in a name. */
export function messagesOf(language: string): Readonly<Record<string, Message>> {
  const named = [...textsOf(language)].map(([key, message]) => [key.replace(/[.-]/g, '_'), message]);
  return Object.fromEntries(named);
}

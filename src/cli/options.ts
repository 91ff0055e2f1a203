/** The arguments of the commands that take files and one form besides the readable one. */
import { parseArgs } from 'node:util';
import { causeOf } from '../library/transfer/formats.ts';

export interface FilesAndForm {
  readonly files: readonly string[];
  readonly asJson: boolean;
}

/** `[--jsonl] [FILE...]`, standard input where no file is named; whatever stands behind `--` is a file. */
export function filesAndForm(args: readonly string[]): FilesAndForm | { readonly error: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { jsonl: { type: 'boolean', default: false } },
    });
    return { files: positionals.length > 0 ? positionals : ['-'], asJson: values.jsonl };
  } catch (error) {
    return { error: causeOf(error) };
  }
}

// The packages come without types; this is what we use of them.
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: readonly object[], options?: { readonly generateGraph?: boolean });
    format(name: string, options?: Readonly<Record<string, unknown>>): string;
  }
  export const plugins: {
    readonly config: {
      get(name: '@bibtex'): { readonly format: { useIdAsLabel: boolean } };
    };
  };
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}

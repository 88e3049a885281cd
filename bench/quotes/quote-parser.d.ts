declare module 'quote-parser' {
  /** Offsets count UTF-16 code units of the text. The name is roughly where the speaker's stands. */
  export interface ParsedQuote {
    readonly index: number;
    readonly text: string;
    readonly name: { readonly index: number; readonly text: string };
  }
  export function parse(text: string, language: string, options?: { readonly minLength?: number }): ParsedQuote[];
}

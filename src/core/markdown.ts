// "*We* <b>will</b>" is \*We\* \<b\>will\</b\>: words of an article that stay what they are in Markdown.

/** Text of an article inside Markdown, on one line: every mark that could begin markup, a link (bare ones too) or HTML is escaped. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/[\\`*_{}[\]()#+\-.!<>&|~:@$=^]/g, '\\$&');

/** A heading on one line, without the marks that made it one in Markdown: "## Harbour reopens ##", "**Letters to the Editor**". */
export const withoutHeadingMarks = (heading: string): string =>
  heading.replace(/^#{1,6}\s+/, '').replace(/\s+#+$/, '').replace(/^(\*\*|__|\*|_)((?:(?!\1).)+)\1$/, '$2');

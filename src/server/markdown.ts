import type { Range } from 'vscode-languageserver';

/** Text of an article inside Markdown: every mark that could begin markup, a link (bare ones too) or HTML is escaped. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/[\\`*_{}[\]()#+\-.!<>&|~:@$=^]/g, '\\$&');

/** A link that opens a place in the editor: the one command the client allows in hovers. */
export const openLink = (text: string, uri: string, range: Range): string => `[${plain(text)}](command:news.openPlace?${argumentsOf(uri, range)})`;

/** `encodeURIComponent` leaves parentheses and quotes, which would end a Markdown link. */
const argumentsOf = (uri: string, range: Range): string =>
  encodeURIComponent(JSON.stringify([uri, range])).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** "once", "twice", "4 times". */
export const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

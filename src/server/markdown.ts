import type { Range } from 'vscode-languageserver';
import { plain } from '../core/markdown';
import { grouped } from '../wording';

/** A link that opens a place in the editor. */
export const openLink = (text: string, uri: string, range: Range): string => commandLink(text, 'news.openPlace', [uri, range]);

/** A link that shows all that is known of somebody. */
export const cardLink = (text: string, { id, name }: { readonly id: string; readonly name: string }): string => commandLink(text, 'news.showCard', [{ id, name }]);

/** Of the commands that the client allows in hovers. `encodeURIComponent` leaves parentheses and quotes, which would end a Markdown link. */
function commandLink(text: string, command: 'news.openPlace' | 'news.showCard', parameters: readonly unknown[]): string {
  const query = encodeURIComponent(JSON.stringify(parameters)).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `[${plain(text)}](command:${command}?${query})`;
}

/** "once", "twice", "4 times". */
export const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${grouped(count)} times`);

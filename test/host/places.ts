import { join, resolve } from 'node:path';

/** The root of the repository, absolute. It is also the folder of the extension. */
export const root = resolve(__dirname, '../..');

/** The folder a newcomer opens, absolute. */
export const samples = join(root, 'samples');

/** The packaged extension, as `npm run package` writes it, absolute. */
export const packagedExtension = join(root, 'dist/news-annotator.vsix');

/** The npm packages of the host can only be had for this platform; elsewhere desktop VS Code is downloaded. */
export const hasOwnHost = process.platform === 'linux' && process.arch === 'x64';

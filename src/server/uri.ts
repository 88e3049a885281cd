export const isBelow = (uri: string, folder: string): boolean => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** The innermost of the folders that holds the file. */
export function folderOf(uri: string, folders: Iterable<string>): string | undefined {
  let innermost: string | undefined;
  for (const folder of folders) if (isBelow(uri, folder) && (innermost === undefined || innermost.length < folder.length)) innermost = folder;
  return innermost;
}

/** The path of a file inside a folder that holds it, as a reader knows it: `/` between its parts. */
export const pathIn = (uri: string, folder: string): string => decoded(uri.slice(folder.length).replace(/^\//, ''));

/** The last part of the path, as a reader knows it. */
export const fileName = (uri: string): string => decoded(uri.slice(uri.lastIndexOf('/') + 1));

/** A stray per cent sign in a URI is no reason to fail. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Put in by the build (`esbuild.mjs`): a hash of all that an index is made by. */
declare const newsEngine: string;

/** The version of the analysis, by which a saved index is known to be out of date. Empty while every change is built anew: nothing is kept then. */
export const engine = typeof newsEngine === 'undefined' ? 'unbuilt' : newsEngine;

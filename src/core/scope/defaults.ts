/** The defaults of `news.files.include`, repeated by the manifest. */
export const defaultInclude: readonly string[] = ['**/*.txt'];

/** The default of `news.files.maximumSize`, in bytes, repeated by the manifest. */
export const defaultMaximumSize = 1024 * 1024;

/**
 * The defaults of `news.files.exclude`, repeated by the manifest: text files that tools and sites read by their name, and
 * folders that hold no articles. Names that an article could begin with ("release", "history") are matched whole.
 */
export const defaultExclude: readonly string[] = [
  '**/requirements{,[-_.]*}.txt',
  '**/constraints{,[-_.]*}.txt',
  '**/requirements/*.txt',
  '**/{CMakeLists,CMakeCache,meson_options,conanfile}.txt',
  '**/{robots,ads,app-ads,sellers,security,humans,llms,llms-full}.txt',
  '**/{LICENSE,LICENCE}{,.*,-MIT*,-APACHE*,-BSD*,-GPL*,-LGPL*,-MPL*,-ISC*,-CC*}.txt',
  '**/{COPYING,COPYRIGHT,NOTICE,NOTICES,ThirdPartyNotice,ThirdPartyNotices,AUTHORS,CONTRIBUTORS,PATENTS}.txt',
  '**/{CHANGELOG,CHANGES,HISTORY,RELEASE_NOTES,RELEASE-NOTES,INSTALL,README,VERSION,TODO}.txt',
  '**/*.log.txt',
  '**/{SOURCES,top_level,entry_points,dependency_links,requires}.txt',
  '**/{node_modules,bower_components,vendor,.git,.hg,.svn,venv,.venv,site-packages,dist-packages,__pycache__,.tox,build,dist,out,target,.vscode}/**',
];

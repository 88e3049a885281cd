/** The defaults of `news.files.include`, repeated by the manifest. */
export const defaultInclude: readonly string[] = ['**/*.txt'];

/** The default of `news.files.maximumSize`, repeated by the manifest. */
export const defaultMaximumSize = 2 * 1024 * 1024;

/** The defaults of `news.files.exclude`, repeated by the manifest: text files that tools and sites read by their name, and folders that hold no articles. */
export const defaultExclude: readonly string[] = [
  '**/{requirements,constraints}*.txt',
  '**/requirements/*.txt',
  '**/CMakeLists.txt',
  '**/CMakeCache.txt',
  '**/meson_options.txt',
  '**/conanfile.txt',
  '**/{robots,ads,app-ads,sellers,security,humans,llms,llms-full}.txt',
  '**/{LICENSE,LICENCE,COPYING,COPYRIGHT,NOTICE,NOTICES,ThirdPartyNotice,ThirdPartyNotices,AUTHORS,CONTRIBUTORS,PATENTS}*.txt',
  '**/{CHANGELOG,CHANGES,HISTORY,RELEASE,INSTALL,README,VERSION,TODO}*.txt',
  '**/*{.log,-log,_log}.txt',
  '**/{SOURCES,top_level,entry_points,dependency_links,requires}.txt',
  '**/{node_modules,bower_components,vendor,.git,.hg,.svn,venv,.venv,site-packages,dist-packages,__pycache__,.tox,build,dist,out,target,.vscode}/**',
];

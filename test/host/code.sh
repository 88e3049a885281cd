#!/bin/sh
# Stands in for desktop VS Code's executable: same flags, but the npm host in a headless browser.
here=$(dirname "$(readlink -f "$0")")
exec node --import "file://$here/../../node_modules/tsx/dist/loader.mjs" "$here/code.ts" "$@"

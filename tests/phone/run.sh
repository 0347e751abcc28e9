#!/bin/sh
# Runs tests of the phone page: run.sh NAME… (given, lesson, line, page). Says why it cannot where Node or Chromium is missing (77).
set -eu
cd "$(dirname -- "$0")"
node=$(command -v node || command -v nodejs || true)
if [ -z "$node" ] || ! "$node" -e 'process.exit(parseInt(process.versions.node, 10) >= 18 ? 0 : 1)'; then
    echo "Skipped: these tests need Node 18 or later (Debian: nodejs)." >&2
    exit 77
fi
files=""
for name in "$@"; do
    if [ "$name" = page ] && [ -z "$("$node" -p 'require("./browser.js").chromium()')" ]; then
        echo "Skipped: the page is tested in a browser, and there is no Chromium (Debian: chromium)." >&2
        exit 77
    fi
    files="$files ${name}_test.js"
done
# shellcheck disable=SC2086
exec "$node" --test $files

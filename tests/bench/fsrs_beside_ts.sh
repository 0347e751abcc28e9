#!/bin/sh
# Times a step of FSRS-6 here and in ts-fsrs, one after the other over the same sequences: fsrs_beside_ts.sh [BENCH PROGRAM]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bench=${1:-$here/../../build/bench/tests/bench/retake_fsrs_bench}
if [ ! -x "$bench" ]; then
    echo "There is no $bench: build it with cmake --workflow --preset bench." >&2
    exit 1
fi
if ! command -v npm >/dev/null; then
    echo "npm is missing, which this comparison alone needs: install nodejs and npm, then run it again." >&2
    exit 1
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent ts-fsrs@5.4.2 >/dev/null
"$bench" --steps-only
node "$here/ts_fsrs_bench.mjs"
"$bench" --steps-only

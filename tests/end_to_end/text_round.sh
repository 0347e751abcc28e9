#!/bin/sh
# The terminal: no display says why and plays there; a scripted round gives the same transcript twice; q keeps everything.
set -eu
retake=${RETAKE:?the program to play}
bank="$(dirname -- "$0")/garden.yaml"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
    echo "FAILED: $*" >&2
    exit 1
}

round() { # DATA: a whole round; every card is skipped once, then played by its key
    yes '' | head -n 5 | cat - "$work/keys" | "$retake" play --text --seed 1 --now 2024-05-16T10:00:00Z --data "$1" "$bank"
}
# After five skips the pile is retaken, top first; each line is tried until it fits its card.
: >"$work/keys"
"$retake" play --text --seed 1 --data "$work/first" "$bank" </dev/null >"$work/empty" || fail "end of input must exit 0"
grep -q '^\[1/5\] ' "$work/empty" || fail "the first card is [1/5]"
round "$work/a" >"$work/one"
round "$work/b" >"$work/two"
cmp "$work/one" "$work/two" || fail "the same round gave two transcripts"
grep -q '^score: 0 of 5 · 0 points · pile: 5$' "$work/one" || fail "the score line is missing: $(cat "$work/one")"
printf 'q\n' | "$retake" play --text --seed 1 --data "$work/c" "$bank" >"$work/quit" || fail "q must exit 0"

DISPLAY='' "$retake" --data "$work/d" "$bank" </dev/null >"$work/out" 2>"$work/err" || fail "no display must not fail"
grep -qi 'display' "$work/err" || fail "it must say why it plays in the terminal"
grep -q '^\[1/5\] ' "$work/out" || fail "the round must start in the terminal"
echo "the terminal: same transcript twice"

#!/bin/sh
# The terminal: no display says why and plays there; a scripted round, skipped and retaken until the pile is cleared, gives the
# same transcript twice; q keeps everything.
set -eu
retake=${RETAKE:?the program to play}
bank="$(dirname -- "$0")/garden.yaml"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
    echo "FAILED: $*" >&2
    exit 1
}

round() { # DATA: plays the script from its first line on
    "$retake" play --text --seed 1 --now 2024-05-16T10:00:00Z --data "$1" "$bank" <"$work/script" 2>"$work/notes"
}

number_of() { # TEXT of a choice: its number in the question that was asked last
    sed -n "s/^  \([0-9]*\)) $1\$/\1/p" "$work/last"
}

# Skips the five cards, then adds one line after the other by what the transcript asks last, as a learner would.
printf '\n\n\n\n\n' >"$work/script"
turns=0
until round "$work/learning-$turns" >"$work/seen" && grep -qx 'pile cleared' "$work/seen"; do
    turns=$((turns + 1))
    [ "$turns" -le 5 ] || fail "five cards need five lines: $(cat "$work/seen")"
    sed -n '/^\[/h; /^\[/!H; ${x;p;}' "$work/seen" >"$work/last"
    case "$(head -n 1 "$work/last")" in
    *"Which of these grows here?") number_of 'The right rose' ;;
    *"Which two of these fly?") echo "$(number_of 'The right bee'),$(number_of 'The right moth')" ;;
    *"This statement is true.") echo t ;;
    *"Type the word garden.") echo garden ;;
    *"How many legs have two spiders?") echo 16 ;;
    *) fail "no such question: $(cat "$work/last")" ;;
    esac >>"$work/script"
done
[ "$turns" = 5 ] || fail "the pile was cleared after $turns lines"

round "$work/a" >"$work/one"
round "$work/b" >"$work/two"
cmp "$work/one" "$work/two" || fail "the same round gave two transcripts"
grep -q '^score: 0 of 5 · 0 points · pile: 5$' "$work/one" || fail "the score line is missing: $(cat "$work/one")"
[ "$(grep -cx right "$work/one")" = 5 ] || fail "five cards were right in the retake: $(cat "$work/one")"
[ "$(tail -n 1 "$work/one")" = 'pile cleared' ] || fail "the round ends with the pile: $(cat "$work/one")"

"$retake" play --text --seed 1 --data "$work/empty" "$bank" </dev/null >"$work/nothing" 2>&1 || fail "end of input must exit 0"
grep -q '^\[1/5\] ' "$work/nothing" || fail "the first card is [1/5]"
printf 'q\n' | "$retake" play --text --seed 1 --data "$work/c" "$bank" >"$work/quit" 2>&1 || fail "q must exit 0"

DISPLAY='' "$retake" --data "$work/d" "$bank" </dev/null >"$work/out" 2>"$work/err" || fail "no display must not fail"
grep -qi 'display' "$work/err" || fail "it must say why it plays in the terminal"
grep -q '^\[1/5\] ' "$work/out" || fail "the round must start in the terminal"
echo "the terminal: same transcript twice, from five skips to a cleared pile"

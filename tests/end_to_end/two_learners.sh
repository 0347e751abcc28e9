#!/bin/sh
# Two learners on one computer, and a computer that is replaced: each keeps an own pile; a backup brings all of it to the new one,
# and a second restore adds nothing; damage is mended from the daily backup that the first round left.
set -eu
retake=${RETAKE:?the program to play}
bank="$(dirname -- "$0")/garden.yaml"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
    echo "FAILED: $*" >&2
    exit 1
}
minute=10
on() { # DATA WORDS…
    data=$1
    shift
    minute=$((minute + 1)) # No two responses fall into one moment.
    "$retake" --data "$data" --now "2024-05-16T10:$minute:00Z" "$@" 2>"$work/err"
}
says() { # WHAT, in the output of the last command
    grep -qF "$1" "$work/out" "$work/err" || fail "'$1' was not said, but: $(cat "$work/out" "$work/err")"
}

printf '\n\nq\n' | on "$work/old" play --text --seed 1 "$bank" >"$work/out"
says 'pile: 2'
on "$work/old" profile new Ann >"$work/out"
printf '\nq\n' | on "$work/old" --profile ann play --text --seed 1 "$bank" >"$work/out"
says 'pile: 1'
on "$work/old" --profile Bob play --text "$bank" >"$work/out" && fail "nobody is called Bob"
says 'On this computer: Learner 1, Ann.'
on "$work/old" profile use Ann >"$work/out"
on "$work/old" profile >"$work/out"
says '* Ann'

on "$work/old" backup "$work/usb.db" >"$work/out"
says 'holds 1 response now.'
on "$work/old" --profile 'Learner 1' backup "$work/usb.db" >"$work/out" && fail "Ann's backup was written over"
says 'holds 1 response and 1 round that would be lost.'
on "$work/new" restore "$work/usb.db" >"$work/out"
says 'Added: 1 response and 1 round'
on "$work/new" restore "$work/usb.db" >"$work/out"
says 'Nothing was added'
on "$work/new" rebuild >"$work/out"
on "$work/new" rebuild >"$work/out" || fail "what was just kept must agree"
says 'What was kept agreed.'

[ -e "$work/old/backups/retake-2024-05-16.db" ] || fail "the round left no daily backup"
head -c 8192 /dev/zero | tr '\0' 'x' >"$work/old/retake.db"
on "$work/old" --profile 'Learner 1' rebuild >"$work/out"
says '2 responses were taken from the backup of 2024-05-16'
says 'Read anew: 2 responses.'
echo "two learners: piles apart, a backup carried over, damage mended"

#!/bin/sh
# A lesson from Home: planned, opened, rehearsed with simulated phones, killed in mid-card and gone on with, taught to its end; the
# report is saved, and as it was a rehearsal nothing else is left of it.
. "$(dirname -- "$0")/player.sh"

mkdir -p "$work/data/questions"
cp "$(dirname -- "$0")/garden.yaml" "$work/data/questions/garden.yaml"

open_classroom() {
    start_game
    wait_for_screen home
    xdotool search --onlyvisible --name Retake windowfocus >/dev/null 2>&1 || true
    key c
    wait_for_screen plan
}

open_classroom
picture class-1-plan.png
key Return
wait_for "lesson lobby card 0 of 5 .*"
wait_for "room [A-Z][A-Z][A-Z][A-Z] [0-9.]*:[0-9]*"
picture class-2-lobby.png
key r
wait_for "lesson lobby .* pupils 30 here 30 .*"
picture class-3-thirty.png
key Return
wait_for "lesson open card 1 of 5 .*"
wait_for "lesson open card 1 of 5 responses [1-9].*"
picture class-4-open.png

# What was said to be in is there after the worst.
before=$(sed -n 's/^lesson open card 1 of 5 responses \([0-9]*\) .*/\1/p' "$trace")
kill -9 "$game"
wait "$game" 2>/dev/null || true
open_classroom
wait_for_zone "Go on with it"
picture class-5-interrupted.png
key g
wait_for "lesson [a-z]* card 1 of 5 responses [0-9]* pupils 30 here 0 .*"
after=$(sed -n 's/^lesson [a-z]* card 1 of 5 responses \([0-9]*\) .*/\1/p' "$trace")
[ "$after" -ge "$before" ] || fail "$before responses were in, and $after are left"

for count in 1 2 3 4 5; do
    wait_for "lesson [a-z]* card $count of 5 .*"
    [ "$count" != 1 ] || picture class-6-back.png
    until shows "lesson reveal card $count of 5 .*"; do
        phase=$(sed -n 's/^lesson \([a-z]*\) .*/\1/p' "$trace")
        case "$phase" in
        open | closed) key space; wait_for "lesson [^$(printf %.1s "$phase")][a-z]* .*" ;;
        *) sleep 0.05 ;;
        esac
    done
    [ "$count" != 2 ] || picture class-7-reveal.png
    key Return
    [ "$count" = 5 ] || { wait_for "lesson standings .*"; [ "$count" != 2 ] || picture class-8-standings.png; key Return; }
done
wait_for "lesson podium .*"
picture class-9-podium.png
key s
wait_for "toast .*"
ls "$work"/data/documents/retake-*.csv "$work"/data/documents/retake-*.html "$work"/data/documents/retake-*.json >/dev/null ||
    fail "no report was written"
key v
wait_for "lesson report .*"
picture class-10-report.png
key Escape
wait_for_screen home
! ls "$work"/data/classes/*/lessons/* >/dev/null 2>&1 || fail "a rehearsal is no lesson, and leaves nothing behind"

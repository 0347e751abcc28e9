#!/bin/sh
# A whole lesson with three phones in a real browser and the window: every kind of question is asked, given by pressing, and
# revealed; the second lesson opens with what the first one missed.
. "$(dirname -- "$0")/player.sh"

here=$(cd -- "$(dirname -- "$0")" && pwd)
node=$(command -v node || command -v nodejs || true)
if [ -z "$node" ] || [ -z "$(cd "$here/../phone" && "$node" -p 'require("./browser.js").chromium()')" ]; then
    echo "Skipped: this needs Node and Chromium (Debian: nodejs, chromium)." >&2
    exit 77
fi
mkdir -p "$work/data/questions"
cp "$here/school.yaml" "$here/school.svg" "$work/data/questions/"

now_of() { echo "2026-03-0$1T09:00:00Z"; }
phase() { sed -n 's/^lesson \([a-z]*\) .*/\1/p' "$trace"; }

"$retake" --data "$work/data" report >"$work/none.txt"
grep -q "No class yet" "$work/none.txt" || fail "there is no class before the first lesson"
start_game --now "$(now_of 2)" host "$work/data/questions/school.yaml" --class 7b --length 0 --address 127.0.0.1
wait_for_screen lesson
wait_for "room [A-Z]* 127.0.0.1:[0-9]*"
xdotool search --onlyvisible --name Retake windowfocus >/dev/null 2>&1 || true
code=$(sed -n 's/^room \([A-Z]*\) .*/\1/p' "$trace")
address=$(sed -n 's/^room [A-Z]* //p' "$trace")
"$node" "$here/../phone/class.js" "$address" "$code" ${PICTURES:+"$PICTURES"} >"$work/phones" 2>&1 &
phones=$!
wait_for "lesson lobby .* pupils 3 here 3 .*"
picture class-lobby.png
key Return
cards=$(sed -n 's/^lesson .* of \([0-9]*\) responses.*/\1/p' "$trace")
for count in $(seq 1 "$cards"); do
    wait_for "lesson [ogc][a-z]* card $count of .*" # the phones may be quicker than this script
    picture "class-asked-$count.png"
    wait_for "lesson closed card $count of $cards responses 3 .*" # all have responded
    key space
    wait_for "lesson reveal card $count of .*"
    sleep 0.4
    picture "class-reveal-$count.png"
    key Return
    [ "$count" = "$cards" ] || { wait_for "lesson standings .*"; picture class-standings.png; key Return; }
done
wait_for "lesson podium .*"
picture class-podium.png
wait "$phones" || { cat "$work/phones" >&2; fail "the phones did not come to the end"; }
grep -q "^kinds gaps groups many number one order pairs point text truth$" "$work/phones" ||
    { cat "$work/phones" >&2; fail "not every kind was asked"; }
pile=$(sed -n 's/^lesson .* pile \([0-9]*\)$/\1/p' "$trace")
[ "$pile" -gt 0 ] || fail "three phones that press anything miss something"
key v
wait_for "lesson report .*"
picture class-report.png
key Escape
wait_for_screen home
stop_game

start_game --now "$(now_of 3)" host --class 7b --address 127.0.0.1 --pile-first 100 --length 1
wait_for_screen lesson
wait_for "lesson lobby .* pile $pile"
picture class-second-lobby.png
key Return
wait_for "lesson open card 1 of .*"
stop_game
"$retake" --data "$work/data" --now "$(now_of 3)" report --class 7b >"$work/report.txt"
grep -q "Ann" "$work/report.txt" || fail "the report names Ann"
echo yes | "$retake" --data "$work/data" forget --pupil ann >"$work/forgotten.txt"
grep -q "Forgotten in 1 lesson" "$work/forgotten.txt" || fail "Ann is to be forgotten"
! grep -rqi '"ann"' "$work"/data/classes || fail "Ann is not forgotten"

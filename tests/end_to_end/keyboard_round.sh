#!/bin/sh
# A whole round by keyboard alone: the first card is missed, the rest are right, the pile is retaken until it is empty.
. "$(dirname -- "$0")/player.sh"

questions="$(dirname -- "$0")/garden.yaml"
cp "$questions" "$work/garden.yaml"
start_game play --seed 3 "$work/garden.yaml"
wait_for_screen question
xdotool search --onlyvisible --name Retake windowfocus >/dev/null 2>&1 || true
picture keyboard-1-first-card.png

missed=no
cards=0
while :; do
    wait_for "screen \(question\|results\|cleared\)"
    if shows "screen results"; then
        picture keyboard-2-results.png
        grep -q "pile 1" "$trace" || fail "one card should lie on the pile"
        key Return
        wait_for_screen question
        continue
    fi
    shows "screen cleared" && break
    if [ "$missed" = no ]; then
        missed=yes
        key Return
        wait_for "skip asked"
        key Return
    else
        give_right
        key Prior # think so
        key Return
    fi
    wait_for_screen feedback
    cards=$((cards + 1))
    [ "$(responses)" = "$cards" ] || fail "$cards cards were played, $(responses) are logged"
    key Return
    [ "$cards" -lt 20 ] || fail "the round does not end"
done
picture keyboard-3-cleared.png
[ "$cards" = 6 ] || fail "five cards and one retake make six, not $cards"
key Return
wait_for_screen home
key q
wait "$game" || fail "the game did not end well"
game=""
echo "a whole round by keyboard: $cards cards"

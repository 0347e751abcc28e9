#!/bin/sh
# A round that is killed with -9 after each card: the next start offers to go on, and no response is lost.
. "$(dirname -- "$0")/player.sh"

mkdir -p "$work/data/questions"
cp "$(dirname -- "$0")/garden.yaml" "$work/data/questions/garden.yaml"

responses() { sed -n 's/^round .* responses //p' "$trace"; }

start_game play --seed 5 "$work/data/questions/garden.yaml"
for card in 1 2 3 4; do
    wait_for_screen question
    key Return
    wait_for "skip asked"
    key Return
    wait_for_screen feedback
    [ "$(responses)" = "$card" ] || fail "card $card was skipped, $(responses) responses are logged"
    kill -9 "$game"
    wait "$game" 2>/dev/null || true
    start_game
    wait_for_screen home
    wait_for_zone "Go on with the round"
    picture "killed-$card.png"
    key g
    wait_for "screen \(question\|feedback\)"
    [ "$(responses)" = "$card" ] || fail "$card cards were played before the kill, $(responses) came back"
    if shows "screen feedback"; then key Return; fi
done
wait_for_screen question
key Return
wait_for "skip asked"
key Return
wait_for_screen feedback
key Return
wait_for_screen results
grep -q "pile 5" "$trace" || fail "all five skipped cards should lie on the pile"
echo "a round killed four times lost nothing"

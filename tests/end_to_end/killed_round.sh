#!/bin/sh
# A round that is killed with -9 at random moments, while keys rain on it: every next start works and offers to go on, and no
# response whose verdict was shown is lost.
. "$(dirname -- "$0")/player.sh"

lives=${LIVES:-8}
mkdir -p "$work/data/questions"
cp "$(dirname -- "$0")/garden.yaml" "$work/data/questions/garden.yaml"

rain() { while :; do xdotool key --delay 0 Return; done; } # skips, turns and goes on, over and over; the pile never empties

start_game play --seed 5 "$work/data/questions/garden.yaml"
wait_for_screen question
shown=0
life=0
for seconds in $(awk -v lives="$lives" 'BEGIN { srand(7); for (i = 0; i < lives; ++i) printf "%.2f ", rand() * 1.5 }'); do
    life=$((life + 1))
    rain &
    rainfall=$!
    sleep "$seconds"
    kill -0 "$game" 2>/dev/null || fail "the game ended by itself in life $life"
    seen=$(responses) # whatever the trace says was acknowledged before it was shown
    kill -9 "$game"
    kill "$rainfall"
    wait "$game" "$rainfall" 2>/dev/null || true
    [ "${seen:-0}" -le "$shown" ] || shown=$seen
    start_game
    wait_for_screen home
    wait_for_zone "Go on with the round"
    picture "killed-$life.png"
    key g
    wait_for "screen \(question\|results\)"
    [ "$(responses)" -ge "$shown" ] || fail "$shown responses were shown before kill $life, $(responses) came back"
    shown=$(responses)
done
[ "$shown" -ge "$lives" ] || fail "only $shown responses in $lives lives prove little"
echo "a round killed $life times lost none of $shown responses"

#!/bin/sh
# A round with misses; why they were missed is tagged in the review, the game is killed there, and among the past rounds the
# review is found again as it was left. What was missed is retaken from there, and nothing else.
. "$(dirname -- "$0")/player.sh"

mkdir -p "$work/data/questions"
cp "$(dirname -- "$0")/garden.yaml" "$work/data/questions/garden.yaml"
start_game play --seed 3 "$work/data/questions/garden.yaml"
wait_for_screen question
xdotool search --onlyvisible --name Retake windowfocus >/dev/null 2>&1 || true

digit_of() { # NAME: which digit key chooses the choice of that name
    wait_for_zone "$1"
    grep "^zone " "$trace" | sed 's/^zone [0-9]* [0-9]* //' | grep -n "" | sed -n "s/^\([0-9]*\):$1\$/\1/p" | head -n 1
}

play_right() {
    card=$(sed -n 's/^card //p' "$trace")
    case "$card" in
    one) key "$(digit_of 'The right rose')" ;;
    many) key "$(digit_of 'The right bee')"; key "$(digit_of 'The right moth')" ;;
    truth) key t ;;
    typed) xdotool type --delay 20 garden ;;
    legs) key 1 6 ;;
    *) fail "no such card: $card" ;;
    esac
    key Prior # think so
}

skip() {
    key Return
    wait_for "skip asked"
    key Return
}

for count in 1 2 3 4 5; do
    wait_for_screen question
    case "$(sed -n 's/^card //p' "$trace")" in
    one | truth) skip ;;
    *) play_right; key Return ;;
    esac
    wait_for_screen feedback
    wait_for "round .* responses $count"
    key Return
done
wait_for_screen results
key v
wait_for_screen review
key 3
wait_for "tagged 1"
key Down
wait_for "focus Card [1-5]"
key 1
wait_for "tagged 2"
key 1
wait_for "tagged 1"
key 2
wait_for "tagged 2"
picture review-1-tagged.png

kill -9 "$game"
wait "$game" 2>/dev/null || true
start_game
wait_for_screen home
xdotool search --onlyvisible --name Retake windowfocus >/dev/null 2>&1 || true
key v
wait_for_screen past-rounds
picture review-2-past-rounds.png
key Return
wait_for_screen review
wait_for "tagged 2"
wait_for_zone "Card [1-5]"
picture review-3-found-again.png

key r
wait_for_screen question
for count in 1 2; do
    wait_for_screen question
    case "$(sed -n 's/^card //p' "$trace")" in
    one | truth) ;;
    *) fail "only what was missed is retaken" ;;
    esac
    play_right
    key Return
    wait_for_screen feedback
    wait_for "round .* responses $count"
    key Return
done
wait_for_screen cleared
key Return
wait_for_screen home
click "Past rounds"
wait_for_screen past-rounds
wait_for_zone "Round 2"
click "Round 1"
wait_for_screen review
key Escape
wait_for_screen past-rounds
key Escape
wait_for_screen home
key q
wait "$game" || fail "the game did not end well"
game=""
echo "a round reviewed, tagged, killed, found again and retaken"

#!/bin/sh
# A round with misses; why they were missed is tagged in the review, the game is killed there, and among the past rounds the
# review is found again as it was left. What was missed is retaken from there, and nothing else.
. "$(dirname -- "$0")/player.sh"

mkdir -p "$work/data/questions"
cp "$(dirname -- "$0")/garden.yaml" "$work/data/questions/garden.yaml"
start_game play --seed 3 "$work/data/questions/garden.yaml"
wait_for_screen question
xdotool search --onlyvisible --name Retake windowfocus >/dev/null 2>&1 || true

skip() {
    key Return
    wait_for "skip asked"
    key Return
}

for count in 1 2 3 4 5; do
    wait_for_screen question
    case "$(card)" in
    one | truth) skip ;;
    *) give_right; key Prior; key Return ;; # think so
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

key r # a round waits: it is asked about first
wait_for_zone "Not now"
key Return
wait_for_screen question
for count in 1 2; do
    wait_for_screen question
    case "$(card)" in
    one | truth) ;;
    *) fail "only what was missed is retaken" ;;
    esac
    give_right
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

#!/bin/sh
# An exam by keyboard alone: leafed through, changed, killed with -9, gone on with, handed in, and its pile retaken; then a
# sprint that is broken off.
. "$(dirname -- "$0")/player.sh"

mkdir -p "$work/data/questions"
cp "$(dirname -- "$0")/garden.yaml" "$work/data/questions/garden.yaml"

deal() { # KEY of the mode: from Home over the set-up to the first card
    wait_for_screen home
    wait_for "box The test garden.*"
    key Return
    wait_for_screen setup
    key "$1"
    key Return
    wait_for_screen question
}

turned_from() { # CARD: the page of another one is there
    tries=0
    while [ "$(card)" = "$1" ]; do
        tries=$((tries + 1))
        [ "$tries" -lt 300 ] || fail "the page of $1 does not turn"
        sleep 0.03
    done
}

start_game
deal F2
first=$(card)
give_wrong
key Return
turned_from "$first"
second=$(card)
give_right
picture exam-1-page.png
key Return
turned_from "$second"
[ "$(responses)" = 2 ] || fail "two pages were given, $(responses) are kept"

# Back to the first page, which is mended; the change is kept when the page is left.
key alt+Left
wait_for "card $second"
key alt+Left
wait_for "card $first"
case "$first" in
typed | legs) key ctrl+a ;;
many) give_wrong ;; # picked again it is picked no more
esac
give_right
key Return
wait_for "card $second"
[ "$(responses)" = 2 ] || fail "a change makes no further response, $(responses) are kept"

kill -9 "$game"
wait "$game" 2>/dev/null || true
start_game
wait_for_zone "Go on with the round"
picture exam-2-broken-off.png
key g
wait_for_screen question
[ "$(responses)" = 2 ] || fail "two pages were given before the kill, $(responses) came back"
third=$(card)
[ "$third" != "$first" ] && [ "$third" != "$second" ] || fail "it goes on at a page that was given"
give_wrong
key Return
turned_from "$third"
fourth=$(card)
give_right
key alt+End
wait_for_screen handing-in
picture exam-3-handing-in.png
key Return # with one page open
wait_for_screen results
picture exam-4-results.png
grep -q "^round score 0 pile 2 responses 5$" "$trace" || fail "one page wrong and one open make a pile of two"

key Return
for cards in 1 2; do
    wait_for_screen question
    give_right
    key Return
    wait_for_screen feedback
    key Return
done
wait_for_screen cleared
key Return

# Of a sprint what was given is there, however it ended.
deal F3
now=$(card)
give_right
key Return
turned_from "$now"
picture exam-5-sprint.png
kill -9 "$game"
wait "$game" 2>/dev/null || true
start_game
wait_for_zone "See what came of it"
key g
wait_for_screen results
grep -q "^round score [1-9][0-9]* pile 0 responses 1$" "$trace" || fail "what was given in the sprint is lost"
picture exam-6-sprint-results.png
echo "an exam and a sprint by keyboard: $fourth was the last page"

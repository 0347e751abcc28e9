#!/bin/sh
# Gaps and an order with real keys and clicks: one round by keyboard alone, one by mouse alone but for the letters that are typed.
. "$(dirname -- "$0")/player.sh"

cat >"$work/kitchen.yaml" <<'BANK'
quiz: The test kitchen
id: test-kitchen
questions:
- id: typed
  fill: A spider has [8] legs, and a [cat|kitten] has four.
- id: words
  fill: Bread is [baked]; soup is [cooked].
  wrong:
  - frozen => Frozen soup cannot be eaten.
  - painted => Paint is for walls.
- id: order
  q: Put the meals in order.
  order: [Breakfast, Lunch, Supper]
  ends: [morning, evening]
BANK

focus_on() { # KEY, NAME: presses the key until the zone has the focus
    tries=0
    until shows "focus $2"; do
        tries=$((tries + 1))
        [ "$tries" -lt 20 ] || fail "the focus never came to $2"
        before=$(serial)
        key "$1"
        waits=0
        while [ "$(serial)" = "$before" ] && [ "$waits" -lt 30 ]; do
            waits=$((waits + 1))
            sleep 0.03
        done
    done
}

alt_digit_of() { # WORD: the digit that takes it together with Alt
    wait_for_zone "Word $1"
    grep "^zone .* Word " "$trace" | grep -n "Word $1\$" | cut -d : -f 1
}

drag() { # FROM, TO: names of zones
    wait_for_zone "$1"
    wait_for_zone "$2"
    from=$(grep "^zone [0-9]* [0-9]* $1\$" "$trace" | cut -d ' ' -f 2,3)
    to=$(grep "^zone [0-9]* [0-9]* $2\$" "$trace" | cut -d ' ' -f 2,3)
    [ "$from" != "$to" ] || return 0
    # shellcheck disable=SC2086
    xdotool mousemove --window "$(window)" $from mousedown 1 mousemove_relative 0 9 mousemove --window "$(window)" $to
    sleep 0.1
    [ -z "${3:-}" ] || picture "$3"
    xdotool mouseup 1
}

first_strip() { grep "^zone .* Strip " "$trace" | head -n 1 | sed 's/.* Strip/Strip/'; }
nth_strip() { grep "^zone .* Strip " "$trace" | sed -n "$1s/.* Strip/Strip/p"; }

by_keyboard() {
    case "$1" in
    typed)
        wait_for "focus Gap 1"
        xdotool type --delay 20 eight
        key Tab
        wait_for "focus Gap 2"
        xdotool type --delay 20 cat
        key Return # no number yet: the gap asks for one
        wait_for "focus Gap 1"
        picture gaps-keyboard-1-refused.png
        key ctrl+a
        xdotool type --delay 20 8
        picture gaps-keyboard-2-typed.png
        ;;
    words)
        wait_for "focus Gap 1"
        key "alt+$(alt_digit_of painted)"
        wait_for "focus Gap 2"
        key shift+Tab
        wait_for "focus Gap 1"
        key BackSpace # the word goes back to the strip
        key "alt+$(alt_digit_of baked)"
        wait_for "focus Gap 2"
        xdotool type --delay 20 coo
        picture gaps-keyboard-3-words.png
        key ctrl+a
        focus_on Tab "Word .*"
        focus_on Right "Word cooked"
        key space
        ;;
    order)
        for strip in Supper Lunch Breakfast; do
            focus_on Down "Strip $strip"
            key 1
        done
        focus_on Down "Strip Lunch"
        key space
        picture gaps-keyboard-4-order.png
        key Down
        key Up
        key space
        ;;
    esac
    key Prior
    key Return
    wait_for_screen feedback
    picture "gaps-keyboard-5-$1-back.png"
    key Return
}

by_mouse() {
    case "$1" in
    typed)
        click "Gap 2"
        xdotool type --delay 20 dog # a keyboard is needed to type
        click "Gap 1"
        xdotool type --delay 20 8
        ;;
    words)
        click "Word baked"
        drag "Word frozen" "Gap 2" gaps-mouse-1-dragged.png
        picture gaps-mouse-2-words.png
        click "Gap 2" # the word goes back to the strip
        click "Word painted"
        ;;
    order)
        drag "Strip Supper" "$(nth_strip 3)" gaps-mouse-3-order.png
        sleep 0.4
        drag "Strip Lunch" "$(nth_strip 1)"
        sleep 0.4
        ;;
    esac
    click "Sure"
    click "Lock in"
    wait_for_screen feedback
    sleep 0.8
    picture "gaps-mouse-4-$1-back.png"
    click "\(Next card\|See the results\)"
}

play_round() { # by_keyboard or by_mouse
    start_game play --seed 5 "$work/kitchen.yaml"
    wait_for_screen question
    xdotool search --onlyvisible --name Retake windowfocus >/dev/null 2>&1 || true
    for number in 1 2 3; do
        wait_for "round .* responses $((number - 1))"
        wait_for_screen question
        "$1" "$(sed -n 's/^card //p' "$trace")"
    done
    wait_for_screen results
    result=$(sed -n 's/^round //p' "$trace")
}

play_round by_keyboard
case "$result" in *"pile 0 responses 3") ;; *) fail "all three should be right, but: $result" ;; esac
picture gaps-keyboard-6-results.png
stop_game
rm -rf "$work/data"
play_round by_mouse
case "$result" in *"pile 3 responses 3") ;; *) fail "each should be partly right, but: $result" ;; esac
click "Review.*"
wait_for_screen review
sleep 0.8
picture gaps-mouse-5-review.png
echo "gaps and an order by keyboard and by mouse"

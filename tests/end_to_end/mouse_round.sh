#!/bin/sh
# A whole round by mouse alone, from Home: the first choice that is clicked may be wrong; the pile is retaken until it is empty.
. "$(dirname -- "$0")/player.sh"

mkdir -p "$work/data/questions"
cp "$(dirname -- "$0")/garden.yaml" "$work/data/questions/garden.yaml"
start_game
wait_for_screen home
picture mouse-1-home.png
click "The test garden"
wait_for_screen setup
picture mouse-2-setup.png
click "Deal"

cards=0
first=yes
while :; do
    wait_for "screen \(question\|results\|cleared\)"
    if shows "screen results"; then
        picture mouse-3-results.png
        shows "zone [0-9]* [0-9]* Retake.*" || break
        click "Retake.*"
        wait_for_screen question
        continue
    fi
    shows "screen cleared" && break
    case "$(sed -n 's/^card //p' "$trace")" in
    one) if [ "$first" = yes ]; then first=no; click "A stone"; else click "The right rose"; fi ;;
    many) click "The right bee"; click "The right moth" ;;
    truth) click "True" ;;
    typed) xdotool type --delay 20 garden ;; # a keyboard is needed to type
    legs) xdotool type --delay 20 16 ;;
    esac
    click "Sure"
    click "Lock in"
    wait_for_screen feedback
    cards=$((cards + 1))
    click "\(Next card\|See the results\|Clear the pile\)"
    [ "$cards" -lt 20 ] || fail "the round does not end"
done
picture mouse-4-cleared.png
[ "$cards" = 6 ] || fail "five cards and one retake make six, not $cards"
click "Done for today"
wait_for_screen home
echo "a whole round by mouse: $cards cards"

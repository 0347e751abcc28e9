#!/bin/sh
# A game of two teams at one keyboard: a buzzer is paired, each card is buzzed for, one is missed and retaken off the pile.
. "$(dirname -- "$0")/player.sh"

seat() { sed -n 's/^hot seat //p' "$trace"; } # phase, card and points of the teams

cp "$(dirname -- "$0")/garden.yaml" "$work/garden.yaml"
start_game "$work/garden.yaml"
wait_for_screen setup
key Escape
wait_for_screen home
xdotool search --onlyvisible --name Retake windowfocus >/dev/null 2>&1 || true
wait_for_zone "Hot seat"
key t
wait_for_screen hot-seat
click "Teams: 2 teams"
wait_for_zone "Choose buzzers"
picture hotseat-1-setup.png
key Return
wait_for_zone "Herons"
key b # the Herons press B; the Otters keep P
picture hotseat-2-buzzers.png
key Return

cards=0
missed=no
while :; do
    wait_for "hot seat \(open\|over\) .*"
    if shows "hot seat over .*"; then
        [ "$missed" = yes ] || fail "one card should be missed"
        shows "zone .* Retake 1 card" || break
        picture hotseat-5-end.png
        key Return
        wait_for "hot seat open .*"
    fi
    cards=$((cards + 1))
    [ "$cards" -lt 20 ] || fail "the game does not end"
    if [ "$missed" = no ]; then
        missed=yes
        key k # nobody knows it
    else
        key b
        wait_for "hot seat responding .*"
        picture hotseat-3-first.png
        case "$(card)" in
        typed | legs) key y ;; # said aloud
        many) give_right; key Return ;;
        *) give_right ;;
        esac
    fi
    wait_for "hot seat settled .*"
    picture hotseat-4-key.png
    key Return
done
[ "$cards" = 6 ] || fail "five cards and one off the pile make six, not $cards"
seat | grep -q "points [1-9][0-9]* 0$" || fail "the Herons should have all points: $(seat)"
key Escape
wait_for_screen home
key q
wait "$game" || fail "the game did not end well"
game=""
echo "a hot seat of two teams: $cards cards"

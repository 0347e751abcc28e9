#!/bin/sh
# A matching and a sorting, responded to by keyboard alone, and then by mouse alone: clicks in the first round, drags in the second.
. "$(dirname -- "$0")/player.sh"

cp "$(dirname -- "$0")/zoo.yaml" "$work/zoo.yaml"

card() { sed -n 's/^card //p' "$trace"; }
middle_of() { # NAME of a zone: where it lies
    wait_for_zone "$1"
    grep "^zone [0-9]* [0-9]* $1\$" "$trace" | head -n 1 | cut -d ' ' -f 2,3
}
key_of() { # TEXT of a slip: the key before it, as in "zone 300 400 B The lion"
    wait_for_zone "[A-Z0-9] $1"
    sed -n "s/^zone [0-9]* [0-9]* \\([A-Z0-9]\\) $1\$/\\1/p" "$trace" | head -n 1 | tr '[:upper:]' '[:lower:]'
}
drag() { # NAME of a zone, NAME of the one to drop it on
    # shellcheck disable=SC2046
    xdotool mousemove --window "$(window)" $(middle_of "$1") mousedown 1
    # shellcheck disable=SC2046
    xdotool mousemove_relative --sync 15 10 mousemove --window "$(window)" --sync $(middle_of "$2") mousemove_relative --sync 5 3
    [ -z "${3:-}" ] || { sleep 0.3; picture "$3"; }
    xdotool mouseup 1
}
lies_in() { # NAME of a slip, NAME of its folder: whether it is there, once its movement is over
    tries=0
    while :; do
        here=$(middle_of "$1")
        there=$(middle_of "$2")
        across=$((${here% *} - ${there% *}))
        down=$((${here#* } - ${there#* })) # the row lies farther from the middle of a folder
        [ "${across#-}" -gt 200 ] || [ "${down#-}" -gt 130 ] || return 0
        tries=$((tries + 1))
        [ "$tries" -lt 100 ] || fail "$1 does not lie in $2"
        sleep 0.03
    done
}
click_foot() { # NAME of a folder: where no slip lies
    place=$(middle_of "$1")
    xdotool mousemove --window "$(window)" "${place% *}" $((${place#* } + 95)) click 1
}

match_by_keys() {
    key "$(key_of 'The lion')" "$(key_of 'Home of the lynx')"  # a slip of the finger
    key "$(key_of 'The lion')" "$(key_of 'Home of the lion')"  # mended
    key "$(key_of 'The tiger')" Right Delete                   # nothing is cut where nothing is pinned
    key "$(key_of 'Home of the tiger')"                        # the tiger's thread is still in hand
    key "$(key_of 'The lynx')"
    wait_for "focus C The lynx"
    picture pairs-keyboard.png
    key "$(key_of 'Home of the lynx')"
}
sort_by_keys() { # digits for all but the last slip, which goes by arrows and Space
    for turn in 1 2 3; do
        case "$(sed -n 's/^focus Slip //p' "$trace")" in
        Cat*) key 1 ;;
        Dog*) key 2 ;;
        *) fail "no slip has the focus" ;;
        esac
        [ "$turn" != 2 ] || { wait_moved; picture groups-keyboard.png; }
        wait_moved
    done
    case "$(sed -n 's/^focus Slip //p' "$trace")" in
    Cat*) folder="Folder Cats" ;;
    *) folder="Folder Dogs" ;;
    esac
    key Down
    wait_for "focus Folder .*"
    shows "focus $folder" || key Right
    wait_for "focus $folder"
    key space
}
wait_moved() { # the trace is written when nothing moves any more
    seen=$(serial)
    tries=0
    until [ "$(serial)" != "$seen" ] || [ "$tries" -gt 20 ]; do
        tries=$((tries + 1))
        sleep 0.03
    done
}

match_by_clicks() {
    for who in lion tiger lynx; do
        click "[A-C] The $who"
        click "[1-4] Home of the $who"
    done
    picture pairs-clicks.png
}
match_by_drags() { # from both sides, and once beside
    drag "[A-C] The lion" "Pause"
    drag "[A-C] The lion" "[1-4] Home of the lion" pairs-drag.png
    drag "[1-4] Home of the tiger" "[A-C] The tiger"
    drag "[A-C] The lynx" "[1-4] Home of the lynx"
}
sort_by_clicks() {
    for slip in "Cat of the plains" "Dog of the snow" "Dog of the sands" "Cat of the woods"; do
        click "Slip $slip"
        click_foot "Folder Cats" # some of them are moved on
        lies_in "Slip $slip" "Folder Cats"
        case "$slip" in
        Dog*) click "Slip $slip"; click_foot "Folder Dogs"; lies_in "Slip $slip" "Folder Dogs" ;;
        esac
    done
    picture groups-clicks.png
}
sort_by_drags() {
    drag "Slip Cat of the plains" "Folder Cats" groups-drag.png
    drag "Slip Cat of the woods" "Folder Dogs"
    lies_in "Slip Cat of the woods" "Folder Dogs"
    drag "Slip Cat of the woods" "Folder Cats"
    drag "Slip Dog of the snow" "Folder Dogs"
    lies_in "Slip Dog of the snow" "Folder Dogs"
    drag "Slip Dog of the sands" "Slip Dog of the snow"
}

round() { # HOW: both cards are right, so that nothing comes to lie on the pile
    cards=0
    while [ "$cards" -lt 2 ]; do
        wait_for_screen question
        kind=$(card)
        "${kind}_by_$1"
        if [ "$1" = keys ]; then key Return; else click "Lock in"; fi
        wait_for_screen feedback
        cards=$((cards + 1))
        picture "$kind-$1-feedback.png"
        grep -q "pile 0 responses $cards\$" "$trace" || fail "$kind by $1 was not right"
        if [ "$1" = keys ]; then key Return; else click "\(Next card\|See the results\)"; fi
    done
    wait_for_screen "\(results\|cleared\)"
}

for how in keys clicks drags; do
    rm -rf "$work/data"
    start_game play --seed 5 "$work/zoo.yaml"
    wait_for_screen question
    xdotool search --onlyvisible --name Retake windowfocus >/dev/null 2>&1 || true
    round "$how"
    stop_game
done
echo "a matching and a sorting by keyboard, by clicks and by drags"

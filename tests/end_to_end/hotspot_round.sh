#!/bin/sh
# Two hotspots, one with marks: first by keyboard alone, then by mouse alone.
. "$(dirname -- "$0")/player.sh"

mkdir -p "$work/map"
convert -size 800x400 xc:white -fill gray -draw 'rectangle 500,100 700,300' "$work/map/field.png"
cat >"$work/map/places.yaml" <<YAML
- q: Point to the dark field.
  id: cross
  image: {file: field.png, alt: A dark field on the right}
  spot: rect 62.5%,25% 25%,50%
- q: Which mark lies on the dark field?
  id: marks
  image: {file: field.png, alt: A dark field on the right}
  spot: circle 75%,50% 10% => The field
  wrong:
  - circle 20%,50% 10% => The meadow
YAML

card() { sed -n 's/^card //p' "$trace"; }

# The mark that lies farther right is the right one.
mark_on_field() {
    wait_for_zone "Mark 2"
    grep "^zone [0-9]* [0-9]* Mark" "$trace" | sort -k 2n | tail -n 1 | sed 's/^zone [0-9]* [0-9]* //'
}

by_keyboard() {
    if [ "$(card)" = cross ]; then
        wait_for "focus Picture"
        for _ in 1 2 3 4 5; do key shift+Right; done
        key Right space
    else
        key "$(mark_on_field | sed 's/Mark //')"
    fi
    key Return
}

by_mouse() {
    if [ "$(card)" = cross ]; then
        place=$(grep "^zone [0-9]* [0-9]* Picture\$" "$trace" | cut -d ' ' -f 2,3)
        # shellcheck disable=SC2086
        set -- $place
        xdotool mousemove --window "$(window)" $(($1 + 200)) "$2" click 1
    else
        click "$(mark_on_field)"
    fi
    click "Lock in"
}

for way in keyboard mouse; do
    rm -rf "$work/data"
    start_game play --seed 3 "$work/map/places.yaml"
    for turn in 1 2; do
        wait_for_screen question
        xdotool search --onlyvisible --name Retake windowfocus >/dev/null 2>&1 || true
        asked=$(card)
        picture "hotspot-$way-$asked.png"
        "by_$way"
        wait_for_screen feedback
        picture "hotspot-$way-$asked-back.png"
        shows "round score [1-9][0-9]* pile 0 responses $turn" || fail "$asked by $way should have been right"
        if [ "$way" = mouse ]; then click "\(Next card\|See the results\)"; else key Return; fi
    done
    wait_for_screen results
    stop_game
done
echo "hotspots by keyboard and by mouse: all right"

# What the end-to-end scripts share: starting the game under an X server, waiting for what it shows, pressing and clicking.
# The game writes what can be pressed into the trace file (--trace), so that nothing here sleeps and hopes.
set -eu

retake=${RETAKE:?the program to play}
work=$(mktemp -d)
trace="$work/trace"
game=""
trap 'stop_game; rm -rf "$work"' EXIT

start_game() { # ARGUMENTS…
    : >"$trace"
    "$retake" --data "$work/data" --trace "$trace" "$@" >>"$work/log" 2>&1 &
    game=$!
}

stop_game() {
    [ -z "$game" ] || kill "$game" 2>/dev/null || true
    [ -z "$game" ] || wait "$game" 2>/dev/null || true
    game=""
}

fail() {
    echo "FAILED: $*" >&2
    echo "--- last seen:" >&2
    cat "$trace" >&2
    echo "--- log:" >&2
    cat "$work/log" >&2
    exit 1
}

shows() { grep -q "^$1\$" "$trace" 2>/dev/null; } # a line of the trace, as a basic regular expression

wait_for() { # LINE
    tries=0
    until shows "$1"; do
        tries=$((tries + 1))
        [ "$tries" -lt 600 ] || fail "waited in vain for: $1"
        kill -0 "$game" 2>/dev/null || fail "the game ended while waiting for: $1"
        sleep 0.03
    done
}

wait_for_screen() { wait_for "screen $1"; }
wait_for_zone() { wait_for "zone [0-9]* [0-9]* $1"; }

window() { xdotool search --sync --onlyvisible --name '^Retake$' | head -n 1; }

key() { xdotool key --delay 0 "$@"; }

click() { # NAME of a zone, as a basic regular expression
    wait_for_zone "$1"
    place=$(grep "^zone [0-9]* [0-9]* $1\$" "$trace" | head -n 1 | cut -d ' ' -f 2,3)
    # shellcheck disable=SC2086
    xdotool mousemove --window "$(window)" $place click 1
}

picture() { # FILE.png
    [ -z "${PICTURES:-}" ] || import -window root "$PICTURES/$1"
}

serial() { sed -n 's/^serial //p' "$trace"; } # grows with every view that is shown

card() { sed -n 's/^card //p' "$trace"; } # the id of the one in play

responses() { sed -n 's/^round .* responses //p' "$trace"; } # that the round holds

digit_of() { # NAME: which digit key chooses the choice of that name
    wait_for_zone "$1"
    grep "^zone " "$trace" | sed 's/^zone [0-9]* [0-9]* //' | grep -n "" | sed -n "s/^\([0-9]*\):$1\$/\1/p" | head -n 1
}

give_right() { # to the card of the garden that is in play
    case "$(card)" in
    one) key "$(digit_of 'The right rose')" ;;
    many) key "$(digit_of 'The right bee')"; key "$(digit_of 'The right moth')" ;;
    truth) key t ;;
    typed) xdotool type --delay 20 garden ;;
    legs) key 1 6 ;;
    *) fail "no such card: $(card)" ;;
    esac
}

give_wrong() {
    case "$(card)" in
    one) key "$(digit_of 'A stone')" ;;
    many) key "$(digit_of 'A worm')" ;;
    truth) key f ;;
    typed) xdotool type --delay 20 desert ;;
    legs) key 1 7 ;;
    *) fail "no such card: $(card)" ;;
    esac
}

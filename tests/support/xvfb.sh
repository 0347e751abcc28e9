#!/bin/bash
# Runs a command on an X display of its own: the server picks a free number itself and tells it on a pipe, so that any number
# of tests can run side by side.
set -u
: "${XVFB_SCREEN:=1920x1080x24}"
folder=$(mktemp -d)
mkfifo "$folder/number"
Xvfb -displayfd 3 -screen 0 "$XVFB_SCREEN" -nolisten tcp -noreset +extension GLX 3>"$folder/number" 2>"$folder/log" &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$folder"' EXIT
trap 'exit 143' TERM INT
read -r -t 20 number <"$folder/number" || { cat "$folder/log" >&2; exit 99; }
export DISPLAY=":$number" LIBGL_ALWAYS_SOFTWARE=1 LP_NUM_THREADS=2 LANG=C.UTF-8
unset WAYLAND_DISPLAY
"$@" &
wait $!

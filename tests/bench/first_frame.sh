#!/bin/sh
# The start of the whole program, warm: first painted frame with 20,000 questions on the shelf, memory, and CPU at rest.
# Usage: tests/support/xvfb.sh tests/bench/first_frame.sh PROGRAM GENERATOR   (build/bench/retake, …/retake_generate_bench)
set -eu
program=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$2" 20000 "$work/data/questions"
milliseconds() { date +%s%3N; }

for run in 1 2 3 4 5 6; do
    rm -f "$work/trace"
    begun=$(milliseconds)
    "$program" --data "$work/data" --trace "$work/trace" 2>/dev/null &
    game=$!
    while [ ! -e "$work/trace" ]; do sleep 0.002; done
    echo "start $run: first frame after $(($(milliseconds) - begun)) ms"
    if [ "$run" = 6 ]; then
        sleep 2
        grep VmRSS "/proc/$game/status"
        before=$(awk '{print $14 + $15}' "/proc/$game/stat")
        sleep 10
        after=$(awk '{print $14 + $15}' "/proc/$game/stat")
        echo "CPU at rest: $((after - before)) hundredths of a second in 10 s"
    fi
    kill "$game"
    wait "$game" 2>/dev/null || true
done

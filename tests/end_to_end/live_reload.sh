#!/bin/sh
# A teacher edits while the game runs: a question is appended, a line broken, the line repaired by the game itself, a file added.
. "$(dirname -- "$0")/player.sh"

banks="$work/data/questions"
mkdir -p "$banks"
cp "$(dirname -- "$0")/garden.yaml" "$banks/garden.yaml"
start_game
wait_for_screen home
wait_for "box The test garden: 5"

cat >>"$banks/garden.yaml" <<'YAML'
- q: Which of these is a season?
  id: season
  answer: Spring
  wrong: [A garden, A bee]
  explain: The seasons are spring, summer, autumn and winter.
YAML
wait_for "box The test garden: 6"
picture live-1-appended.png

# As editors save: beside the file, then moved over it.
sed 's/^  answer: Spring/  anwser: Spring/' "$banks/garden.yaml" >"$banks/garden.yaml.new"
mv "$banks/garden.yaml.new" "$banks/garden.yaml"
wait_for "box The test garden: 6, line 33 has a snag"
key e
wait_for "problems One thing to fix. garden.yaml:33:3"
picture live-2-broken.png

key f
wait_for "problems All fixed. garden.yaml"
wait_for "toast Line 33 of garden.yaml is mended."
picture live-3-repaired.png
grep -q '^  answer: Spring$' "$banks/garden.yaml" || fail "the file was not repaired"
grep -q '^# Five questions whose keys' "$banks/garden.yaml" || fail "a comment was lost"

key Escape
wait_for_screen home
printf -- '- q: What do bees make?\n  answer: Honey\n  wrong: [Milk, Bread]\n' >"$banks/bees.yaml"
wait_for "box bees: 1"
wait_for_zone bees
picture live-4-added.png

# A round goes on with the card in play, and the next card is the edited one.
click "The test garden"
wait_for_screen setup
click "Deal"
wait_for_screen question
first=$(sed -n 's/^card //p' "$trace")
sed 's/Which /Which, then, /; s/How many /How very many /; s/This statement/This very statement/; s/Type the/Now type the/' "$banks/garden.yaml" >"$banks/garden.yaml.new"
mv "$banks/garden.yaml.new" "$banks/garden.yaml"
wait_for "edited yes"
[ "$(sed -n 's/^card //p' "$trace")" = "$first" ] || fail "the card in play went away"
key Return
wait_for "skip asked"
key Return
wait_for_screen feedback
key Return
wait_for "edited no"
wait_for_screen question
picture live-5-next-card.png

rm "$banks/bees.yaml"
key Escape
wait_for_screen pause
click "Stop and keep it"
wait_for_screen home
if shows "box bees: 1"; then wait_for "box The test garden: 6"; shows "box bees: 1" && fail "the box of a removed file stands there"; fi
echo "a question appended, a line broken and repaired, a file added and removed, a round that went on"

// What a pupil has put together: what is enough to lock in, what goes on the wire, and what never may.
"use strict";
const test = require("node:test");
const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const { load, folder } = require("./sources.js");
const { cards } = require("./cards.js");

const run = load(["words", "given"]);
const plain = (value) => JSON.parse(JSON.stringify(value));
const onWire = (form, r) => plain(run("onWire")(form, r));
const fits = run("fitsForm");

test("nothing is given on a fresh form, but an order, which is always whole", () => {
    for (const kind of Object.keys(cards)) {
        const form = cards[kind].form, empty = run("emptyFor")(form);
        assert.equal(run("isGiven")(form, empty), kind === "order", kind);
    }
});

test("what goes on the wire is sorted, trimmed and in places", () => {
    assert.deepEqual(onWire(cards.many.form, [3, 0]), [0, 3]);
    assert.equal(onWire(cards.text.form, "  no limits "), "no limits");
    assert.deepEqual(onWire(cards.pairs.form, [[2, 0], [0, 2]]), [[0, 2], [2, 0]]);
    assert.deepEqual(onWire(cards.gaps.form, [" granite", "", "4"]), ["granite", "", "4"]);
    assert.deepEqual(onWire(cards.point.form, [0.123456, 1]), [0.1235, 1]);
});

test("a field never holds more than the host takes, and no letter is cut in two", () => {
    const long = onWire(cards.text.form, "щ".repeat(300) + "🦊");
    assert.equal(Buffer.byteLength(long), 400);
    assert.equal(Buffer.byteLength(onWire(cards.text.form, "🦊".repeat(101))), 400);
});

test("false is a response to a statement", () => assert.ok(run("isGiven")(cards.truth.form, false)));

test("a sign alone is no number", () => {
    assert.ok(!run("isGiven")(cards.number.form, " -"));
    assert.ok(run("isGiven")(cards.number.form, "-4"));
    assert.ok(run("isGiven")(cards.number.form, "٤"));
});

test("what was kept of another card does not stand on this one", () => {
    assert.ok(!fits(cards.one.form, 4));
    assert.ok(!fits(cards.one.form, "B"));
    assert.ok(!fits(cards.many.form, [1, 1]));
    assert.ok(!fits(cards.gaps.form, ["one"]));
    assert.ok(!fits(cards.order.form, [0, 1]));
    assert.ok(!fits(cards.pairs.form, [[0, 1], [1, 1]]));
    assert.ok(fits(cards.groups.form, [[0, 1], [1, 1]]));
    assert.ok(!fits(cards.point.form, [2, 0]));
    assert.ok(!fits({ k: "constructor" }, 1));
});

test("a slip that another has leaves it; the same link again is cut", () => {
    const linked = run("linked");
    assert.deepEqual(plain(linked([[0, 2]], 1, 2, true)), [[1, 2]]);
    assert.deepEqual(plain(linked([[0, 2]], 1, 2, false)), [[0, 2], [1, 2]]);
    assert.deepEqual(plain(linked([[0, 2]], 0, 2, true)), []);
});

test("what was given is told in words, choices with their places", () => {
    assert.deepEqual(plain(run("givenInWords")(cards.one.form, 1)), [{ at: 1, text: "Saudi Arabia" }]);
    assert.deepEqual(plain(run("givenInWords")(cards.pairs.form, [[0, 2]])), [{ text: "Iran – Tehran" }]);
    assert.deepEqual(plain(run("givenInWords")(cards.gaps.form, ["a", "", "3"])), [{ text: "1. a\n2. –\n3. 3" }]);
    assert.deepEqual(plain(run("givenInWords")(cards.number.form, "107")), [{ text: "107 million tonnes" }]);
    assert.deepEqual(plain(run("givenInWords")(cards.one.form, 9)), []);
});

test("teams have the names that the projector gives them", () => {
    const board = fs.readFileSync(path.join(folder, "..", "..", "game", "screens", "lesson", "board.cpp"), "utf8");
    const names = /team_names\{([^}]*)\}/.exec(board)[1].split(",").map((name) => name.trim().slice(1, -1));
    assert.deepEqual(plain(run("say('teams')")), names);
});

test("words are found by language, and fall back to English", () => {
    assert.equal(run("chosenLanguage")(["xx-YY", "en-GB"]), "en");
    assert.equal(run("chosenLanguage")(["constructor"]), "en");
    assert.equal(run("say('card', 5, 12)"), "Card 5 of 12");
    assert.equal(run("say('rank', 3, 23)"), "Third of 23.");
    assert.equal(run("say('rank', 22, 23)"), "22nd of 23.");
    assert.equal(run("say('nth', 111)"), "111th");
    assert.equal(run("say('tally', 10, 12)"), "Ten of twelve.");
});

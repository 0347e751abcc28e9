// The lesson as the phone knows it: frames and presses in, what is shown and said out. No page, no socket, no clock.
"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { load } = require("./sources.js");
const { cards, view, asked } = require("./cards.js");

const run = load(["words", "given", "clock", "lesson"]);
const received = run("received"), pageOf = run("pageOf"), drafted = run("drafted"), lockedIn = run("lockedIn");
const plain = (value) => JSON.parse(JSON.stringify(value));

// A phone that was let in, and whatever frames came after.
function inClass(...frames) {
    const knocked = run("knocked")(run("newLesson()"), "KITE", "Priya");
    return frames.reduce((lesson, frame) => received(lesson, frame, 1000), received(knocked, view(), 0));
}
const outcome = (credit) => ({ t: "r", skipped: false, credit: credit, notice: "", key: "Saudi Arabia", why: "", explanation: "", gained: 60, points: 60, rank: 2, players: 23 });

test("the door: a code and a name are said, and a token comes back", () => {
    const knocked = run("knocked")(run("newLesson()"), "KITE", "Priya");
    assert.deepEqual(plain(run("greeting")(knocked)), { t: "join", code: "KITE", name: "Priya", report: "" });
    assert.equal(pageOf(knocked), "joining");
    const inside = received(knocked, view(), 0);
    assert.equal(pageOf(inside), "lobby");
    assert.deepEqual(plain(run("greeting")(inside)), { t: "back", code: "KITE", token: view().token });
});

test("a door that stays shut says why, and keeps what was typed", () => {
    const knocked = run("knocked")(run("newLesson()"), "KITF", "Priya");
    for (const why of ["wrong_code", "locked", "no_name", "full", "over"]) {
        const shut = received(knocked, { t: "no", why: why }, 0);
        assert.equal(pageOf(shut), "join", why);
        assert.equal(shut.door, why);
        assert.equal(shut.code + shut.wished, "KITFPriya");
        assert.equal(run("greeting")(shut), null);
    }
    assert.equal(pageOf(received(knocked, { t: "no", why: "busy" }, 0)), "joining");
});

test("a token that the room does not know is forgotten; one that was put out is kept", () => {
    const lost = received(inClass(), { t: "no", why: "unknown" }, 0);
    assert.equal(lost.token, "");
    assert.equal(pageOf(lost), "join");
    const out = received(inClass(), { t: "bye", why: "put_out" }, 0);
    assert.equal(pageOf(out), "out");
    assert.equal(run("greeting")(out).t, "back");
    assert.equal(pageOf(received(out, view(), 0)), "lobby");
});

test("a card is read, opened, locked in and revealed", () => {
    const form = asked("one", 0);
    const read = inClass(Object.assign({}, form, { form: undefined }));
    assert.equal(pageOf(read), "read");
    let lesson = received(read, form, 0);
    assert.equal(pageOf(lesson), "form");
    lesson = lockedIn(drafted(lesson, 1, "think"));
    assert.deepEqual(plain(run("responseFrame")(lesson)), { t: "a", n: 0, v: 0, s: 1, r: 1, sure: "think" });
    assert.equal(pageOf(lesson), "locked");
    assert.equal(lesson.view.mine, null, "not in before the host says so");
    lesson = received(lesson, { t: "ok", s: 1 }, 0);
    assert.deepEqual(plain(lesson.view.mine), { r: 1, sure: "think" });
    assert.equal(run("responseFrame")(lesson), null);
    lesson = received(lesson, outcome(1), 0);
    assert.equal(pageOf(lesson), "result");
    assert.deepEqual([run("runOf")(lesson), run("missedSoFar")(lesson)], [1, 0]);
});

test("how sure is only said where it was chosen", () => {
    const lesson = lockedIn(drafted(inClass(asked("one", 0)), 1, undefined));
    assert.ok(!("sure" in plain(run("responseFrame")(lesson))));
});

test("a response can be thought over until the card is closed, and stands meanwhile", () => {
    let lesson = received(lockedIn(drafted(inClass(asked("one", 0)), 1, "sure")), { t: "ok", s: 1 }, 0);
    lesson = run("thoughtOver")(lesson, true);
    assert.equal(pageOf(lesson), "form");
    assert.equal(run("draftOf")(lesson).r, 1);
    assert.equal(pageOf(run("thoughtOver")(lesson, false)), "locked");
    const again = lockedIn(drafted(lesson, 3, "sure"));
    assert.equal(run("responseFrame")(again).s, 2);
    const late = received(again, { t: "no", s: 2, why: "too_late" }, 0);
    assert.equal(pageOf(late), "locked");
    assert.equal(late.view.mine.r, 1, "the first one counts");
    assert.equal(late.notice, "too_late");
});

test("a response is sent again with its number until it is in, also after the line broke", () => {
    const sent = lockedIn(drafted(inClass(asked("one", 3)), 2, undefined));
    const q = { n: 3, of: 12, v: 0, stem: "", form: cards.one.form };
    const open = received(sent, view({ stage: "open", q: q, left: 9000, sent: 0 }), 5000);
    assert.equal(run("responseFrame")(open).s, 1);
    const was = received(sent, view({ stage: "open", q: q, left: 9000, sent: 1, mine: { r: 2 } }), 5000);
    assert.equal(run("responseFrame")(was), null);
    assert.equal(pageOf(was), "locked");
    const gone = received(sent, view({ stage: "reveal", q: q, sent: 0, outcome: outcome(0) }), 5000);
    assert.equal(run("responseFrame")(gone), null);
    assert.equal(gone.notice, "too_late");
    const next = received(sent, asked("many", 4), 0);
    assert.equal(run("responseFrame")(next), null);
});

test("who thinks it over while it is on its way is not torn out of it", () => {
    let lesson = run("thoughtOver")(lockedIn(drafted(inClass(asked("one", 0)), 1, undefined)), true);
    lesson = drafted(lesson, 2, undefined);
    lesson = received(lesson, { t: "ok", s: 1 }, 0);
    assert.equal(pageOf(lesson), "form");
    assert.equal(run("draftOf")(lesson).r, 2);
    assert.equal(pageOf(run("thoughtOver")(lesson, false)), "locked");
});

test("an echo that comes late or twice changes nothing", () => {
    const lesson = received(lockedIn(drafted(inClass(asked("one", 0)), 1, undefined)), { t: "ok", s: 1 }, 0);
    assert.equal(received(lesson, { t: "ok", s: 1 }, 0), lesson);
    assert.equal(received(lesson, { t: "no", s: 1, why: "too_late" }, 0), lesson);
    assert.equal(received(lesson, { t: "ok", s: 7 }, 0), lesson);
});

test("a pause keeps the response on its way; a busy host is asked again", () => {
    const sent = lockedIn(drafted(inClass(asked("one", 0)), 1, undefined));
    for (const why of ["paused", "busy"]) assert.equal(run("responseFrame")(received(sent, { t: "no", s: 1, why: why }, 0)).s, 1);
    const unfit = received(sent, { t: "no", s: 1, why: "unfit" }, 0);
    assert.equal(pageOf(unfit), "form");
    assert.equal(run("draftOf")(unfit).r, 1);
});

test("a draft and an unsent response outlive a reload, the view comes anew", () => {
    const typing = drafted(inClass(asked("text", 0)), "no limi", "guess");
    const kept = run("newLesson")(plain(run("worthKeeping")(typing)));
    assert.equal(kept.view, null);
    assert.equal(pageOf(kept), "joining");
    const back = received(kept, view({ stage: "open", q: { n: 0, of: 12, v: 0, stem: "", form: cards.text.form }, left: 5000 }), 0);
    assert.deepEqual(plain(run("draftOf")(back)), { r: "no limi", sure: "guess" });
    const other = received(kept, view({ stage: "open", q: { n: 1, of: 12, v: 0, stem: "", form: cards.text.form }, left: 5000 }), 0);
    assert.equal(run("draftOf")(other).r, "");
    const sent = run("newLesson")(plain(run("worthKeeping")(lockedIn(typing))));
    assert.equal(run("responseFrame")(sent).r, "no limi");
});

test("a kept draft that cannot be right is not believed", () => {
    const spoilt = Object.assign({}, inClass(asked("one", 0)), { draft: { n: 0, v: 0, r: { evil: 1 }, sure: "sure" } });
    assert.equal(run("draftOf")(spoilt).r, null);
});

test("the second vote starts empty", () => {
    let lesson = received(lockedIn(drafted(inClass(asked("one", 0)), 1, undefined)), { t: "ok", s: 1 }, 0);
    lesson = received(lesson, { t: "d" }, 0);
    assert.equal(pageOf(lesson), "discuss");
    assert.equal(lesson.view.mine.r, 1, "what was given first is shown while they talk");
    lesson = received(lesson, asked("one", 0, { v: 1 }), 0);
    assert.equal(pageOf(lesson), "form");
    assert.equal(run("draftOf")(lesson).r, null);
});

test("who comes late is told which card the class is on, and joins at the next one", () => {
    const q = { n: 4, of: 12, v: 0, stem: "", form: cards.one.form };
    const knocked = run("knocked")(run("newLesson()"), "KITE", "Priya");
    const late = received(knocked, view({ stage: "reveal", q: q }), 0);
    assert.equal(pageOf(late), "late");
    assert.equal(pageOf(received(late, asked("one", 5), 0)), "form");
    assert.equal(pageOf(received(knocked, view({ stage: "open", q: q, left: 9000 }), 0)), "form");
});

test("what was on its way when the card closed is in when the host says so, and told when not", () => {
    const closed = received(lockedIn(drafted(inClass(asked("one", 0)), 1, undefined)), { t: "c" }, 0);
    assert.equal(pageOf(closed), "locked");
    const inside = received(closed, { t: "ok", s: 1 }, 0);
    assert.equal(received(inside, outcome(1), 0).view.mine.r, 1);
    const late = received(closed, { t: "no", s: 1, why: "too_late" }, 0);
    assert.deepEqual([pageOf(late), late.notice], ["closed", "too_late"]);
});

test("without a response the card closes kindly, and the reveal still tells", () => {
    const closed = inClass(asked("one", 0), { t: "c" });
    assert.equal(pageOf(closed), "closed");
    assert.equal(pageOf(received(closed, outcome(0), 0)), "result");
});

test("more time, a pause and a name change what is shown and nothing else", () => {
    let lesson = inClass(asked("one", 0, { left: 10000 }));
    lesson = received(lesson, { t: "time", left: 20000 }, 5000);
    assert.deepEqual([lesson.view.left, lesson.view.at, lesson.full.ms], [20000, 5000, 20000]);
    const paused = received(lesson, { t: "pause", on: true, left: 15000 }, 10000);
    assert.equal(pageOf(paused), "pause");
    assert.equal(pageOf(received(paused, { t: "pause", on: false, left: 15000 }, 30000)), "form");
    assert.equal(received(lesson, { t: "you", name: "Priya 2", big: true }, 0).view.big, true);
});

test("a card that does not count leaves neither pile nor tally", () => {
    const lesson = inClass(asked("one", 0), Object.assign(outcome(0), { skipped: true }));
    assert.deepEqual([run("missedSoFar")(lesson), Object.keys(lesson.tally).length], [0, 0]);
});

test("the end: the review is asked for, and stays when the room closes", () => {
    let lesson = inClass(asked("one", 0), outcome(0), { t: "e", points: 0, rank: 9, players: 23, missed: 1 });
    assert.equal(pageOf(lesson), "end");
    lesson = received(lesson, { t: "review", cards: [{ stem: "x", key: "y" }], bank: "quiz: Missed" }, 0);
    lesson = received(lesson, { t: "bye", why: "over" }, 0);
    assert.equal(pageOf(lesson), "end");
    assert.equal(lesson.review.bank, "quiz: Missed");
    assert.equal(pageOf(received(inClass(), { t: "bye", why: "over" }, 0)), "over");
});

test("the other tab has the lesson; this one keeps still", () => {
    assert.equal(pageOf(received(inClass(), { t: "bye", why: "taken_over" }, 0)), "elsewhere");
});

test("frames that are none change nothing", () => {
    const lesson = inClass(asked("one", 0));
    for (const frame of [null, 7, "q", [], {}, { t: 5 }, { t: "constructor" }, { t: "hasOwnProperty" }, { t: "xyz" }, { t: "hi" }])
        assert.equal(received(lesson, frame, 0), lesson);
    assert.equal(pageOf(received(run("newLesson()"), asked("one", 0), 0)), "join");
});

test("random frames in any order never break the page", () => {
    let seed = 7;
    const chance = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
    const frames = [() => view({ stage: ["lobby", "read", "open", "closed", "discuss", "reveal", "standings", "podium", "report"][chance(9)], sent: chance(5),
                                 q: chance(4) ? { n: chance(3), of: 3, v: chance(2), stem: "", form: chance(3) ? cards.one.form : undefined } : undefined,
                                 mine: chance(2) ? { r: chance(6) } : undefined, outcome: chance(3) ? undefined : outcome(1), paused: !chance(5) }),
                    () => asked(Object.keys(cards)[chance(11)], chance(3), { v: chance(2), form: chance(4) ? cards.one.form : undefined }), () => ({ t: "ok", s: chance(5) }),
                    () => ({ t: "no", s: chance(5), why: ["not_open", "too_late", "paused", "unfit", "busy"][chance(5)] }), () => ({ t: "c" }), () => ({ t: "d" }), () => outcome(chance(2)),
                    () => ({ t: "e", missed: chance(3), points: 1, rank: 1, players: 1 }), () => ({ t: "pause", on: !!chance(2), left: chance(2) ? null : 500 }),
                    () => ({ t: "time", left: 900 }), () => ({ t: "you", name: "X" }), () => ({ t: "review", cards: [] }), () => ({ t: "no", why: ["unknown", "busy", "locked"][chance(3)] })];
    let lesson = inClass();
    for (let i = 0; i < 20000; i++) {
        lesson = received(lesson, frames[chance(frames.length)](), i);
        const page = pageOf(lesson);
        assert.ok(page);
        if (page === "form" && run("knows")(lesson.view.q.form)) {
            const begun = run("draftOf")(lesson);
            if (chance(3) === 0 && lesson.view.q.form.k === "one") lesson = drafted(lesson, chance(4), undefined);
            if (run("isGiven")(lesson.view.q.form, begun.r) && chance(2)) lesson = lockedIn(lesson);
        }
        if (chance(50) === 0) lesson = run("newLesson")(plain(run("worthKeeping")(lesson)));
    }
});

test("time is what the host said less what has passed here", () => {
    assert.equal(run("timeLeft")(20000, 1000, 4000), 17000);
    assert.equal(run("timeLeft")(20000, 1000, 99000), 0);
    assert.equal(run("timeLeft")(null, 1000, 4000), null);
    assert.equal(run("secondsShown")(16001), 17);
});

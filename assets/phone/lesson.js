// Lesson: what this phone knows of the lesson, and how each frame of the host and each press changes it. Pure: state in, state out.
"use strict";

function newLesson(kept) {
    return Object.assign({
        code: "", token: "", wished: "", // who
        view: null,      // what the host showed last; `at` is when its `left` arrived
        sent: 0,         // the number of the phone's last response
        waiting: null,   // a response that the host has not yet said "ok" to: {s, n, v, r, sure}
        draft: null,     // what is being put together: {n, v, r, sure}
        changing: false, // a locked response is being thought over
        late: -1,        // the card that was on the table when this phone came
        full: { of: "", ms: 0 }, // the whole time of a card, for the bar
        tally: {},       // credit by card, as far as this phone saw
        notice: "",      // why something did not go in; a key of WORDS
        door: "",        // why the door stayed shut; likewise
        asking: false,   // at the door, not yet let in
        gone: "",        // taken_over, put_out, over
        review: null,    // {cards, bank}
        missed: null,    // how many cards the review will hold
        own: { stem: true, large: false },
    }, kept || {});
}

// What is worth finding again after a reload. The view is not: the host sends it whole.
function worthKeeping(lesson) {
    const kept = {};
    for (const key of ["code", "token", "wished", "sent", "waiting", "draft", "changing", "late", "full", "tally", "own"]) kept[key] = lesson[key];
    return kept;
}

function isOn(lesson, what) {
    const q = lesson.view && lesson.view.q;
    return !!(q && what && q.n === what.n && q.v === what.v);
}

function withView(lesson, changes, more) {
    return Object.assign({}, lesson, { view: Object.assign({}, lesson.view, changes) }, more);
}

const FRAMES = {
    hello(lesson, frame, at) {
        const view = Object.assign({}, frame, { at: at });
        const fresh = frame.token !== lesson.token; // another pupil, or the first time
        const past = ["closed", "discuss", "reveal", "standings"].indexOf(view.stage) >= 0;
        const q = view.q || null;
        let next = Object.assign({}, lesson, {
            view: view, token: frame.token || lesson.token, asking: false, door: "", gone: "",
            sent: Math.max(frame.sent || 0, fresh ? 0 : lesson.sent),
            tally: fresh ? {} : lesson.tally,
            late: fresh ? (past && q ? q.n : -1) : lesson.late,
        });
        if (fresh) next.draft = next.waiting = null;
        if (next.waiting) {
            const isIn = (frame.sent || 0) >= next.waiting.s;
            const canGo = view.stage === "open" && isOn(next, next.waiting);
            if (!isIn && !canGo) next.notice = "too_late";
            if (isIn || !canGo) next.waiting = null;
        }
        if (next.draft && !isOn(next, next.draft)) next.draft = null;
        if (view.stage !== "open") next.changing = false;
        next.full = whole(lesson.full, q, view.left);
        if (view.outcome && q) next = counted(next, q.n, view.outcome);
        if (view.missed !== undefined) next.missed = view.missed;
        return next;
    },
    q(lesson, frame, at) {
        const same = isOn(lesson, frame);
        const q = { n: frame.n, of: frame.of, v: frame.v, stem: frame.stem, pic: frame.pic, form: frame.form, lang: frame.lang };
        const next = withView(lesson, {
            q: q, stage: frame.form ? "open" : "read", left: frame.left, at: at, paused: false, outcome: null,
            sure: frame.sure, mine: same ? lesson.view.mine : null,
        }, { late: -1, notice: "", missed: null });
        if (!same) {
            next.waiting = next.draft = null;
            next.changing = false;
        }
        next.full = whole(lesson.full, q, frame.left);
        return next;
    },
    ok(lesson, frame) {
        const waiting = lesson.waiting;
        if (!waiting || waiting.s !== frame.s) return lesson;
        const mine = waiting.r === null ? null : { r: waiting.r, sure: waiting.sure };
        const on = isOn(lesson, waiting);
        // Who is thinking it over already, while it was on its way, goes on doing so.
        return withView(lesson, on ? { mine: mine } : {}, { waiting: null, notice: "", draft: on && !lesson.changing ? null : lesson.draft });
    },
    no(lesson, frame) {
        if (frame.s === undefined) return refused(lesson, frame.why);
        const waiting = lesson.waiting;
        if (!waiting || waiting.s !== frame.s) return lesson;
        if (frame.why === "paused" || frame.why === "busy") return Object.assign({}, lesson, { notice: frame.why }); // it goes out again
        const next = Object.assign({}, lesson, { waiting: null, notice: frame.why });
        if (frame.why === "unfit") return next; // back on the form, as it was
        const stage = lesson.view && lesson.view.stage === "open" ? "closed" : lesson.view.stage;
        return withView(next, { stage: stage }, { changing: false });
    },
    c(lesson) { return withView(lesson, { stage: "closed", left: null }, { changing: false }); }, // what is on its way may still be let in
    d(lesson) { return withView(lesson, { stage: "discuss", left: null }, { changing: false, waiting: null }); },
    r(lesson, frame) {
        const next = withView(lesson, Object.assign({ stage: "reveal", left: null, outcome: outcomeOf(frame) }, standingOf(frame)),
                              { waiting: null, changing: false, draft: null, notice: "" });
        const q = next.view.q;
        return q ? counted(next, q.n, next.view.outcome) : next;
    },
    e(lesson, frame) {
        return withView(lesson, Object.assign({ stage: "podium", left: null, outcome: null }, standingOf(frame)),
                        { waiting: null, draft: null, changing: false, missed: frame.missed, review: null });
    },
    pause(lesson, frame, at) { return withView(lesson, { paused: !!frame.on, left: frame.left === undefined ? null : frame.left, at: at }); },
    time(lesson, frame, at) {
        return withView(lesson, { left: frame.left, at: at }, { full: whole(lesson.full, lesson.view.q, frame.left) });
    },
    you(lesson, frame) {
        const changes = {};
        for (const key of ["name", "waits", "team", "big"]) if (frame[key] !== undefined) changes[key] = frame[key];
        return withView(lesson, changes);
    },
    bye(lesson, frame) { return Object.assign({}, lesson, { gone: frame.why || "over" }); },
    review(lesson, frame) {
        return Object.assign({}, lesson, { review: { cards: Array.isArray(frame.cards) ? frame.cards : [], bank: frame.bank || "", file: frame.file || "" } });
    },
};

function outcomeOf(frame) {
    const outcome = {};
    for (const key of ["skipped", "credit", "notice", "key", "why", "explanation", "gained"]) outcome[key] = frame[key];
    return outcome;
}

function standingOf(frame) { return { points: frame.points, rank: frame.rank, players: frame.players }; }

// The longest that was left of a card is its whole time, as far as this phone can know.
function whole(full, q, left) {
    if (!q || !left) return full;
    const of = q.n + "." + q.v;
    return { of: of, ms: full.of === of ? Math.max(full.ms, left) : left };
}

function counted(lesson, n, outcome) {
    const tally = Object.assign({}, lesson.tally);
    if (outcome.skipped) delete tally[n];
    else tally[n] = outcome.credit || 0;
    return Object.assign({}, lesson, { tally: tally });
}

function refused(lesson, why) {
    if (why === "put_out" || (why === "over" && lesson.token)) return Object.assign({}, lesson, { gone: why, asking: false });
    const stays = why === "busy"; // it asks again by itself
    const forget = why === "unknown" ? { token: "", view: null } : {};
    return Object.assign({}, lesson, { door: why, asking: stays && lesson.asking, view: lesson.token ? lesson.view : null }, forget);
}

// A frame that is no object of ours, or of a kind that this page does not know, changes nothing.
function received(lesson, frame, at) {
    const known = frame && typeof frame === "object" && typeof frame.t === "string" && Object.prototype.hasOwnProperty.call(FRAMES, frame.t);
    if (!known) return lesson;
    const needsView = ["hello", "no", "bye"].indexOf(frame.t) < 0;
    return needsView && !lesson.view ? lesson : FRAMES[frame.t](lesson, frame, at);
}

// ---- What the pupil does.

function knocked(lesson, code, name) {
    return Object.assign(newLesson({ own: lesson.own }), { code: code, wished: name, asking: true });
}

function drafted(lesson, r, sure) {
    const q = lesson.view.q;
    return Object.assign({}, lesson, { draft: { n: q.n, v: q.v, r: r, sure: sure }, notice: "" });
}

// What stands on the form: the draft, else what was locked in, else nothing.
function draftOf(lesson) {
    const q = lesson.view.q;
    const known = isOn(lesson, lesson.draft) && (lesson.draft.r === null || fitsForm(q.form, lesson.draft.r));
    if (known) return { r: lesson.draft.r, sure: lesson.draft.sure };
    const mine = lesson.waiting && isOn(lesson, lesson.waiting) ? lesson.waiting : lesson.view.mine;
    if (mine && fitsForm(q.form, mine.r)) return { r: mine.r, sure: mine.sure };
    return { r: emptyFor(q.form), sure: undefined };
}

function lockedIn(lesson) {
    const q = lesson.view.q, draft = draftOf(lesson), s = lesson.sent + 1;
    const frame = { s: s, n: q.n, v: q.v, r: onWire(q.form, draft.r), sure: draft.sure };
    return Object.assign({}, lesson, { sent: s, waiting: frame, changing: false, notice: "",
                                       draft: { n: q.n, v: q.v, r: draft.r, sure: draft.sure } });
}

function thoughtOver(lesson, changing) {
    return Object.assign({}, lesson, { changing: changing, draft: changing ? lesson.draft : null, notice: "" });
}

// ---- What is to be said to the host.

function greeting(lesson) {
    if (lesson.token) return { t: "back", code: lesson.code, token: lesson.token };
    return lesson.asking ? { t: "join", code: lesson.code, name: lesson.wished, report: "" } : null;
}

function responseFrame(lesson) {
    const w = lesson.waiting;
    if (!w) return null;
    const frame = { t: "a", n: w.n, v: w.v, s: w.s, r: w.r };
    if (w.sure) frame.sure = w.sure;
    return frame;
}

// ---- What is to be shown.

function pageOf(lesson) {
    const view = lesson.view;
    if (lesson.gone === "taken_over") return "elsewhere";
    if (lesson.gone === "put_out") return "out";
    if (lesson.gone === "over" && !(view && (view.stage === "podium" || view.stage === "report"))) return "over";
    if (!view) return lesson.token || lesson.asking ? "joining" : "join";
    if (view.stage === "podium" || view.stage === "report") return "end";
    if (view.paused && view.stage !== "lobby") return "pause";
    if (view.stage === "lobby" || !view.q) return "lobby";
    if (view.stage === "read" || (view.stage === "open" && !knows(view.q.form))) return "read";
    if (view.stage === "open") return (view.mine || lesson.waiting) && !lesson.changing ? "locked" : "form";
    if (lesson.late === view.q.n) return "late";
    if (view.stage === "discuss") return "discuss";
    if (view.outcome) return "result";
    return view.mine || lesson.waiting ? "locked" : "closed";
}

function missedSoFar(lesson) {
    return Object.keys(lesson.tally).filter((n) => lesson.tally[n] < 1).length;
}

// How many cards in a row were right, up to the last one.
function runOf(lesson) {
    let run = 0;
    for (let n = lesson.view && lesson.view.q ? lesson.view.q.n : -1; n >= 0 && lesson.tally[n] === 1; n--) run++;
    return run;
}

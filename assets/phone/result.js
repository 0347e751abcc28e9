// Result: how a card went, said so that wrong is no failure: what was picked, what is right and why, where to read it.
"use strict";

function headOf(outcome, given) {
    if (outcome.skipped) return { title: say("skippedTitle"), more: say("skippedMore"), look: "skipped" };
    if (!given) return { title: say("blankTitle"), more: say("blankMore"), look: "wrong" };
    if (outcome.credit >= 1) return { title: say("rightTitle"), more: shortKey(outcome.key), look: "right" };
    if (outcome.credit > 0) return { title: say("partTitle"), more: say("partMore", Math.round(outcome.credit * 100)), look: "part" };
    return { title: say("wrongTitle"), more: outcome.why || outcome.explanation ? say("wrongMore") : "", look: "wrong" };
}

function shortKey(key) { return key && key.length <= 40 && key.indexOf("\n") < 0 ? say("rightMore", key) : ""; }

// The key in words, with its letter where it is a choice that was shown.
function keyLine(form, key) {
    const at = form && form.c && form.k === "one" ? form.c.indexOf(key) : -1;
    return at < 0 ? { text: key } : { at: at, text: key };
}

function resultPage(lesson) {
    const view = lesson.view, q = view.q, outcome = view.outcome, mine = view.mine;
    const head = headOf(outcome, mine);
    const lines = mine && q.form ? givenInWords(q.form, mine.r) : [];
    const right = head.look === "right";
    const saidSure = mine && mine.sure ? say("said" + mine.sure.charAt(0).toUpperCase() + mine.sure.slice(1)) : "";
    const key = outcome.key ? verdictRow(keyLine(q.form, outcome.key), "ok", say("theKey")) : null;
    const given = right || !lines.length ? null : lines.map((line, i) => verdictRow(line, head.look === "part" ? "part" : "no", i ? "" : say("yourPick")));
    const inside = outcome.skipped ? [key] : [
        given, outcome.why ? told("p", outcome.why, q.lang) : null, key, outcome.notice ? told("p.small", outcome.notice, q.lang) : null,
        outcome.explanation ? told("p", outcome.explanation, q.lang) : null, sourceLine(outcome.source), sureLine(mine && mine.sure, saidSure),
    ];
    const missed = missedSoFar(lesson);
    return {
        head: personHead(view, make("span.points.num", { "aria-label": (view.points || 0) + " " + say("points") }, (view.points || 0).toLocaleString(language))),
        node: make("div.fill", {},
            make("div.crown", {}, make("div", {}, headline(head.title), head.more ? told("p.lead", head.more) : null), right ? stamp(say("gotIt"), "g") : null),
            make("div", { dir: directionOf(q.stem), lang: q.lang }, card([make("strong", { dir: "auto" }, (view.title ? view.title + ", " : "") + cardName(q).toLowerCase())], inside)),
            outcome.skipped ? null : stats(lesson),
            !right && !outcome.skipped && missed ? onPile(missed, say("pileMore")) : make("div.foot.centre", {}, make("p.lead", {}, say("nextSoon")), clips(runOf(lesson)))),
    };
}

function clips(run) {
    const all = [];
    for (let i = 0; run > 1 && i < Math.min(run, 6); i++) all.push(icon("clip"));
    return all.length ? make("div.clips", { "aria-hidden": "true" }, all) : null;
}

// Points, run and rank, side by side.
function stats(lesson) {
    const view = lesson.view, run = runOf(lesson), gained = view.outcome.gained || 0;
    const cell = (big, small) => make("div", {}, make("b.num", {}, big), make("span.small", {}, small));
    const cells = [cell((gained > 0 ? "+" : "") + gained, say("points")), run > 1 ? cell(run, say("inARow")) : null,
                   view.rank ? cell(say("nth", view.rank), say("of", view.players)) : null];
    return make("div.stats", {}, cells);
}

function onPile(count, more) {
    return make("div.on-pile", {}, pile(Math.min(count, 3), say("retakeStamp")), make("div", {}, make("h2", {}, say("onPile", count)), make("p", {}, more)));
}

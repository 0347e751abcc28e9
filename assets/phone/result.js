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

// The key in words, line by line where the host's one line can be taken apart: choices with their letters, an order with its numbers.
function keyLines(form, key) {
    const choices = form && (form.k === "one" || form.k === "many") && Array.isArray(form.c) ? form.c : [];
    const found = choices.map((text, at) => ({ at: at, text: text })).filter((line) => (", " + key + ", ").indexOf(", " + line.text + ", ") >= 0);
    if (found.length && found.map((line) => line.text).join(", ").length === key.length) return found;
    const between = form && { order: " → ", pairs: "; ", groups: "; ", gaps: " | " }[form.k];
    const parts = between ? key.split(between) : [key];
    return [{ text: parts.map((part, i) => (parts.length > 1 && (form.k === "order" || form.k === "gaps") ? (i + 1) + ". " : "") + part).join("\n") }];
}

function resultPage(lesson) {
    const view = lesson.view, q = view.q, outcome = view.outcome, mine = view.mine;
    const head = headOf(outcome, mine);
    const lines = mine && q.form ? givenInWords(q.form, mine.r) : [];
    const right = head.look === "right";
    const saidSure = mine && mine.sure ? say("said" + mine.sure.charAt(0).toUpperCase() + mine.sure.slice(1)) : "";
    const key = outcome.key ? keyLines(q.form, outcome.key).map((line, i) => verdictRow(line, "ok", i ? "" : say("theKey"))) : null;
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
    const cells = [cell(gained > 0 ? "+" + gained : String(gained).replace("-", "−"), say("points")), run > 1 ? cell(run, say("inARow")) : null,
                   view.rank ? cell(say("nth", view.rank), say("of", view.players)) : null];
    return make("div.stats", {}, cells);
}

function onPile(count, more) {
    return make("div.on-pile", {}, pile(Math.min(count, 3), say("retakeStamp")), make("div", {}, make("h2", {}, say("onPile", count)), make("p", {}, more)));
}

// Cards: the pieces that several pages are put together from: heads, cards, rows, stamps, piles.
"use strict";

// Who plays, and one thing at the right: the code, the points.
function personHead(view, right) {
    const team = view.team === null || view.team === undefined ? null : view.team;
    return [team === null ? null : make("span.swatch", {}, pattern(team)), told("strong.who", view.name || ""), make("span.gap-fill"), right];
}

// Which card, and how long there is. What moves in it is drawn by `drawClock`.
function cardHead(view) {
    const limited = view.left !== null && view.left !== undefined && view.stage === "open";
    return [make("strong", {}, cardName(view.q)),
            limited ? make("span.bar", { "aria-hidden": "true" }, make("i", { id: "bar" })) : make("span.gap-fill"),
            limited ? make("span.secs.num", { id: "secs", role: "timer", "aria-live": "off" }) : told("span.who", view.name || "")];
}

function cardName(q) { return q.of ? say("card", q.n + 1, q.of) : say("cardOf", q.n + 1); }

function headline(words, more) { return make("h1", Object.assign({ tabindex: "-1" }, more), words); }

function stamp(words, look) { return make("span.stamp." + look, { "aria-hidden": "true" }, make("span", {}, words)); }

// A card with its red rule; `head` stands above it.
function card(head, inside, look) {
    return make("section.card" + (look ? "." + look : ""), {}, make("header", {}, head), make("div.in", {}, inside));
}

function cardTitle(view, kind) {
    const title = view.title ? told("strong", view.title) : make("strong", {}, cardName(view.q));
    return [title, kind ? make("span.muted", {}, kind) : null];
}

// A row that tells what was picked or what is right: sign, words and line say the same three times.
function verdictRow(line, look, label) {
    const sign = look === "ok" ? icon("check") : look === "no" ? icon("cross") : null;
    return make("div.verdict." + look, {}, line.at === undefined ? null : plate(line.at),
                make("span.text", {}, label ? make("small", {}, label) : null, told(look === "ok" ? "b" : "span", line.text)), sign);
}

function pile(cards, words) {
    const shown = Math.max(1, Math.min(6, cards));
    const paper = [];
    for (let i = 0; i < shown; i++) paper.push(make("span.paper" + (i % 4 === 2 && i < shown - 1 ? ".tan" : ""), {}, i === shown - 1 ? stamp(words, "r") : null));
    return make("div.pile.of" + shown, { "aria-hidden": "true" }, paper);
}

function sourceLine(text) { return text ? make("p.small.source", {}, icon("source"), told("span", text)) : null; }

function sureLine(sure, words) { return sure ? make("p.sure-line", {}, icon(sure), make("span", {}, words)) : null; }

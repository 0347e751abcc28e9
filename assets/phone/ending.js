// Ending: after the last card: how it went, the cards to look at again, the same once more by heart, and the file to take home.
"use strict";

// What is turned over on this page: a card of the list, or the retake under way. The host knows nothing of it.
function newTurned() { return { open: -1, queue: null, shown: false, of: 0 }; }
let turned = newTurned();

function endPage(lesson, acts) {
    if (turned.queue && lesson.review) return turned.queue.length ? flipPage(lesson, acts) : clearedPage(lesson, acts);
    const view = lesson.view, review = lesson.review;
    const missed = review ? review.cards.length : lesson.missed;
    const seen = Object.keys(lesson.tally).length;
    const right = seen - missedSoFar(lesson);
    const counts = seen > 0 && (missed === null || missed === undefined || missed === seen - right);
    const rank = view.rank ? say("rank", view.rank, view.players) : "";
    return {
        head: personHead(view, make("span.num", {}, counts ? say("cards", seen) : (view.points || 0).toLocaleString(language) + " " + say("points"))),
        node: make("div.fill", {}, headline(counts ? say("tally", right, seen) : say("endTitle")), rank ? make("p.lead", {}, rank) : null,
            missed === 0 ? make("div.manila", {}, make("h2", {}, say("nothingMissed"))) : null,
            missed > 0 ? make("div.manila", {}, onPile(missed, say("pileTime"))) : null,
            missed > 0 && !review && !lesson.gone ? make("p", { role: "status" }, say("fetching")) : null,
            review && missed > 0 ? [button(say("retake", missed), acts.retake, { look: ".big.primary", icon: "retake" }),
                make("h2", {}, say("missedList")), make("ul.review", {}, review.cards.map((each, i) => reviewRow(each, i, acts)))] : null,
            review && review.bank ? make("div.home", {}, button(say("takeHome"), () => takeHome(review), { look: ".big", icon: "file" }), make("p.small.centre", {}, say("takeHomeMore"))) : null),
    };
}

function reviewRow(each, i, acts) {
    const open = turned.open === i;
    return make("li", {}, make("button.row", { type: "button", "aria-expanded": String(open), onclick: () => acts.turn(i) }, icon("cross"),
                               make("span.text", {}, told("small", each.stem), told("b", each.key)), icon(open ? "up" : "down")),
                open ? make("div.opened", {}, each.given ? make("p", {}, make("small.muted", {}, say("gave")), " ", told("span", each.given)) : null, backOf(each)) : null);
}

function backOf(each) {
    return [each.why ? told("p", each.why) : null, each.explanation ? told("p", each.explanation) : null, sourceLine(each.source)];
}

// The retake: each card is said to oneself, turned over and judged by oneself; what was not had comes again at the end.
function flipPage(lesson, acts) {
    const each = lesson.review.cards[turned.queue[0]];
    const done = turned.of - turned.queue.length;
    const stem = told("h1.stem", each.stem);
    stem.tabIndex = -1;
    return {
        head: personHead(lesson.view, make("span", {}, say("flip", Math.min(done + 1, turned.of), turned.of))),
        node: make("div.fill", { dir: directionOf(each.stem) },
            card([make("strong", {}, say("retakeStamp"))], [stem, turned.shown ? [verdictRow({ text: each.key }, "ok", say("theKey")), backOf(each)] : null], "tall"),
            make("div.foot", {}, turned.shown ? make("div.two", {}, button(say("notYet"), () => acts.judge(false), { look: ".big" }), button(say("hadIt"), () => acts.judge(true), { look: ".big.primary" }))
                                              : button(say("show"), acts.flip, { look: ".big.primary" }),
                 button(say("backToList"), acts.toList, { look: ".link" }))),
    };
}

function clearedPage(lesson, acts) {
    return plainPage(personHead(lesson.view, null), say("cleared"), say("clearedMore"), button(say("backToList"), acts.toList, { look: ".big" }));
}

// A file of the host's making: the phone only hands it on.
function takeHome(review) {
    const file = new Blob([review.bank], { type: "application/octet-stream" });
    const address = URL.createObjectURL(file);
    const link = make("a", { href: address, download: review.file || say("fileName") });
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    setTimeout(() => URL.revokeObjectURL(address), 60000);
}

// Form: the page on which a card is responded to: the stem, the form of its kind, how sure, and the button that locks it in.
"use strict";

function stemOf(q, own) {
    if (!own.stem) return [make("h1.stem.muted", { id: "stem", tabindex: "-1" }, say("onBoard"))];
    const stem = told(q.form && q.form.k === "gaps" ? "h1.unseen" : "h1.stem", q.stem, q.lang); // gaps stand in the text itself
    stem.id = "stem";
    stem.tabIndex = -1;
    return [stem, q.pic && !(q.form && q.form.k === "point") ? picture(q.pic, say("picture"), q.lang) : null];
}

function formPage(lesson, acts) {
    const view = lesson.view, q = view.q, form = q.form;
    const begun = draftOf(lesson);
    let r = begun.r, sure = begun.sure;
    const made = FORMS[form.k](form, r, (now) => {
        r = now;
        acts.draft(r, sure);
        label();
    });
    const words = make("span");
    const lock = make("button.big.primary", { type: "submit" }, icon("lock"), words);
    function label() {
        const letters = form.k === "one" && r !== null ? LETTERS[r] : form.k === "many" ? onWire(form, r).map((place) => LETTERS[place]).join(" ") : form.k === "truth" && r !== null ? say(r ? "yes" : "no") : "";
        put(emptied(words), [letters ? say("lockWith", letters) : say("lock")]);
    }
    label();
    const submit = (event) => {
        event.preventDefault();
        if (isGiven(form, r)) return acts.lock();
        acts.notice("need" + form.k.charAt(0).toUpperCase() + form.k.slice(1));
        const first = made.first || made.node.querySelector("input, button, [tabindex='0']");
        if (first) first.focus();
    };
    const inside = [
        stemOf(q, lesson.own), made.node,
        view.sure ? surePicker(sure, (now) => {
            sure = now;
            acts.draft(r, sure);
        }) : null,
        make("p.notice", { id: "notice", role: "alert", dir: WORDS[language].dir }),
        make("div.lock-bar", { dir: WORDS[language].dir }, lock),
        lesson.changing ? make("div.after", {}, hint(null, say("stands")), button(say("leave"), acts.leave, { look: ".big" })) : null,
    ];
    const node = make("form.play", { onsubmit: submit, novalidate: true, dir: directionOf(q.stem), lang: q.lang },
                      card(cardTitle(view, say("kinds")[form.k] + (q.v ? " · " + say("secondVote") : "")), inside, "tall"));
    return { node: node, head: cardHead(view) };
}

// How sure: three cells of which one, or none, is on.
function surePicker(sure, change) {
    const cell = (value) => make("label", {}, make("input", { type: "radio", name: "sure", value: value, checked: value === sure, onchange: () => change(value) }),
                                 make("span.cell", {}, icon(value), make("span", {}, say(value))));
    return make("fieldset.sure", { dir: WORDS[language].dir }, make("legend", {}, say("howSure")), make("div.seg", {}, ["sure", "think", "guess"].map(cell)));
}

function readPage(lesson) {
    const view = lesson.view;
    return { node: make("div", { dir: directionOf(view.q.stem), lang: view.q.lang }, card(cardTitle(view), [stemOf(view.q, lesson.own), hint(null, say("readFirst"))], "tall")), head: cardHead(view) };
}

// What was given is on its way, or in: it can be thought over until the card is closed.
function lockedPage(lesson, acts) {
    const view = lesson.view, q = view.q;
    const sending = !!lesson.waiting;
    const given = lesson.waiting || view.mine;
    const lines = q.form ? givenInWords(q.form, given.r) : [];
    const saidSure = given.sure ? say(given.sure).toLowerCase() : "";
    const open = view.stage === "open";
    return {
        head: cardHead(view),
        node: make("div.fill", {}, headline(say(sending ? "sendingTitle" : "lockedTitle")),
            make("p.lead", {}, say(sending ? "sendingMore" : "lockedMore")),
            make("p.notice", { id: "notice", role: "status" }),
            make(lines.length < 3 ? "div.tilt" : "div", { dir: directionOf(q.stem), lang: q.lang },
                 card(cardTitle(view), [lines.map((line) => verdictRow(line, "plain")), sureLine(given.sure, saidSure), sending ? null : stamp(say("lockedStamp"), "k")], "small")),
            open ? make("div.foot", {}, button(say("change"), acts.change, { look: ".big", props: { id: "change" } })) : null),
    };
}

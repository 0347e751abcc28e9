// Pages: what stands on the phone outside the cards: the door, the lobby, waiting, and every trouble in plain words.
"use strict";

function joinPage(lesson, acts) {
    const code = make("input.code-input", { id: "code", type: "text", maxlength: 8, autocomplete: "off", autocorrect: "off", autocapitalize: "characters",
                                            spellcheck: "false", enterkeyhint: "next", "aria-describedby": "notice" });
    code.value = lesson.code;
    const name = make("input.field", { id: "name", type: "text", maxlength: 40, autocomplete: "given-name", autocapitalize: "words", spellcheck: "false", dir: "auto",
                                       enterkeyhint: "go", "aria-describedby": "name-hint" });
    name.value = lesson.wished;
    const tiles = make("div.tiles", { "aria-hidden": "true" });
    const draw = () => {
        const letters = Array.from(code.value.toUpperCase());
        emptied(tiles);
        for (let i = 0; i < Math.max(4, letters.length); i++)
            put(tiles, [make("span.tile" + (i === Math.min(letters.length, Math.max(4, letters.length) - 1) ? ".now" : ""), {}, make("b", {}, letters[i] || ""))]);
    };
    code.addEventListener("input", () => {
        const tidy = code.value.toUpperCase().replace(/[^A-Z0-9]/g, "");
        if (tidy !== code.value) code.value = tidy;
        draw();
    });
    draw();
    const submit = (event) => {
        event.preventDefault();
        if (!code.value.trim()) {
            acts.notice("needCode");
            return code.focus();
        }
        if (!name.value.trim()) {
            acts.notice("needName");
            return name.focus();
        }
        acts.join(code.value.trim().toUpperCase(), name.value.trim());
    };
    return {
        brand: true,
        node: make("form.fill", { onsubmit: submit, novalidate: true }, headline(say("welcome")),
            card(make("label", { for: "code" }, make("strong", {}, say("code"))), [
                make("div.code", {}, code, tiles),
                make("label.b1", { for: "name" }, make("strong", {}, say("name"))), name,
                make("p.muted", { id: "name-hint" }, say("nameHint")),
                make("p.notice", { id: "notice", role: "alert" }),
            ]),
            make("button.big.primary", { type: "submit" }, say("join")),
            make("p.centre.promise", {}, say("promise"))),
        first: lesson.door === "wrong_code" || !lesson.code ? code : name,
    };
}

function joiningPage(lesson, acts) {
    return {
        brand: true,
        node: make("div.fill", {}, headline(say("joining")), make("p.lead", {}, say(lesson.door === "busy" ? "busy" : "joiningMore")),
                   make("div.foot", {}, button(say("another"), acts.another, { look: ".big" }))),
    };
}

function teamName(view) {
    if (view.team === null || view.team === undefined) return "";
    const names = Array.isArray(view.teams) ? view.teams : say("teams");
    return names[view.team] || LETTERS[view.team];
}

function lobbyPage(lesson, acts) {
    const view = lesson.view, team = teamName(view);
    const taken = !view.waits && lesson.wished && view.name !== lesson.wished && view.name.indexOf(lesson.wished) === 0;
    const around = say("withTeam", "|").split("|");
    const word = make("p.lead", {}, team ? [around[0], told("b", team), around[1] + " "] : null, say("lookUp"));
    return {
        head: personHead(view, make("span.num", {}, lesson.code)),
        node: make("div.fill", {}, headline(say("inTitle")), word,
            taken ? make("p", {}, say("nameTaken", lesson.wished, view.name)) : null,
            view.waits ? make("p", {}, say("nameWaits", view.name)) : null,
            view.stage === "lobby" || view.waits ? renaming(lesson, acts) : null,
            pile(5, say("cardStamp")),
            make("p.centre.foot", {}, say("keepOpen"))),
    };
}

function renaming(lesson, acts) {
    const place = make("div.renaming");
    const open = () => {
        const name = make("input.field", { id: "new-name", type: "text", maxlength: 40, autocapitalize: "words", spellcheck: "false", dir: "auto" });
        name.value = lesson.wished;
        put(emptied(place), [make("form", { novalidate: true, onsubmit: (event) => {
            event.preventDefault();
            if (name.value.trim()) acts.rename(name.value.trim());
        } }, make("label", { for: "new-name" }, make("strong", {}, say("newName"))), name, make("button.big", { type: "submit" }, say("useName")))]);
        name.focus();
    };
    return put(place, [button(say("otherName"), open, { look: ".link" })]);
}

// A page that only says something, with at most one thing to press.
function plainPage(head, title, words, press, more) {
    return { head: head, node: make("div.fill", {}, headline(title), make("p.lead", {}, words), more || null, press ? make("div.foot", {}, press) : null) };
}

function closedPage(lesson) {
    return plainPage(cardHead(lesson.view), say("closedTitle"), lesson.notice ? say(lesson.notice) : say("closedMore"));
}

function latePage(lesson) {
    return plainPage(personHead(lesson.view, make("span.num", {}, lesson.code)), say("lateTitle"), say("late", lesson.view.q.n + 1), null, pile(5, say("cardStamp")));
}

function discussPage(lesson) {
    const view = lesson.view, q = view.q;
    const lines = q.form && view.mine ? givenInWords(q.form, view.mine.r) : [];
    return {
        head: cardHead(view),
        node: make("div.fill", {}, headline(say("discussTitle")), make("p.lead", {}, say("discussMore")),
            make("div", { dir: directionOf(q.stem), lang: q.lang }, card(cardTitle(view), [lesson.own.stem ? told("p.stem", q.stem) : make("p.muted", {}, say("onBoard")),
                 lines.length ? make("p.small.muted", {}, say("youHad")) : null, lines.map((line) => verdictRow(line, "plain"))]))),
    };
}

const PAGES = {
    join: joinPage,
    joining: joiningPage,
    lobby: lobbyPage,
    read: readPage,
    form: formPage,
    locked: lockedPage,
    closed: closedPage,
    late: latePage,
    discuss: discussPage,
    pause: (lesson) => plainPage(personHead(lesson.view, null), say("pauseTitle"), say("pauseMore")),
    result: resultPage,
    end: endPage,
    elsewhere: (lesson, acts) => plainPage(null, say("elsewhere"), say("elsewhereMore"), button(say("here"), acts.here, { look: ".big.primary" })),
    out: (lesson, acts) => plainPage(null, say("outTitle"), say("outMore"), button(say("again"), acts.here, { look: ".big" })),
    over: (lesson, acts) => plainPage(null, say("overTitle"), say("overMore"), button(say("another"), acts.another, { look: ".big" })),
};

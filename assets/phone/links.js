// Links: the forms on which each thing gets a partner or a group. One row is open at a time and shows what can be chosen for it.
"use strict";

FORMS.pairs = (form, r, change) => linkForm(form.l, form.r, true, r, change, "pairFor");
FORMS.groups = (form, r, change) => linkForm(form.c, form.g, false, r, change, "groupFor");

function linkForm(from, to, once, r, change, labelled) {
    let links = r.slice();
    const targetOf = (row) => {
        const link = links.filter((each) => each[0] === row)[0];
        return link ? link[1] : -1;
    };
    const nextOpen = (after) => {
        for (let step = 1; step <= from.length; step++) {
            const row = (after + step) % from.length;
            if (targetOf(row) < 0) return row;
        }
        return -1;
    };
    let open = nextOpen(-1);
    const list = make("ul.links", { "aria-labelledby": "stem" });

    function choose(row, target) {
        links = linked(links, row, target, once);
        const has = targetOf(row) >= 0;
        change(links.slice());
        announce(say("matched", from[row], has ? to[target] : say("open")));
        open = has ? nextOpen(row) : row;
        draw();
        const place = list.children[open < 0 ? row : open];
        (open < 0 ? place.querySelector(".row") : place.querySelector(".target")).focus();
    }
    function turn(row) {
        open = open === row ? -1 : row;
        draw();
        list.children[row].querySelector(".row").focus();
    }
    function keyed(event, row) {
        const place = event.ctrlKey || event.altKey || event.metaKey ? -1 : Number(event.key) - 1;
        const other = event.key === "ArrowDown" ? row + 1 : event.key === "ArrowUp" ? row - 1 : -1;
        if (place >= 0 && place < to.length && event.target.classList.contains("row")) choose(row, place);
        else if (list.children[other] && event.target.classList.contains("row")) list.children[other].querySelector(".row").focus();
        else if (event.key === "Delete" && targetOf(row) >= 0) choose(row, targetOf(row));
        else return;
        event.preventDefault();
    }
    function holderOf(target) {
        const link = links.filter((each) => each[1] === target)[0];
        return once && link ? from[link[0]] : "";
    }
    function draw() {
        emptied(list);
        from.forEach((words, row) => {
            const target = targetOf(row);
            const head = make("button.row" + (target >= 0 ? ".done" : ""), { type: "button", "aria-expanded": String(open === row), onclick: () => turn(row) },
                make("span.nr", { "aria-hidden": "true" }, row + 1), told("span.text", words),
                target >= 0 ? told("span.slot", to[target]) : make("span.slot.none", {}, say("open")));
            const targets = make("div.targets", { role: "group", "aria-label": say(labelled, words) });
            to.forEach((name, place) => {
                const holder = holderOf(place);
                put(targets, [make("button.target" + (place === target ? ".on" : holder ? ".used" : ""),
                                   { type: "button", "aria-pressed": String(place === target), onclick: () => choose(row, place) },
                                   told("span.text", name), holder && place !== target ? make("small", {}, say("usedBy", holder)) : null)]);
            });
            put(list, [make("li" + (open === row ? ".now" : ""), { onkeydown: (event) => keyed(event, row) }, head, open === row ? targets : null)]);
        });
    }
    draw();
    return { node: list };
}

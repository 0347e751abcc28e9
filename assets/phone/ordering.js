// Ordering: entries in a column, moved by arrows, or by a tap on one and a tap on the place where it goes.
"use strict";

FORMS.order = (form, r, change) => {
    let order = r.slice(), before = null, hand = -1; // `hand`: the place of the entry that is picked up
    const list = make("ol.order", { "aria-labelledby": "stem" });
    const node = make("div", {}, hint("order-hint", say("orderHint")),
                      endOf(form, 0), list, endOf(form, 1));

    function move(from, to, focus) {
        if (to < 0 || to >= order.length || from === to) return;
        order = moved(order, from, to);
        change(order.slice());
        announce(say("nowAt", form.c[order[to]], to + 1, order.length));
        if (hand === from) hand = to;
        draw();
        if (focus) find(to, focus).focus();
    }
    function find(place, what) {
        const found = list.children[place].querySelector("." + what);
        return found.disabled ? list.children[place].querySelector(".strip") : found;
    }
    function pick(place) {
        if (hand < 0) {
            hand = place;
            before = order.slice();
            announce(say("inHand", form.c[order[place]]));
        } else {
            const from = hand;
            hand = -1;
            if (from !== place) return move(from, place, "strip");
        }
        draw();
        find(place, "strip").focus();
    }
    function keyed(event, place) {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
        if (step) {
            event.preventDefault();
            if (hand === place) return move(place, place + step, "strip");
            const next = list.children[place + step];
            if (next) next.querySelector(".strip").focus();
        } else if (event.key >= "1" && event.key <= "9") {
            event.preventDefault();
            hand = -1;
            move(place, Math.min(order.length, Number(event.key)) - 1, "strip");
        } else if (event.key === "Escape" && hand >= 0) {
            event.preventDefault();
            const entry = order[hand];
            hand = -1;
            order = before;
            change(order.slice());
            announce(say("putBack", form.c[entry]));
            draw();
            find(order.indexOf(entry), "strip").focus();
        }
    }
    function draw() {
        emptied(list);
        order.forEach((entry, place) => {
            const words = form.c[entry];
            const strip = make("button.strip" + (hand === place ? ".hand" : ""), {
                type: "button", "aria-pressed": String(hand === place), "aria-describedby": "order-hint",
                onclick: () => pick(place), onkeydown: (event) => keyed(event, place),
            }, make("span.nr", {}, place + 1), told("span.text", words));
            const arrow = (name, step) => make("button.arrow." + name, {
                type: "button", "aria-label": say(name, words), disabled: place + step < 0 || place + step >= order.length,
                onclick: () => move(place, place + step, name),
            }, icon(name));
            put(list, [make("li", {}, strip, arrow("up", -1), arrow("down", 1))]);
        });
    }
    draw();
    return { node: node };
};

function endOf(form, place) {
    return form.ends && form.ends[place] ? told("p.end.small", form.ends[place]) : null;
}

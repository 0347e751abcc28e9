// Pointing: a place in a picture, by a tap, by a numbered mark, or by arrows.
"use strict";

// A picture in its frame; the room for it is there before it has arrived.
function picture(pic, label, lang) {
    const image = make("img", { src: pic.url, alt: pic.alt || label, lang: lang, draggable: "false" });
    const frame = make("div.picture", {}, make("div.room", {}), image);
    if (pic.aspect > 0) frame.firstChild.style.paddingTop = Math.min(300, 100 / pic.aspect) + "%";
    image.addEventListener("error", () => {
        frame.classList.add("failed");
        put(frame, [make("p.small", {}, pic.alt ? pic.alt + " " : "", say("pictureFailed"))]);
    });
    return frame;
}

FORMS.point = (form, r, change) => {
    let at = r;
    const frame = picture(form.pic, say("picture"));
    frame.classList.add("pointed");
    const cross = make("span.cross", { "aria-hidden": "true" }, icon("cross-hair"));
    const where = hint("where", "");
    const marks = form.m || [];
    frame.setAttribute("tabindex", "0");
    frame.setAttribute("role", "group");
    frame.setAttribute("aria-label", form.pic.alt || say("picture"));
    frame.setAttribute("aria-describedby", "point-hint where");

    function set(x, y, quiet) {
        const kept = (share) => Math.min(1, Math.max(0, share));
        at = [kept(x), kept(y)];
        change(at.slice());
        draw();
        if (!quiet) announce(where.textContent);
    }
    function nudge(dx, dy) {
        const from = at || [0.5, 0.5];
        if (at) set(from[0] + dx, from[1] + dy);
        else set(0.5, 0.5);
    }
    function draw() {
        put(emptied(where), [at ? say("pointIs", Math.round(at[0] * 100), Math.round(at[1] * 100)) : say("pointNone")]);
        cross.hidden = !at;
        if (!at) return;
        cross.style.left = at[0] * 100 + "%";
        cross.style.top = at[1] * 100 + "%";
    }
    frame.addEventListener("click", (event) => {
        const box = frame.getBoundingClientRect();
        set((event.clientX - box.left - frame.clientLeft) / frame.clientWidth, (event.clientY - box.top - frame.clientTop) / frame.clientHeight);
    });
    frame.addEventListener("keydown", (event) => {
        const step = event.shiftKey ? 0.1 : 0.02;
        const ways = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
        const mark = marks[Number(event.key) - 1];
        if (ways[event.key]) nudge(ways[event.key][0], ways[event.key][1]);
        else if (mark) set(mark.x, mark.y);
        else return;
        event.preventDefault();
    });
    marks.forEach((mark, i) => {
        const spot = make("span.mark", { "aria-hidden": "true" }, i + 1);
        spot.style.left = mark.x * 100 + "%";
        spot.style.top = mark.y * 100 + "%";
        put(frame, [spot]);
    });
    put(frame, [cross]);
    const arrow = (name, label, dx, dy) => button("", () => nudge(dx, dy), { look: ".square", icon: name, props: { "aria-label": say(label) } });
    const node = make("div.pointing", {}, hint("point-hint", say("pointHint")), frame, where,
        marks.length ? make("div.marks", {}, marks.map((mark, i) => button(i + 1, () => set(mark.x, mark.y), { look: ".square", props: { "aria-label": say("pointAt", i + 1) } }))) : null,
        make("div.arrows", {}, arrow("left", "left", -0.02, 0), arrow("up", "upward", 0, -0.02), arrow("down", "downward", 0, 0.02), arrow("right", "right", 0.02, 0)));
    draw();
    return { node: node };
};

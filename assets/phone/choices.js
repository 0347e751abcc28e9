// Choices: the forms on which something that stands there is picked: one choice, several, true or false.
"use strict";

// Each form is made by a function of (form, r, change): `r` is what stands on it at first, `change` is told of every change.
const FORMS = {};

function choiceRow(kind, place, words, isOn, changed, more) {
    const input = make("input", { type: kind, name: "choice", value: place, checked: isOn, onchange: changed });
    const text = more && more.plain ? make("span.text", {}, words) : told("span.text", words);
    return make("label.choice", {}, input, make("span.box", {}, more && more.mark ? more.mark : plate(place), text, kind === "checkbox" ? make("span.tick", {}, icon("check")) : null));
}

// Letters and digits pick a choice, too: A or 1 is the first, 0 the tenth.
function placeOfKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return -1;
    const key = event.key.length === 1 ? event.key.toUpperCase() : "";
    if (key >= "1" && key <= "9") return Number(key) - 1;
    return key === "0" ? 9 : key ? LETTERS.slice(0, 10).indexOf(key) : -1;
}

function picking(node, inputs) {
    node.addEventListener("keydown", (event) => {
        const input = inputs[placeOfKey(event)];
        if (!input) return;
        event.preventDefault();
        input.focus();
        input.click();
    });
}

FORMS.one = (form, r, change) => {
    const node = make("div.choices", { role: "radiogroup", "aria-labelledby": "stem" });
    put(node, form.c.map((words, place) => choiceRow("radio", place, words, r === place, () => change(place))));
    picking(node, node.querySelectorAll("input"));
    return { node: node };
};

FORMS.many = (form, r, change) => {
    const node = make("div.choices", { role: "group", "aria-labelledby": "stem" });
    const inputs = node.getElementsByTagName("input");
    const changed = () => change(form.c.map((words, place) => place).filter((place) => inputs[place].checked));
    put(node, form.c.map((words, place) => choiceRow("checkbox", place, words, r.indexOf(place) >= 0, changed)));
    picking(node, inputs);
    return { node: node };
};

FORMS.truth = (form, r, change) => {
    const node = make("div.choices.truth", { role: "radiogroup", "aria-labelledby": "stem" });
    const slip = (is, place) => choiceRow("radio", place, say(is ? "yes" : "no"), r === is, () => change(is), {
        plain: true, mark: make("span.plate", { "aria-hidden": "true" }, pattern(place), make("b", {}, icon(is ? "check" : "cross"))),
    });
    put(node, [slip(true, 0), slip(false, 1)]);
    const inputs = node.querySelectorAll("input");
    node.addEventListener("keydown", (event) => {
        const key = event.key.toUpperCase();
        const at = key === say("yes").charAt(0) || key === "1" ? 0 : key === say("no").charAt(0) || key === "2" ? 1 : -1;
        if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        inputs[at].focus();
        inputs[at].click();
    });
    return { node: node };
};

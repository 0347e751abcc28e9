// Typed: the forms into which something is typed: a text, a number, a text with gaps.
"use strict";

function field(props, value, typed) {
    const input = make("input.field", Object.assign({ type: "text", autocomplete: "off", autocorrect: "off", autocapitalize: "off", spellcheck: "false", dir: "auto",
                                                      maxlength: 400, enterkeyhint: "done" }, props));
    input.value = value;
    input.addEventListener("input", () => typed(input.value));
    return input;
}

FORMS.text = (form, r, change) => {
    const input = field({ "aria-labelledby": "stem", "aria-describedby": "slips" }, r, change);
    return { node: make("div.typed", {}, input, hint("slips", say("slips"))), first: input };
};

FORMS.number = (form, r, change) => {
    const input = field({ inputmode: "decimal", dir: "ltr", "aria-labelledby": form.unit ? "stem unit" : "stem" }, r, typed);
    const ruler = form.range ? rulerFor(form.range, r, (value) => { input.value = value; change(value); }) : null;
    function typed(value) {
        if (ruler) ruler.point(value);
        change(value);
    }
    // Number pads of phones often have no minus.
    const sign = button("±", () => {
        const value = input.value.trim();
        input.value = /^[-−]/.test(value) ? value.slice(1) : "-" + value;
        typed(input.value);
        input.focus();
    }, { look: ".square", props: { "aria-label": say("sign") } });
    return {
        node: make("div.typed", {}, make("div.number", {}, sign, input, form.unit ? told("span.unit", form.unit) : null), ruler ? ruler.node : null),
        first: input,
    };
};

// A slider over the range that the author gave, in steps that are round numbers.
function rulerFor(range, r, change) {
    const span = range[1] - range[0];
    const step = span > 0 ? Math.pow(10, Math.floor(Math.log10(span / 50))) : 1;
    const digits = Math.max(0, -Math.floor(Math.log10(step)));
    const slider = make("input.ruler", { type: "range", min: range[0], max: range[1], step: step, "aria-labelledby": "stem" });
    slider.addEventListener("input", () => change(Number(slider.value).toFixed(digits)));
    const point = (value) => {
        const number = Number(String(value).replace(",", "."));
        if (value !== "" && isFinite(number)) slider.value = number;
    };
    point(r);
    const ends = make("div.ends.small", { "aria-hidden": "true", dir: "ltr" }, make("span", {}, range[0]), make("span", {}, range[1]));
    return { node: make("div", { dir: "ltr" }, slider, ends), point: point };
}

FORMS.gaps = (form, r, change) => {
    const texts = r.slice();
    const fromBank = form.w && form.w.length > 0;
    let at = Math.max(0, texts.indexOf(""));
    const gaps = [];
    const set = (gap, text) => {
        texts[gap] = text;
        change(texts.slice());
    };
    const line = make("p.cloze", { dir: directionOf(form.p.filter((piece) => typeof piece === "string").join(" ")) });
    let count = 0;
    for (const piece of form.p) {
        if (typeof piece === "string") {
            put(line, [piece]);
            continue;
        }
        const gap = count++;
        const made = fromBank
            ? make("button.gap", { type: "button", onclick: () => { at = gap; draw(); } })
            : field({ "aria-label": say("gap", gap + 1), inputmode: piece.f === "number" ? "decimal" : null, placeholder: gap + 1 }, texts[gap], (text) => {
                made.style.width = widthOf(text);
                set(gap, text);
            });
        if (!fromBank) {
            made.className = "field gap";
            made.style.width = widthOf(texts[gap]);
        }
        gaps.push(made);
        put(line, [made, piece.u ? " " : null, piece.u ? told("span", piece.u) : null]);
    }
    const bank = make("div.bank", { role: "group" });
    function draw() {
        gaps.forEach((gap, i) => {
            put(emptied(gap), [make("span.nr", { "aria-hidden": "true" }, i + 1), texts[i] ? told("span", texts[i]) : null]);
            gap.className = "gap" + (i === at ? " now" : "") + (texts[i] ? "" : " open");
            gap.setAttribute("aria-label", texts[i] ? say("gapHas", i + 1, texts[i]) : say("gapEmpty", i + 1));
            gap.setAttribute("aria-pressed", String(i === at));
        });
        bank.setAttribute("aria-label", say("wordsFor", at + 1));
        emptied(bank);
        put(bank, form.w.map((word, i) => make("button.chip" + (texts.indexOf(word) >= 0 ? ".used" : ""), { type: "button", "data-word": i, onclick: () => take(word, i) }, told("span", word))));
        put(bank, [make("button.chip.plain", { type: "button", disabled: !texts[at], onclick: () => take("", -1) }, say("clearGap", at + 1))]);
    }
    function take(word, i) {
        set(at, word);
        announce(word ? say("gapHas", at + 1, word) : say("gapEmpty", at + 1));
        const open = texts.indexOf("");
        if (word && open >= 0) at = open;
        draw();
        const same = bank.querySelector("[data-word='" + i + "']") || gaps[at];
        same.focus();
    }
    // Enter goes on to a gap that is still open, and only then locks in.
    line.addEventListener("keydown", (event) => {
        const open = texts.indexOf("");
        if (fromBank || event.key !== "Enter" || open < 0 || gaps[open] === event.target) return;
        event.preventDefault();
        gaps[open].focus();
    });
    if (fromBank) draw();
    else if (gaps.length) gaps[0].setAttribute("aria-describedby", "stem");
    return { node: make("div", {}, line, fromBank ? bank : null), first: fromBank ? null : gaps[at] };
};

function widthOf(text) { return Math.min(20, Math.max(6, text.length + 3)) + "ch"; }

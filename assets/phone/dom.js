// Dom: makes elements. Text from elsewhere only ever becomes text, never markup.
"use strict";

// make("button.big", {type: "button", onclick: f}, "words", child…): strings become text, null and false are left out.
function make(what, props, ...inside) {
    const names = what.split(".");
    const element = document.createElement(names[0]);
    if (names.length > 1) element.className = names.slice(1).join(" ");
    for (const key of Object.keys(props || {})) {
        const value = props[key];
        if (value === undefined || value === null || value === false) continue;
        if (key.slice(0, 2) === "on") element.addEventListener(key.slice(2), value);
        else element.setAttribute(key, value === true ? "" : String(value));
    }
    return put(element, inside);
}

function put(element, inside) {
    for (const child of inside) {
        if (child === null || child === undefined || child === false) continue;
        if (Array.isArray(child)) put(element, child);
        else element.appendChild(typeof child === "object" ? child : document.createTextNode(String(child)));
    }
    return element;
}

function emptied(element) {
    while (element.firstChild) element.removeChild(element.firstChild);
    return element;
}

// A text of the bank: its own direction, and its language where the host says so.
function told(what, text, lang, ...more) { return make(what, { dir: "auto", lang: lang }, text, ...more); }

// A hint of the page itself, on a card whose text may run the other way.
function hint(id, words) { return make("p.small.muted", { id: id, dir: WORDS[language].dir }, words); }

const SVG = "http://www.w3.org/2000/svg";

function svg(name, props, ...inside) {
    const element = document.createElementNS(SVG, name);
    for (const key of Object.keys(props)) element.setAttribute(key, props[key]);
    return put(element, inside);
}

// From the symbols in index.html.
function icon(name) {
    const use = svg("use", {});
    use.setAttributeNS("http://www.w3.org/1999/xlink", "xlink:href", "#i-" + name);
    return svg("svg", { class: "i", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" }, use);
}

function pattern(place) {
    const fill = "url(#p-" + LETTERS[place % 10] + ")";
    return svg("svg", { class: "pat", "aria-hidden": "true", focusable: "false" }, svg("rect", { width: "100%", height: "100%", fill: fill }));
}

// Letter and pattern of a choice, as on the board.
function plate(place) {
    return make("span.plate", {}, pattern(place), make("b", {}, LETTERS[place]));
}

function button(words, press, more) {
    return make("button" + ((more && more.look) || ""), Object.assign({ type: "button", onclick: press }, more && more.props),
                more && more.icon ? icon(more.icon) : null, make("span", {}, words));
}

// The writing direction that a text begins with.
function directionOf(text) {
    const strong = /[A-Za-z\u00C0-\u02B8\u0370-\u058F\u0900-\u1FFF\u2C00-\uD7FF\uF900-\uFAFF]|([\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])/.exec(text || "");
    return strong && strong[1] ? "rtl" : "ltr";
}

let spoken = null;

// To a screen reader, once.
function announce(text) {
    const place = document.getElementById("live");
    clearTimeout(spoken);
    emptied(place);
    spoken = setTimeout(() => put(place, [text]), 60);
}

// Given: what a pupil has put together so far, by kind of form. Places on the form count from 0, as on the wire.
"use strict";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

const KINDS = {
    one: {
        empty: () => null,
        fits: (form, r) => isPlace(r, form.c),
        has: (r) => r !== null,
        wire: (r) => r,
        words: (form, r) => [{ at: r, text: form.c[r] }],
    },
    many: {
        empty: () => [],
        fits: (form, r) => isList(r) && r.every((place) => isPlace(place, form.c)) && differ(r),
        has: (r) => r.length > 0,
        wire: (r) => r.slice().sort((a, b) => a - b),
        words: (form, r) => r.map((place) => ({ at: place, text: form.c[place] })),
    },
    truth: {
        empty: () => null,
        fits: (form, r) => typeof r === "boolean",
        has: (r) => r !== null,
        wire: (r) => r,
        words: (form, r) => [{ text: say(r ? "yes" : "no") }],
    },
    text: {
        empty: () => "",
        fits: (form, r) => typeof r === "string",
        has: (r) => r.trim() !== "",
        wire: (r) => cut(r.trim()),
        words: (form, r) => [{ text: r }],
    },
    number: {
        empty: () => "",
        fits: (form, r) => typeof r === "string",
        has: (r) => /\d/.test(r.normalize("NFKC")) || /[^\s.,+\-−±]/.test(r),
        wire: (r) => cut(r.trim()),
        words: (form, r) => [{ text: form.unit ? r + " " + form.unit : r }],
    },
    gaps: {
        empty: (form) => gapsOf(form).map(() => ""),
        fits: (form, r) => isList(r) && r.length === gapsOf(form).length && r.every((text) => typeof text === "string"),
        has: (r) => r.some((text) => text.trim() !== ""),
        wire: (r) => r.map((text) => cut(text.trim())),
        words: (form, r) => r.map((text, i) => ({ text: (i + 1) + ". " + (text || "–") })),
    },
    order: {
        empty: (form) => form.c.map((text, i) => i),
        fits: (form, r) => isList(r) && r.length === form.c.length && r.every((place) => isPlace(place, form.c)) && differ(r),
        has: (r) => r.length > 0,
        wire: (r) => r.slice(),
        words: (form, r) => r.map((place, i) => ({ text: (i + 1) + ". " + form.c[place] })),
    },
    pairs: {
        empty: () => [],
        fits: (form, r) => areLinks(r, form.l, form.r) && differ(r.map((link) => link[1])),
        has: (r) => r.length > 0,
        wire: sortedLinks,
        words: (form, r) => sortedLinks(r).map((link) => ({ text: form.l[link[0]] + " – " + form.r[link[1]] })),
    },
    groups: {
        empty: () => [],
        fits: (form, r) => areLinks(r, form.c, form.g),
        has: (r) => r.length > 0,
        wire: sortedLinks,
        words: (form, r) => sortedLinks(r).map((link) => ({ text: form.c[link[0]] + " – " + form.g[link[1]] })),
    },
    point: {
        empty: () => null,
        fits: (form, r) => isList(r) && r.length === 2 && r.every((share) => typeof share === "number" && share >= 0 && share <= 1),
        has: (r) => r !== null,
        wire: (r) => r.map((share) => Math.round(share * 1e4) / 1e4),
        words: (form, r) => [{ text: say("pointIs", Math.round(r[0] * 100), Math.round(r[1] * 100)) }],
    },
};

function isList(x) { return Array.isArray(x); }
function isPlace(place, list) { return Number.isInteger(place) && place >= 0 && place < list.length; }
function differ(list) { return new Set(list).size === list.length; }
function areLinks(r, from, to) {
    return isList(r) && r.every((link) => isList(link) && isPlace(link[0], from) && isPlace(link[1], to)) && differ(r.map((link) => link[0]));
}
function sortedLinks(r) { return r.slice().sort((a, b) => a[0] - b[0]); }
function gapsOf(form) { return form.p.filter((piece) => typeof piece !== "string"); }

// The host takes 400 bytes for a field. A letter is never cut in two.
function cut(text) {
    let bytes = 0, kept = "";
    for (const letter of text) {
        const code = letter.codePointAt(0);
        bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
        if (bytes > 400) break;
        kept += letter;
    }
    return kept;
}

function knows(form) { return !!form && Object.prototype.hasOwnProperty.call(KINDS, form.k); }
function emptyFor(form) { return KINDS[form.k].empty(form); }
function isGiven(form, r) { return KINDS[form.k].has(r); }
function onWire(form, r) { return KINDS[form.k].wire(r); }

// Whether what was kept, or what the host says was given, can stand on this form.
function fitsForm(form, r) {
    return knows(form) && r !== null && r !== undefined && KINDS[form.k].fits(form, r);
}

// What was given, line by line: `at` is the place of a choice, for its letter and pattern.
function givenInWords(form, r) {
    const lines = fitsForm(form, r) ? KINDS[form.k].words(form, r) : [];
    return lines.length < 2 || lines[0].at !== undefined ? lines : [{ text: lines.map((line) => line.text).join("\n") }];
}

// The same link again takes it off; a slip that may be used once leaves who had it.
function linked(r, from, to, once) {
    const had = r.some((link) => link[0] === from && link[1] === to);
    const rest = r.filter((link) => link[0] !== from && !(once && link[1] === to));
    return had ? rest : rest.concat([[from, to]]);
}

function moved(list, from, to) {
    const rest = list.slice();
    const taken = rest.splice(from, 1)[0];
    rest.splice(to, 0, taken);
    return rest;
}

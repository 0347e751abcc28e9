// Cards for tests: one of each kind, as the wire carries them, what a pupil gives to it, and a class to play them in.
"use strict";

const cards = {
    one: { stem: "Which country did Russia overtake in 2023 as China’s top crude-oil supplier?",
           form: { k: "one", c: ["Iraq", "Saudi Arabia", "United Arab Emirates", "Oman"] }, key: "Saudi Arabia" },
    many: { stem: "Which of these are forums that the two countries share?", form: { k: "many", c: ["SCO", "NATO", "BRICS", "AUKUS"] }, key: "SCO, BRICS" },
    truth: { stem: "The visit was the first one abroad of the new term.", form: { k: "truth" }, key: "True" },
    text: { stem: "What two-word phrase describes the partnership announced in February 2022?", form: { k: "text" }, key: "no limits" },
    number: { stem: "How much crude oil did Russia ship to China in 2023?", form: { k: "number", unit: "million tonnes", range: [0, 200] }, key: "107 million tonnes" },
    gaps: { stem: "The rocks of ____ lie near ____ and are ____ years old.",
            form: { k: "gaps", p: ["The rocks of ", { g: 0, f: "text" }, " lie near ", { g: 1, f: "text" }, " and are ", { g: 2, f: "number", u: "million years" }, " old."], w: [] }, key: "granite, Bergen, 400 million years" },
    bank: { stem: "The ____ barks at the ____.", form: { k: "gaps", p: ["The ", { g: 0, f: "text" }, " barks at the ", { g: 1, f: "text" }, "."], w: ["cat", "dog", "moon"] }, key: "dog, cat" },
    order: { stem: "Put these in order of time.", form: { k: "order", c: ["The fall of the Wall", "The first Moon landing", "The Suez crisis", "The first iPhone"], ends: ["earliest", "latest"] },
             key: "1. The Suez crisis 2. The first Moon landing 3. The fall of the Wall 4. The first iPhone" },
    pairs: { stem: "Match each country with its capital.", form: { k: "pairs", l: ["Iran", "Kenya", "Peru"], r: ["Lima", "Nairobi", "Tehran", "Quito"] }, key: "Iran – Tehran, Kenya – Nairobi, Peru – Lima" },
    groups: { stem: "Sort these into plants and animals.", form: { k: "groups", c: ["Oak", "Fox", "Fern", "Newt"], g: ["Plants", "Animals"] }, key: "Plants: Oak, Fern. Animals: Fox, Newt." },
    point: { stem: "Point at the source of the river.", form: { k: "point", pic: { url: "/picture/1", alt: "A map of a river", aspect: 1.6 }, m: [{ x: 0.2, y: 0.3 }, { x: 0.7, y: 0.6 }] }, key: "in the hills of the north" },
};

// What a class looks like to Priya before anything happened.
function view(more) {
    return Object.assign({ t: "hello", token: "0123456789abcdef0123456789abcdef", stage: "lobby", name: "Priya", waits: false, team: 2, teams: ["Herons", "Otters", "Hares"], big: false, paused: false,
                           sure: true, left: null, sent: 0, points: 0, rank: 0, players: 23, title: "Trade & energy" }, more);
}

function asked(kind, n, more) {
    return Object.assign({ t: "q", n: n, of: 12, v: 0, stem: cards[kind].stem, form: cards[kind].form, left: 30000, sure: true }, more);
}

module.exports = { cards: cards, view: view, asked: asked };

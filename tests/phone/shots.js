// Takes a picture of every page for the eye: node tests/phone/shots.js PAGE-FOLDER OUT [light|dark] [WIDTH] [FONT-PERCENT]
"use strict";
const fs = require("fs");
const path = require("path");
const { Host } = require("./host.js");
const { Browser } = require("./browser.js");
const { cards, view, asked } = require("./cards.js");

async function main() {
    const [, , folder, out, scheme, width, percent] = process.argv;
    fs.mkdirSync(out, { recursive: true });
    let hello = view();
    const host = await new Host(folder, (phone, frame) => {
        if (frame.t === "join" || frame.t === "back") phone.send(hello);
        if (frame.t === "a") phone.send({ t: "ok", s: frame.s });
        if (frame.t === "review") phone.send({ t: "review", bank: "quiz: x", cards: [
            { stem: cards.one.stem, given: "Oman", key: "Saudi Arabia", why: "The article doesn’t mention Oman here.", explanation: "Russia passed it in 2023.", source: "§ Economic collaboration, ¶ 3" },
            { stem: cards.number.stem, given: "90", key: "107 million tonnes", why: "", explanation: "", source: "" }] });
    }).listen();
    const browser = await Browser.open();
    const tab = await browser.tab({ scheme: scheme || "light", width: Number(width) || 390, scale: 2 });
    const shot = async (name) => {
        await new Promise((done) => setTimeout(done, 350));
        if (percent) await tab.run("document.documentElement.style.fontSize = '" + percent + "%'");
        const over = await tab.run("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over > 0) console.log(name + ": " + over + " px too wide");
        await tab.shot(path.join(out, name + ".png"), !!percent);
    };
    await tab.go(host.address + "/?KIT");
    await tab.run("document.getElementById('name').value = 'Priya'; document.getElementById('code').focus()");
    await shot("1-join");
    await tab.run("document.getElementById('code').value = 'KITE'");
    await tab.press("Join");
    await tab.sees("in.");
    await shot("2-waiting");
    const phone = host.last();
    const outcome = { t: "r", skipped: false, credit: 1, notice: "", key: "", why: "", explanation: "", gained: 80, points: 4120, rank: 1, players: 23 };
    const kinds = { one: () => tab.press("Saudi Arabia"), many: () => tab.press("SCO"), truth: () => tab.press("True"), text: () => tab.type("no limi"), number: () => tab.type("107"),
                    gaps: () => tab.type("granite"), bank: () => tab.press("dog"), order: () => tab.press("Move The Suez crisis up"), pairs: () => tab.press("Tehran"), groups: () => tab.press("Plants"),
                    point: () => tab.press("Mark 2") };
    let n = 0;
    for (const kind of Object.keys(kinds)) {
        phone.send(asked(kind, n, { left: 17000 + 13000 * (n % 2) }));
        await tab.until("pageOf(lesson) === 'form' && lesson.view.q.n === " + n);
        if (["text", "number", "gaps"].indexOf(kind) >= 0) await tab.run("document.querySelector('.field').focus()");
        await kinds[kind]();
        if (n < 3) await tab.press("Think so");
        await shot("3-form-" + kind);
        await tab.press("Lock in");
        await tab.sees("Locked in.");
        await shot("5-locked-" + kind);
        const credit = kind === "one" || kind === "pairs" ? 0 : kind === "many" ? 0.5 : 1;
        phone.send(Object.assign({}, outcome, { credit: credit, gained: 80 * credit, key: cards[kind].key, explanation: "Russia passed it in 2023, shipping China 107 million tonnes of crude.",
                                                why: credit < 1 ? "The article doesn’t mention the Emirates here." : "" }));
        await tab.until("pageOf(lesson) === 'result'");
        await shot("6-result-" + kind);
        n++;
    }
    phone.send(asked("one", n));
    phone.send({ t: "d" });
    await tab.sees("Talk it over.");
    await shot("7-discuss");
    phone.send(asked("one", n, { v: 1 }));
    phone.send({ t: "c" });
    await tab.sees("Time’s up.");
    await shot("7-closed");
    phone.send(asked("one", n + 1, { form: undefined, left: null }));
    await tab.sees("Read it first.");
    await shot("7-read");
    phone.send({ t: "pause", on: true, left: null });
    await tab.sees("Taking a breath.");
    await shot("7-pause");
    phone.send({ t: "pause", on: false, left: null });
    phone.send({ t: "e", points: 4040, rank: 3, players: 23, missed: 2 });
    await tab.sees("What to look at again");
    await shot("8-review");
    await tab.press("Retake 2 cards");
    await tab.press("Show the answer");
    await shot("8-flip");
    phone.send({ t: "bye", why: "taken_over" });
    await tab.sees("Open in another tab.");
    await shot("9-elsewhere");
    if (tab.complaints.length) console.log(tab.complaints.join("\n"));
    await browser.close();
    await host.close();
}

main().catch((e) => {
    console.error(e);
    process.exit(1);
});

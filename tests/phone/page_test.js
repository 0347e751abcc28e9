// The page in a real browser, against a host that speaks the wire: what a pupil sees, presses and types. Needs RETAKE_PHONE, the
// folder with page.html and policy.txt.
"use strict";
const test = require("node:test");
const assert = require("node:assert");
const fs = require("fs");
const path = require("path");
const zlib = require("zlib");
const { Host } = require("./host.js");
const { Browser } = require("./browser.js");
const { cards, view, asked } = require("./cards.js");

const folder = process.env.RETAKE_PHONE;
let browser = null, host = null, hello = view(), answered = true;
const ARABIC = "ما هي عاصمة إيران، وفي أي عام أصبحت عاصمة للبلاد؟";

test.before(async () => {
    host = await new Host(folder, (phone, frame) => {
        if (frame.t === "join" || frame.t === "back") phone.send(hello);
        if (frame.t === "a" && answered) phone.send({ t: "ok", s: frame.s });
        if (frame.t === "hi") phone.send({ t: "hi" });
    }).listen();
    browser = await Browser.open();
});
test.after(async () => {
    await browser.close();
    await host.close();
});

// A phone that has joined, and the connection that it joined by.
async function joined(more, options) {
    hello = view(more);
    answered = true;
    const tab = await browser.tab(options);
    await tab.go(host.address + "/?KITE");
    await tab.run("document.getElementById('name').value = 'Priya'");
    await tab.press("Join");
    await tab.until("lesson.view");
    return { tab: tab, phone: host.last() };
}
async function put(tab, phone, frame) {
    phone.send(frame);
    await tab.until("lesson.view.q && lesson.view.q.n === " + frame.n + " && lesson.view.q.v === " + frame.v);
}
async function given(tab, phone) {
    const before = phone.got("a").length;
    await tab.press("Lock in");
    await tab.sees("Locked in.");
    assert.equal(phone.got("a").length, before + 1);
    return phone.got("a").pop();
}
async function done(tab) {
    assert.deepEqual(tab.complaints, []);
    await tab.close();
}
const focused = "document.activeElement.innerText";

test("the page is one file of at most 30 kB compressed, and asks for nothing else", async () => {
    const page = fs.readFileSync(path.join(folder, "page.html"));
    assert.ok(zlib.gzipSync(page, { level: 9 }).length <= 30000);
    assert.ok(!/https?:\/\/(?!www\.w3\.org\/)/.test(page.toString()), "no address elsewhere");
    host.asked = [];
    const { tab } = await joined();
    assert.deepEqual(host.asked.filter((url) => url !== "/ws"), ["/?KITE"]);
    await done(tab);
});

test("the page uses nothing that browsers of eight years ago do not know", () => {
    const page = fs.readFileSync(path.join(folder, "page.html"), "utf8");
    const script = /<script>([^]*)<\/script>/.exec(page)[1];
    for (const young of [/\?\./, /\?\?/, /\.replaceAll\(/, /\.flat(Map)?\(/, /\bstatic\s/, /\bimport\b/, /\.at\(/, /Object\.(entries|fromEntries)/, /\.\.\.\s*\{/, /catch \{/, /\bawait\b/, /structuredClone/, /replaceChildren/])
        assert.ok(!young.test(script.replace(/"(?:[^"\\\n]|\\.)*"/g, "\"\"")), String(young));
    const style = /<style>([^]*)<\/style>/.exec(page)[1];
    for (const young of [/[^-]inset:/, /aspect-ratio/, /:is\(|:where\(|:has\(/, /clamp\(/, /dvh/, /display:flex[^}]*[^-]gap:/]) assert.ok(!young.test(style), String(young));
});

test("the code rides in the address; a wrong one is told and kept", async () => {
    const tab = await browser.tab();
    await tab.go(host.address + "/#kitf");
    assert.equal(await tab.run("document.getElementById('code').value"), "KITF");
    await tab.press("Join");
    await tab.sees("Type a name first.");
    await tab.type("Priya");
    hello = { t: "no", why: "wrong_code" };
    await tab.key("Enter");
    await tab.sees("No room called KITF. Check the board.");
    assert.deepEqual(await tab.run("[document.getElementById('code').value, document.getElementById('name').value]"), ["KITF", "Priya"]);
    for (const [why, words] of [["locked", "This room is locked."], ["full", "The room is full."], ["over", "This lesson is over."], ["no_name", "can’t be shown"]]) {
        hello = { t: "no", why: why };
        await tab.press("Join");
        await tab.sees(words);
    }
    await done(tab);
});

test("who is in the lobby sees the own name and team, and may change the name", async () => {
    const { tab, phone } = await joined({ name: "Priya 2" });
    await tab.sees("You’re with the Hares.");
    await tab.sees("There’s a Priya already, so you’re Priya 2.");
    await tab.press("Another name");
    await tab.run("document.getElementById('new-name').value = 'Priya B'");
    await tab.press("Use this name");
    await tab.until("lesson.wished === 'Priya B'");
    phone.send({ t: "you", name: "Calm Heron", waits: true, team: 1, big: false });
    await tab.sees("Until then the board says Calm Heron.");
    assert.deepEqual(phone.got("name"), [{ t: "name", name: "Priya B" }]);
    await done(tab);
});

test("every kind can be given by pressing", async () => {
    const { tab, phone } = await joined();
    const tries = {
        one: [() => tab.press("Saudi Arabia"), 1],
        many: [async () => { await tab.press("BRICS"); await tab.press("SCO"); await tab.press("NATO"); await tab.press("NATO"); }, [0, 2]],
        truth: [() => tab.press("False"), false],
        text: [async () => { await tab.run("document.querySelector('.field').focus()"); await tab.type("no limits"); }, "no limits"],
        number: [async () => { await tab.run("document.querySelector('.field').focus()"); await tab.type("107,5"); await tab.press("Change the sign"); }, "-107,5"],
        gaps: [async () => { await tab.run("document.querySelectorAll('.field')[2].focus()"); await tab.type("400"); }, ["", "", "400"]],
        bank: [async () => { await tab.press("dog"); await tab.press("cat"); }, ["dog", "cat"]],
        order: [async () => { await tab.press("Move The Suez crisis up"); await tab.press("Move The Suez crisis up"); }, [2, 0, 1, 3]],
        pairs: [async () => { await tab.press("Tehran"); await tab.press("Nairobi"); await tab.press("Lima"); }, [[0, 2], [1, 1], [2, 0]]],
        groups: [async () => { await tab.press("Plants"); await tab.press("Animals"); await tab.press("Plants"); }, [[0, 0], [1, 1], [2, 0]]],
        point: [() => tab.press("Mark 2"), [0.7, 0.6]],
    };
    let n = 0;
    for (const kind of Object.keys(tries)) {
        await put(tab, phone, asked(kind, n));
        await tab.press("Lock in");
        if (kind !== "order") await tab.until("document.getElementById('notice').textContent"); // nothing is given yet, and it says so
        else await tab.press("Change my mind");
        await tries[kind][0]();
        const frame = await given(tab, phone);
        assert.deepEqual([frame.n, frame.v, frame.r], [n, 0, tries[kind][1]], kind);
        n++;
    }
    await done(tab);
});

test("every kind can be given by keys alone", async () => {
    const { tab, phone } = await joined({ sure: false });
    const keys = async (...all) => { for (const key of all) await tab.key(key); };
    const tries = {
        one: [["Tab", "c"], 2],
        many: [["Tab", " ", "d"], [0, 3]],
        truth: [["Tab", "t"], true],
        text: [["Tab", "o", "k"], "ok"],
        number: [["Tab", "Tab", "4", "2"], "42"],
        gaps: [["Tab", "a", "Enter", "b", "Enter", "3"], ["a", "b", "3"]],
        bank: [["Tab", "Tab", "Tab", " ", " "], ["cat", "cat"]],
        order: [["Tab", " ", "ArrowDown", "ArrowDown", " "], [1, 2, 0, 3]],
        pairs: [["Tab", "2", "Tab"], [[0, 1]]],
        groups: [["Tab", "Tab", " ", "Tab", " "], [[0, 0], [1, 1]]],
        point: [["Tab", "2", "ArrowLeft"], [0.68, 0.6]],
    };
    let n = 0;
    for (const kind of Object.keys(tries)) {
        await put(tab, phone, asked(kind, n, { sure: false }));
        await keys(...tries[kind][0]);
        for (let i = 0; i < 20 && !/^Lock in/.test(await tab.run(focused)); i++) await tab.key("Tab");
        await tab.key("Enter");
        await tab.sees("Locked in.");
        assert.deepEqual(phone.got("a").pop().r, tries[kind][1], kind);
        n++;
    }
    await done(tab);
});

test("an entry that is picked up is put back by Escape", async () => {
    const { tab, phone } = await joined();
    await put(tab, phone, asked("order", 0));
    for (const key of ["Tab", " ", "ArrowDown", "ArrowDown", "Escape"]) await tab.key(key);
    assert.match(await tab.run(focused), /The fall of the Wall/);
    assert.deepEqual((await given(tab, phone)).r, [0, 1, 2, 3]);
    await done(tab);
});

test("a tap on the picture is a share of it", async () => {
    const { tab, phone } = await joined();
    await put(tab, phone, asked("point", 1));
    await tab.until("document.querySelector('.picture img').naturalWidth > 0");
    const at = JSON.parse(await tab.run("JSON.stringify((({left, top, width, height}) => ({x: left + width / 4, y: top + height / 2}))(document.querySelector('.picture').getBoundingClientRect()))"));
    await tab.tap(at.x, at.y);
    const [x, y] = (await given(tab, phone)).r;
    assert.ok(Math.abs(x - 0.25) < 0.01 && Math.abs(y - 0.5) < 0.01, x + " " + y);
    await done(tab);
});

test("a picture that does not arrive says so, and its marks still work", async () => {
    const { tab, phone } = await joined();
    const form = Object.assign({}, cards.point.form, { pic: { url: "/picture/9", alt: "A map", aspect: 1.5 } });
    await put(tab, phone, asked("point", 1, { form: form }));
    await tab.sees("The picture did not arrive.");
    await tab.press("Mark 1");
    assert.deepEqual((await given(tab, phone)).r, [0.2, 0.3]);
    await done(tab);
});

test("a response is changed until the card closes", async () => {
    const { tab, phone } = await joined();
    await put(tab, phone, asked("one", 0));
    await tab.press("Oman");
    await tab.press("Guess");
    assert.deepEqual(await given(tab, phone), { t: "a", n: 0, v: 0, s: 1, r: 3, sure: "guess" });
    await tab.press("Change my mind");
    await tab.sees("What you locked in stands");
    await tab.press("Iraq");
    assert.deepEqual(await given(tab, phone), { t: "a", n: 0, v: 0, s: 2, r: 0, sure: "guess" });
    await tab.press("Change my mind");
    await tab.press("Leave it as it was");
    await tab.sees("Locked in.");
    assert.equal(await tab.run("document.querySelector('.verdict').innerText.trim().replace(/\\s+/g, ' ')"), "A Iraq");
    await done(tab);
});

test("a response that is not confirmed goes out again with its number, over a broken line and a reload", async () => {
    const { tab, phone } = await joined();
    await put(tab, phone, asked("one", 0));
    answered = false;
    await tab.press("Oman");
    await tab.press("Lock in");
    await tab.sees("On its way…");
    await new Promise((later) => setTimeout(later, 3300));
    assert.ok(phone.got("a").length >= 2, "again while the line stands");
    hello = view({ stage: "open", left: 20000, sent: 0, q: asked("one", 0) });
    phone.drop();
    await tab.until("line.isUp && lesson.waiting", 6000);
    await tab.reload();
    await tab.sees("On its way…");
    answered = true;
    await tab.sees("Locked in.");
    assert.ok(host.phones.every((each) => each.got("a").every((frame) => frame.r !== 3 || frame.s === 1)));
    await done(tab);
});

test("what is half typed is still there after a reload", async () => {
    const { tab, phone } = await joined();
    await put(tab, phone, asked("text", 2));
    await tab.run("document.querySelector('.field').focus()");
    await tab.type("no limi");
    hello = view({ stage: "open", left: 20000, q: asked("text", 2) });
    await tab.reload();
    await tab.until("document.querySelector('.field').value === 'no limi'");
    await done(tab);
});

test("who is typing goes on typing while the line breaks and heals, and points change", async () => {
    const { tab, phone } = await joined();
    await put(tab, phone, asked("text", 2));
    await tab.run("document.querySelector('.field').focus()");
    await tab.type("no li");
    hello = view({ stage: "open", left: 20000, q: asked("text", 2), points: 99, rank: 1, players: 24 });
    phone.drop();
    await tab.until("!line.isUp");
    await tab.type("mi");
    await tab.until("line.isUp && lesson.view.points === 99");
    await tab.type("ts");
    assert.equal(await tab.run("document.activeElement.value"), "no limits");
    await done(tab);
});

test("a host that is gone is told in clear words, and coming back as well", async () => {
    const other = await new Host(folder, (phone, frame) => { if (frame.t === "join" || frame.t === "back") phone.send(view()); }).listen();
    const port = other.port, tab = await browser.tab();
    await tab.go(other.address + "/?KITE");
    await tab.run("document.getElementById('name').value = 'Priya'");
    await tab.press("Join");
    await tab.sees("You’re in.");
    await other.close();
    await tab.sees("The connection dropped. Trying again…");
    const again = await new Host(folder, (phone, frame) => { if (frame.t === "back") phone.send(view()); }).listen(port);
    await tab.press("Try now");
    await tab.until("line.isUp");
    await tab.until("document.getElementById('line').hidden");
    await done(tab);
    await again.close();
});

test("the second tab takes over, the first can have it back", async () => {
    const { tab, phone } = await joined();
    const other = await browser.tab({ context: tab.context });
    await other.go(host.address + "/");
    await other.sees("You’re in.");
    assert.equal(host.last().got("back")[0].token, view().token);
    phone.send({ t: "bye", why: "taken_over" });
    await tab.sees("Open in another tab.");
    const before = host.phones.length;
    await new Promise((later) => setTimeout(later, 1500));
    assert.equal(host.phones.length, before, "it does not fight for the lesson");
    await tab.press("Carry on here");
    await tab.sees("You’re in.");
    await done(other);
    await done(tab);
});

test("who was put out sees it, and is let in again", async () => {
    const { tab, phone } = await joined();
    phone.send({ t: "bye", why: "put_out" });
    await tab.sees("You’re out for now.");
    await tab.press("Try again");
    await tab.sees("You’re in.");
    await done(tab);
});

test("who comes late, reads first, is paused, talks, or gives nothing is told what comes next", async () => {
    const { tab, phone } = await joined({ stage: "reveal", q: asked("one", 4) });
    await tab.sees("The class is on card 5. You’ll join at the next one.");
    await put(tab, phone, asked("one", 5, { form: undefined, left: null }));
    await tab.sees("Read it first.");
    await put(tab, phone, asked("one", 5));
    await tab.until("pageOf(lesson) === 'form'");
    phone.send({ t: "pause", on: true, left: 9000 });
    await tab.sees("Taking a breath.");
    phone.send({ t: "pause", on: false, left: 9000 });
    await tab.sees("9 s");
    phone.send({ t: "c" });
    await tab.sees("Nothing from you this time.");
    phone.send({ t: "d" });
    await tab.sees("Talk it over.");
    await done(tab);
});

test("right, partly, wrong, nothing and skipped each have their words", async () => {
    const { tab, phone } = await joined();
    const outcome = { t: "r", skipped: false, credit: 1, notice: "", key: "Saudi Arabia", why: "", explanation: "Because.", gained: 80, points: 4120, rank: 1, players: 23 };
    await put(tab, phone, asked("one", 0));
    await tab.press("Saudi Arabia");
    await tab.press("Think so");
    await given(tab, phone);
    phone.send(outcome);
    for (const words of ["Yes.", "Saudi Arabia it is.", "Because.", "+80", "1st", "of 23", "4,120", "You said “think so”."]) await tab.sees(words);
    phone.send(Object.assign({}, outcome, { credit: 0.5 }));
    await tab.sees("That’s 50 % of this card.");
    phone.send(Object.assign({}, outcome, { credit: 0, why: "Not Oman." }));
    for (const words of ["Not this time.", "Not Oman.", "your pick", "the answer", "One on your pile."]) await tab.sees(words);
    phone.send(Object.assign({}, outcome, { skipped: true }));
    await tab.sees("This one doesn’t count.");
    await put(tab, phone, asked("one", 1));
    phone.send(Object.assign({}, outcome, { credit: 0 }));
    await tab.sees("No response.");
    await done(tab);
});

test("a key of several parts is told part by part", async () => {
    const { tab, phone } = await joined();
    const keys = { many: ["SCO, BRICS", ["A the answer SCO", "C BRICS"]], order: ["Suez → Moon", ["the answer 1. Suez 2. Moon"]], pairs: ["Iran → Tehran; Peru → Lima", ["the answer Iran → Tehran Peru → Lima"]],
                   gaps: ["granite | Bergen", ["the answer 1. granite 2. Bergen"]], one: ["Oman, or so", ["the answer Oman, or so"]], text: ["a; b", ["the answer a; b"]] };
    let n = 0;
    for (const kind of Object.keys(keys)) {
        await put(tab, phone, asked(kind, n++));
        phone.send({ t: "r", skipped: false, credit: 0, notice: "", key: keys[kind][0], why: "", explanation: "", gained: -250, points: 0, rank: 1, players: 1 });
        await tab.until("pageOf(lesson) === 'result'");
        assert.deepEqual(JSON.parse(await tab.run("JSON.stringify(Array.from(document.querySelectorAll('.verdict')).map((row) => row.innerText.trim().replace(/\\s+/g, ' ')))")), keys[kind][1], kind);
    }
    await tab.sees("−250");
    await done(tab);
});

test("at the end there are the missed cards, a retake by heart and a file to take home", async () => {
    const { tab, phone } = await joined({ stage: "podium", rank: 3, points: 4040 });
    while (!phone.got("review").length) await new Promise((later) => setTimeout(later, 20));
    phone.send({ t: "review", bank: "quiz: Missed\nquestions: []\n", file: "missed.yaml", cards: [
        { stem: "What is it?", given: "This", key: "That", why: "Not this.", explanation: "It is that.", source: "Page 3" }, { stem: "And now?", given: "", key: "Now", why: "", explanation: "", source: "" }] });
    await tab.sees("Two on your pile.");
    await tab.press("What is it?");
    for (const words of ["You gave This", "Not this.", "It is that.", "Page 3"]) await tab.sees(words);
    await tab.press("Retake 2 cards");
    await tab.press("Show the answer");
    await tab.sees("It is that.");
    await tab.press("Not yet");
    for (const stem of ["And now?", "What is it?"]) {
        await tab.sees(stem);
        await tab.press("Show the answer");
        await tab.press("I had it");
    }
    await tab.sees("Cleared.");
    await tab.press("Back to the list");
    const downloads = fs.mkdtempSync(path.join(require("os").tmpdir(), "retake-home-"));
    await browser.say("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads, browserContextId: tab.context });
    await tab.press("Take them home");
    const file = path.join(downloads, "missed.yaml");
    for (let i = 0; i < 200 && !fs.existsSync(file); i++) await new Promise((later) => setTimeout(later, 25));
    assert.equal(fs.readFileSync(file, "utf8"), "quiz: Missed\nquestions: []\n");
    fs.rmSync(downloads, { recursive: true });
    await done(tab);
});

test("a hostile host writes text and nothing else", async () => {
    const evil = "<img src=x onerror=\"window.owned=1\"><script>window.owned=1</script>";
    const { tab, phone } = await joined({ name: evil, title: evil, teams: [evil, evil, evil] });
    await tab.sees("<script>");
    await put(tab, phone, asked("one", 0, { stem: evil, form: { k: "one", c: [evil, evil] } }));
    phone.send({ t: "r", credit: 0, key: evil, why: evil, explanation: evil, notice: evil, gained: evil, points: evil, rank: evil, players: evil });
    await tab.until("pageOf(lesson) === 'result'");
    phone.send({ t: "e", points: 0, rank: 1, players: 1, missed: 1 });
    phone.send({ t: "review", bank: evil, file: evil, cards: [{ stem: evil, given: evil, key: evil, why: evil, explanation: evil, source: evil }] });
    await tab.sees("What to look at again");
    await tab.press("<img src=x");
    await tab.sees("You gave");
    for (const broken of [{ t: "q", n: 1, v: 0, form: { k: "toString" } }, { t: "q", n: 2, v: 0, form: { k: "one" } }, { t: "q", n: 3, v: 0, stem: 7, form: { k: "gaps", p: null } }, { t: "r" }, { t: "review", cards: [null] }, "{", "[]", "null"])
        phone.send(broken);
    await put(tab, phone, { t: "q", n: 3, of: 4, v: 0, stem: "A kind of tomorrow", form: { k: "hologram" } });
    await tab.sees("A kind of tomorrow");
    phone.send(asked("truth", 4));
    await tab.sees("The visit was the first one abroad");
    assert.equal(await tab.run("window.owned === undefined && document.querySelectorAll('#page img, #page script').length"), 0);
    assert.deepEqual(tab.complaints.filter((each) => /Security Policy/.test(each)), []);
    await tab.close();
});

test("right-to-left texts turn the card's inside and not the page", async () => {
    const { tab, phone } = await joined();
    await put(tab, phone, asked("one", 0, { stem: ARABIC, form: { k: "one", c: ["طهران", "أصفهان", "Shiraz"] } }));
    assert.equal(await tab.run("document.querySelector('form').dir"), "rtl");
    assert.equal(await tab.run("document.documentElement.dir"), "ltr");
    const [plate, text] = JSON.parse(await tab.run("JSON.stringify(['.plate', '.text'].map((each) => document.querySelector('.choice ' + each).getBoundingClientRect().left))"));
    assert.ok(plate > text, "the letter stands at the right");
    await done(tab);
});

test("nothing is cut off or too small: long words, ten choices, 320 px, text of 200 %", async () => {
    const long = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung";
    const forms = Object.keys(cards).map((kind) => asked(kind, 0));
    forms.push(asked("one", 0, { stem: long + " " + long, form: { k: "one", c: "ABCDEFGHIJ".split("").map((letter) => letter + " " + long) } }));
    forms.push(asked("pairs", 0, { form: { k: "pairs", l: [long, "a"], r: [long + long, "b", long] } }), asked("order", 0, { form: { k: "order", c: [long, long + "en", "c"], ends: [long, ""] } }));
    forms.push(asked("gaps", 0, { form: { k: "gaps", p: [long, { g: 0, f: "text" }, long], w: [long, "b"] } }));
    for (const [width, percent] of [[390, 100], [320, 100], [320, 200]]) {
        const { tab, phone } = await joined({}, { width: width, height: 640 });
        await tab.run("document.documentElement.style.fontSize = '" + percent + "%'");
        let n = 0;
        for (const form of forms) {
            await put(tab, phone, Object.assign({}, form, { n: n++ }));
            await tab.until("pageOf(lesson) === 'form'");
            const found = JSON.parse(await tab.run("JSON.stringify((" + measure + ")())"));
            assert.deepEqual(found, [], width + " px, " + percent + " %, " + form.form.k);
        }
        await done(tab);
    }
});

// In the page: what is wider than the screen, written smaller than 16 px, or too small to hit.
function measure() {
    const found = [];
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) found.push("the page is " + document.documentElement.scrollWidth + " px wide");
    for (const each of document.querySelectorAll("body *")) {
        if (!each.offsetParent || each.closest("svg") || each.closest(".unseen")) continue;
        const own = Array.from(each.childNodes).some((node) => node.nodeType === 3 && node.data.trim());
        if (own && parseFloat(getComputedStyle(each).fontSize) < 15.99) found.push("too small: " + each.innerText);
        const box = each.getBoundingClientRect();
        if (/^(BUTTON|INPUT)$/.test(each.tagName) && !each.matches(".choice input, .sure input") && (box.height < 47.5 || box.width < 47.5)) found.push("hard to hit: " + each.className + " " + box.width + " × " + box.height);
        if (own && each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflow === "hidden" && !each.matches(".who")) found.push("cut off: " + each.innerText);
    }
    return found;
}

test("contrast holds in both schemes", async () => {
    for (const scheme of ["light", "dark"]) {
        const { tab, phone } = await joined({}, { scheme: scheme });
        await put(tab, phone, asked("one", 0));
        await tab.press("Oman");
        const poor = JSON.parse(await tab.run("JSON.stringify((" + contrasts + ")())"));
        assert.deepEqual(poor, [], scheme);
        await done(tab);
    }
});

// In the page: texts whose contrast to the nearest filled ground is below 4.5, or below 7 for stems and choices.
function contrasts() {
    const light = (colour) => {
        const parts = colour.match(/[\d.]+/g).slice(0, 3).map((value) => value / 255).map((value) => (value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4)));
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    };
    const poor = [];
    for (const each of document.querySelectorAll("#top *")) {
        if (!each.offsetParent || each.closest("svg") || !Array.from(each.childNodes).some((node) => node.nodeType === 3 && node.data.trim())) continue;
        let ground = each;
        while (ground && /rgba\(0, 0, 0, 0\)/.test(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
        const [a, b] = [light(getComputedStyle(each).color), light(getComputedStyle(ground).backgroundColor)].sort((x, y) => y - x);
        const ratio = (a + 0.05) / (b + 0.05);
        if (ratio < (each.matches(".stem, .choice .text") ? 7 : 4.5)) poor.push(each.innerText + " " + ratio.toFixed(2));
    }
    return poor;
}

test("the question can be left to the board on this phone, and text made larger; the teacher can do that, too", async () => {
    const { tab, phone } = await joined();
    await put(tab, phone, asked("one", 0));
    const size = () => tab.run("parseFloat(getComputedStyle(document.querySelector('.choice .text')).fontSize)");
    const before = await size();
    await tab.press("Oman");
    await tab.press("Question on this phone");
    await tab.sees("The question is on the board.");
    assert.equal(await tab.run("document.querySelector('input:checked').value"), "3", "what was picked is still picked");
    await tab.press("Larger text");
    assert.ok(await size() > before * 1.2);
    await tab.press("Larger text");
    assert.equal(await size(), before);
    phone.send({ t: "you", name: "Priya", waits: false, team: 2, big: true });
    await tab.until("document.documentElement.className.indexOf('large') >= 0");
    hello = view({ stage: "open", left: 9000, q: asked("one", 0) });
    await tab.reload();
    await tab.sees("The question is on the board.");
    await done(tab);
});

test("time runs on this phone's own clock, and stands where there is no limit", async () => {
    const { tab, phone } = await joined();
    await put(tab, phone, asked("one", 0, { left: 3000 }));
    await tab.sees("3 s");
    await tab.sees("1 s");
    await tab.sees("0 s");
    assert.equal(await tab.run("document.getElementById('bar').style.width"), "0%");
    phone.send({ t: "time", left: 20000 });
    await tab.sees("20 s");
    await put(tab, phone, asked("one", 1, { left: null }));
    assert.equal(await tab.run("document.getElementById('secs')"), null);
    await done(tab);
});

test("the heading is read when the page turns, and the title says it", async () => {
    const { tab, phone } = await joined();
    assert.match(await tab.run("document.title"), /^You’re in\./);
    await put(tab, phone, asked("one", 0));
    assert.equal(await tab.run("document.activeElement.id"), "stem");
    await tab.press("Oman");
    await given(tab, phone);
    assert.equal(await tab.run(focused), "Locked in.");
    await done(tab);
});

test("a film of silence keeps the screen on where there is no wake lock", async () => {
    const tab = await browser.tab();
    await tab.say("Page.addScriptToEvaluateOnNewDocument", { source: "Object.defineProperty(window, 'isSecureContext', { value: false });" });
    hello = view();
    await tab.go(host.address + "/?KITE");
    await tab.run("document.getElementById('name').value = 'Priya'");
    await tab.press("Join");
    await tab.until("document.getElementById('awake') && document.getElementById('awake').currentTime > 0");
    assert.equal(await tab.run("document.getElementById('awake').muted && !document.getElementById('awake').loop"), true);
    await done(tab);
});

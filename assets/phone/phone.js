// Phone: the page itself. It carries frames and presses to the lesson, shows what the lesson says, and keeps what outlives a reload.
"use strict";

const keep = openKeep(browserStorage());
const now = () => performance.now();
let lesson = newLesson();
let shownKey = "";
let line = null;
let saidTen = "";

// The code rides in the address that the QR shows: ?KITE or #KITE.
function codeInAddress() {
    const found = /^[?#](?:code=)?([A-Za-z0-9]{3,8})$/.exec(location.search) || /^#(?:code=)?([A-Za-z0-9]{3,8})$/.exec(location.hash);
    return found ? found[1].toUpperCase() : "";
}

function set(next) {
    const before = lesson;
    lesson = next;
    if (lesson.gone !== "taken_over") keep.put(worthKeeping(lesson)); // another tab keeps it now
    if (lesson.gone) line.stop();
    if (lesson.door && lesson.door !== "busy" && !lesson.asking && lesson.door !== before.door) line.stop();
    if (lesson.waiting && lesson.waiting !== before.waiting) line.send(responseFrame(lesson));
    if (lesson.view && pageOf(lesson) === "end" && !lesson.review && (!before.view || pageOf(before) !== "end" || before.view !== lesson.view)) line.send({ t: "review" });
    feel(before, lesson);
    show();
}

// In the hand: a card opens, a response is in, a result is there.
function feel(before, after) {
    const was = before.view ? pageOf(before) : "", is = after.view ? pageOf(after) : "";
    if (before.waiting && !after.waiting && is === "locked") buzz(20);
    else if (was !== is && is === "form" && !after.changing) buzz([40, 60, 40]);
    else if (was !== is && is === "result") buzz(after.view.outcome.credit >= 1 ? [30, 40, 90] : 30);
}

const acts = {
    join(code, name) {
        keepAwake();
        turned = newTurned();
        set(knocked(lesson, code, name));
        line.again();
    },
    rename(name) {
        line.send({ t: "name", name: name });
        set(Object.assign({}, lesson, { wished: name }));
        shownKey = "";
        show();
    },
    draft(r, sure) {
        lesson = drafted(lesson, r, sure);
        keep.put(worthKeeping(lesson));
        tellNotice();
    },
    lock() { set(lockedIn(lesson)); },
    change() { set(thoughtOver(lesson, true)); },
    leave() { set(thoughtOver(lesson, false)); },
    notice(key) {
        lesson = Object.assign({}, lesson, { notice: key });
        tellNotice();
    },
    here() {
        set(Object.assign({}, lesson, { gone: "", door: "" }));
        line.again();
    },
    another() {
        line.stop();
        set(newLesson({ own: lesson.own, code: "" }));
    },
    turn(i) { turnedTo({ open: turned.open === i ? -1 : i }, "li:nth-child(" + (i + 1) + ") .row"); },
    retake() { turnedTo({ queue: lesson.review.cards.map((each, i) => i), of: lesson.review.cards.length, shown: false }); },
    flip() { turnedTo({ shown: true }, ".foot .primary"); },
    judge(had) {
        const rest = turned.queue.slice(1);
        turnedTo({ queue: had ? rest : rest.concat([turned.queue[0]]), shown: false });
    },
    toList() { turnedTo({ queue: null, shown: false }); },
};

function turnedTo(changes, focus) {
    Object.assign(turned, changes);
    shownKey = "";
    show();
    const found = focus && document.querySelector("#page " + focus);
    if (found) found.focus();
}

// All that a page is made of but what changes within it; a page is only made anew when this does, so that nothing typed is lost.
function keyOf() {
    const view = lesson.view || {}, q = view.q || {};
    const given = lesson.waiting || view.mine, page = pageOf(lesson);
    const always = [page, lesson.own, q.n, q.v, q.of, view.title, view.left === null || view.left === undefined];
    if (page === "form") return JSON.stringify(always.concat(lesson.changing, view.sure));
    return JSON.stringify(always.concat([lesson.door, view.name, view.waits, view.team, view.points, view.rank, view.players, view.outcome, view.stage, lesson.missed,
                                         lesson.review, lesson.gone, !!lesson.waiting, given && given.r, given && given.sure, lesson.notice]));
}

function show() {
    const key = keyOf();
    document.documentElement.className = (lesson.own.large || (lesson.view && lesson.view.big) ? "large " : "") + "on-" + pageOf(lesson);
    if (key !== shownKey) {
        shownKey = key;
        const made = PAGES[pageOf(lesson)](lesson, acts);
        put(emptied(document.getElementById("head")), [made.head || null]);
        put(emptied(document.getElementById("page")), [made.node]);
        document.getElementById("brand").hidden = !made.brand;
        document.getElementById("head").hidden = !made.head;
        document.getElementById("own").hidden = !lesson.view;
        const heading = made.first || document.querySelector("#page h1");
        window.scrollTo(0, 0);
        if (heading) heading.focus({ preventScroll: true });
        document.title = (heading && heading.tagName === "H1" ? heading.textContent + " · " : "") + say("title");
    }
    tellNotice();
    drawClock();
}

function tellNotice() {
    const place = document.getElementById("notice");
    if (!place) return;
    const words = lesson.notice ? say(lesson.notice) : pageOf(lesson) === "join" && lesson.door ? doorWords() : "";
    if (place.textContent !== words) put(emptied(place), [words]);
}

function doorWords() {
    const words = say(lesson.door, lesson.code);
    return typeof words === "string" ? words : say("refused");
}

function drawClock() {
    const bar = document.getElementById("bar"), view = lesson.view;
    if (!bar || !view) return;
    const left = timeLeft(view.left, view.at, now());
    if (left === null) return;
    bar.style.width = 100 * Math.min(1, left / Math.max(lesson.full.ms, 1)) + "%";
    const words = say("seconds", secondsShown(left)), place = document.getElementById("secs");
    if (place.textContent !== words) put(emptied(place), [words]);
    const change = document.getElementById("change");
    if (change) change.hidden = left === 0;
    const card = lesson.full.of;
    if (left > 0 && left <= 10000 && saidTen !== card && lesson.full.ms > 15000 && pageOf(lesson) === "form") {
        saidTen = card;
        announce(say("tenLeft"));
    }
}

// Nothing is said of a drop that heals at once.
function tellLine() {
    const place = document.getElementById("line"), text = document.getElementById("line-text");
    const down = line.downSince === null || lesson.gone ? 0 : now() - line.downSince;
    const waits = !!lesson.waiting;
    const words = down < 1500 || pageOf(lesson) === "join" ? "" : say(down > 15000 ? "lostLong" : waits ? "lostKept" : "lost");
    if (text.textContent === words) return;
    if (!words && text.textContent && line.isUp) announce(say("back"));
    put(emptied(text), [words]);
    place.hidden = !words;
}

function everySecond() {
    if (!document.hidden) line.tick(); // a page in a pocket is slowed down, which is no silence of the host's
    tellLine();
}

function dial() {
    const at = location.host || "localhost";
    return new WebSocket((location.protocol === "https:" ? "wss://" : "ws://") + at + "/ws");
}

function ownButtons() {
    const place = document.getElementById("own");
    const turn = (name, words) => make("button.link", { type: "button", "aria-pressed": String(lesson.own[name]), onclick: () => {
        set(Object.assign({}, lesson, { own: Object.assign({}, lesson.own, { [name]: !lesson.own[name] }) }));
        ownButtons();
        place.querySelectorAll("button")[name === "stem" ? 0 : 1].focus();
    } }, icon(lesson.own[name] ? "box-on" : "box"), say(words));
    put(emptied(place), [turn("stem", "stemHere"), turn("large", "largeText")]);
    place.setAttribute("aria-label", say("options"));
}

function start() {
    language = chosenLanguage(navigator.languages || [navigator.language || "en"]);
    document.documentElement.lang = language;
    document.documentElement.dir = WORDS[language].dir;
    line = openLine(
        { dial: dial, now: now, later: (f, ms) => setTimeout(f, ms), never: (timer) => clearTimeout(timer), chance: Math.random },
        {
            open() {
                const hello = greeting(lesson);
                if (hello) line.send(hello);
            },
            frame(frame, at) { set(received(lesson, frame, at)); },
            change() { tellLine(); },
        });
    const kept = keep.get(), code = codeInAddress();
    const same = kept.token && (!code || code === kept.code);
    lesson = newLesson(same ? kept : { own: kept.own || lesson.own, code: code, wished: kept.wished || "" });
    document.getElementById("line-again").addEventListener("click", () => line.again());
    put(document.getElementById("line-again"), [say("tryNow")]);
    if (lesson.token) {
        line.start();
        document.addEventListener("click", keepAwake, { once: true });
    }
    ownButtons();
    show();
    setInterval(everySecond, 1000);
    setInterval(drawClock, 250);
    setInterval(() => { if (lesson.waiting && !(lesson.view && lesson.view.paused)) line.send(responseFrame(lesson)); }, 3000);
    // A busy host, or one that put this phone out, is asked again now and then.
    setInterval(() => {
        if (lesson.gone === "put_out" && !document.hidden) line.again();
        else if (lesson.door === "busy" && (lesson.asking || lesson.token)) line.again();
    }, 15000);
    window.addEventListener("pageshow", () => line.woke());
    window.addEventListener("online", () => line.woke());
    document.addEventListener("visibilitychange", () => { if (!document.hidden) line.woke(); });
    window.addEventListener("hashchange", () => { if (codeInAddress() && codeInAddress() !== lesson.code) location.reload(); });
}

start();

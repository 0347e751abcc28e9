// The line to the host: dialling again, silence, waking up. Time and sockets are given to it.
"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { load } = require("./sources.js");

const run = load(["line", "keep"]);

function world() {
    const w = { time: 0, timers: [], sockets: [], frames: [], opened: 0 };
    w.line = run("openLine")(
        {
            dial() {
                const socket = { readyState: 0, sent: [], send(text) { this.sent.push(JSON.parse(text)); }, close() { this.closed = true; } };
                w.sockets.push(socket);
                return socket;
            },
            now: () => w.time,
            later: (f, ms) => {
                const timer = { f: f, at: w.time + ms };
                w.timers.push(timer);
                return timer;
            },
            never: (timer) => { w.timers = w.timers.filter((each) => each !== timer); },
            chance: () => 0,
        },
        { open: () => w.opened++, frame: (frame) => w.frames.push(frame), change: () => {} });
    w.last = () => w.sockets[w.sockets.length - 1];
    w.connect = () => {
        w.last().readyState = 1;
        w.last().onopen();
        w.last().onmessage({ data: JSON.stringify({ t: "hello" }) });
    };
    w.pass = (ms) => { // second by second, as the page ticks
        for (const end = w.time + ms; w.time < end;) {
            w.time += 500;
            const due = w.timers.filter((timer) => timer.at <= w.time);
            w.timers = w.timers.filter((timer) => timer.at > w.time);
            due.forEach((timer) => timer.f());
            w.line.tick();
        }
    };
    return w;
}

test("it waits longer from try to try, and never longer than ten seconds and a little", () => {
    const backoff = run("backoff");
    assert.deepEqual([0, 1, 2, 3, 4, 5, 9].map((tries) => backoff(tries, 0)), [500, 1000, 2000, 4000, 8000, 10000, 10000]);
    assert.equal(backoff(0, 0.999), 849);
});

test("a dropped line is dialled again by itself, and its age is known", () => {
    const w = world();
    w.line.start();
    w.connect();
    assert.equal(w.line.isUp, true);
    w.time = 3000;
    w.last().onclose();
    assert.deepEqual([w.line.isUp, w.line.downSince], [false, 3000]);
    w.pass(500);
    assert.equal(w.sockets.length, 2);
    w.connect();
    assert.deepEqual([w.line.isUp, w.line.downSince, w.opened], [true, null, 2]);
});

test("a host that turns a phone away is asked ever more slowly", () => {
    const w = world();
    w.line.start();
    for (let i = 0; i < 3; i++) {
        w.last().readyState = 1;
        w.last().onopen();
        w.last().onmessage({ data: JSON.stringify({ t: "no", why: "busy" }) });
        w.last().onclose();
        w.pass(5000);
    }
    assert.equal(w.sockets.length, 4);
    w.last().onclose();
    assert.equal(w.timers[0].at - w.time, 4000);
});

test("silence is asked about after six seconds and given up after twelve", () => {
    const w = world();
    w.line.start();
    w.connect();
    w.pass(6000);
    assert.deepEqual(w.last().sent, []);
    w.pass(1000);
    assert.deepEqual(w.last().sent, [{ t: "hi" }]);
    w.last().onmessage({ data: "{\"t\":\"hi\"}" });
    w.pass(6000);
    assert.equal(w.sockets.length, 1);
    w.pass(7000);
    assert.equal(w.sockets.length, 2);
});

test("a phone that wakes up after six silent seconds dials at once, an awake one does not", () => {
    const w = world();
    w.line.start();
    w.connect();
    w.time = 5000;
    w.line.woke();
    assert.equal(w.sockets.length, 1);
    w.time = 60000;
    w.line.woke();
    assert.equal(w.sockets.length, 2);
    w.connect();
    w.time = 130000; // and a second time
    w.line.woke();
    assert.equal(w.sockets.length, 3);
});

test("a phone that comes out of a pocket with a socket that died unheard dials at once", () => {
    const w = world();
    w.line.start();
    w.connect();
    w.last().readyState = 3;
    w.line.woke();
    assert.equal(w.sockets.length, 2);
});

test("a dial that nobody takes is given up", () => {
    const w = world();
    w.line.start();
    w.pass(9500);
    assert.equal(w.sockets.length, 2);
    assert.ok(w.sockets[0].closed);
});

test("what an old socket still says is not heard", () => {
    const w = world();
    w.line.start();
    w.connect();
    const old = w.last();
    w.line.again();
    assert.equal(old.onmessage, null);
    assert.equal(old.onclose, null);
});

test("a stopped line stays stopped, and what is no JSON is dropped", () => {
    const w = world();
    w.line.start();
    w.connect();
    w.last().onmessage({ data: "{oops" });
    assert.equal(w.frames.length, 1);
    w.line.stop();
    w.pass(60000);
    assert.equal(w.sockets.length, 1);
    assert.equal(w.line.send({ t: "hi" }), false);
});

test("what is kept survives where storage works, and a page lives where it does not", () => {
    const values = {};
    const storage = { getItem: (key) => (key in values ? values[key] : null), setItem: (key, value) => { values[key] = value; } };
    run("openKeep")(storage).put({ token: "x" });
    assert.equal(run("openKeep")(storage).get().token, "x");
    const blocked = run("openKeep")(null);
    assert.equal(JSON.stringify(blocked.get()), "{}");
    blocked.put({ token: "y" });
    assert.equal(blocked.get().token, "y");
    values["retake.phone"] = "{broken";
    assert.equal(JSON.stringify(run("openKeep")(storage).get()), "{}");
});

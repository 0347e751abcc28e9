// Line: the WebSocket to the host. It dials again by itself, notices silence, and hands on what arrives; it knows nothing of the lesson.
"use strict";

const SILENCE = 6000;   // after so much of it the host is asked whether it is there
const GIVES_UP = 12000; // after so much the line counts as dead, whatever the browser says
const DIAL_TIME = 8000; // for a connection to come about

function backoff(tries, chance) { return Math.min(10000, 500 * Math.pow(2, tries)) + Math.floor(chance * 350); }

// `outside`: {dial(), now(), later(f, ms), never(timer), chance()}; `on`: {open(), frame(frame, at), change()}.
function openLine(outside, on) {
    let socket = null, tries = 0, timer = null, wanted = false, heard = 0, asked = 0, since = null; // `since`: when a dial began that nobody has taken yet
    const line = { isUp: false, downSince: null };

    function up(is) {
        if (line.isUp === is) return;
        line.isUp = is;
        line.downSince = is ? null : outside.now();
        on.change();
    }
    function leave() {
        const old = socket;
        socket = null;
        if (!old) return;
        old.onopen = old.onmessage = old.onclose = old.onerror = null;
        try { old.close(); } catch (e) { /* it is going anyway */ }
    }
    function fell() {
        leave();
        up(false);
        if (!wanted) return;
        outside.never(timer);
        timer = outside.later(dial, backoff(tries++, outside.chance()));
    }
    function dial() {
        outside.never(timer);
        leave();
        if (!wanted) return;
        if (line.downSince === null && !line.isUp) line.downSince = outside.now();
        since = heard = outside.now();
        asked = 0;
        let dialled;
        try { dialled = outside.dial(); } catch (e) { fell(); return; }
        socket = dialled;
        dialled.onopen = () => {
            since = null;
            heard = outside.now();
            on.open();
        };
        dialled.onmessage = (event) => {
            heard = outside.now();
            asked = 0;
            up(true);
            let frame = null;
            try { frame = JSON.parse(event.data); } catch (e) { return; }
            if (frame && frame.t !== "no") tries = 0; // who is turned away comes back ever more slowly
            on.frame(frame, heard);
        };
        dialled.onclose = dialled.onerror = () => { if (dialled === socket) fell(); };
        on.change();
    }

    line.start = () => {
        if (wanted && socket) return;
        wanted = true;
        tries = 0;
        dial();
    };
    line.stop = () => {
        wanted = false;
        outside.never(timer);
        leave();
        line.isUp = false;
        line.downSince = null;
        on.change();
    };
    line.again = () => { // at once: somebody pressed, or the phone woke up
        tries = 0;
        wanted = true;
        up(false);
        dial();
    };
    line.send = (frame) => {
        if (!socket || socket.readyState !== 1) return false;
        try { socket.send(JSON.stringify(frame)); } catch (e) { return false; }
        return true;
    };
    line.woke = () => { // out of a pocket, or onto another network
        if (wanted && (outside.now() - heard > SILENCE || (socket && socket.readyState > 1))) line.again();
    };
    line.tick = () => { // about once a second while the page is seen
        const now = outside.now();
        if (!wanted || !socket) return;
        if (since !== null && now - since > DIAL_TIME) fell();
        else if (since === null && now - heard > GIVES_UP) line.again();
        else if (since === null && now - heard > SILENCE && now - asked > SILENCE) {
            asked = now;
            line.send({ t: "hi" });
        }
    };
    return line;
}

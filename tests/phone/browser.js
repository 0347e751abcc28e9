// Chromium for tests: driven by its own debugging protocol over a pipe, so that nothing has to be installed beside it.
"use strict";
const { spawn, execFileSync } = require("child_process");
const fs = require("fs");
const os = require("os");
const path = require("path");

function chromium() {
    for (const name of [process.env.CHROMIUM, "chromium", "chromium-browser", "google-chrome"]) {
        if (!name) continue;
        try { return execFileSync("sh", ["-c", "command -v " + name], { encoding: "utf8" }).trim(); } catch (e) { /* the next one */ }
    }
    return "";
}

class Browser {
    static async open() {
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), "retake-chromium-"));
        const program = spawn(chromium(), ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking",
            "--disable-dev-shm-usage", "--hide-scrollbars", "--force-color-profile=srgb", "--remote-debugging-pipe", "--user-data-dir=" + folder],
            { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
        const browser = new Browser();
        browser.folder = folder;
        browser.program = program;
        browser.waiting = new Map();
        browser.listeners = [];
        browser.count = 0;
        let rest = "";
        program.stdio[4].setEncoding("utf8");
        program.stdio[4].on("data", (text) => {
            const parts = (rest + text).split("\0");
            rest = parts.pop();
            for (const part of parts) browser.heard(JSON.parse(part));
        });
        await browser.say("Browser.getVersion");
        return browser;
    }
    heard(message) {
        const waiter = this.waiting.get(message.id);
        if (!waiter) return this.listeners.forEach((listen) => listen(message));
        this.waiting.delete(message.id);
        if (message.error) waiter.fail(new Error(message.error.message));
        else waiter.done(message.result);
    }
    say(method, params, session) {
        const id = ++this.count;
        this.program.stdio[3].write(JSON.stringify({ id: id, method: method, params: params || {}, sessionId: session }) + "\0");
        return new Promise((done, fail) => this.waiting.set(id, { done: done, fail: fail }));
    }
    // A phone of its own, with its own storage; `context` opens another tab on one that there is.
    async tab(options) {
        const wish = Object.assign({ width: 390, height: 844, scheme: "light", scale: 1 }, options);
        const context = wish.context || (await this.say("Target.createBrowserContext")).browserContextId;
        const target = await this.say("Target.createTarget", { url: "about:blank", browserContextId: context });
        const session = (await this.say("Target.attachToTarget", { targetId: target.targetId, flatten: true })).sessionId;
        const tab = new Tab(this, session, context, target.targetId);
        await tab.say("Page.enable");
        await tab.say("Runtime.enable");
        await tab.say("Log.enable");
        await tab.size(wish.width, wish.height, wish.scale);
        await tab.say("Emulation.setTouchEmulationEnabled", { enabled: true });
        await tab.media({ "prefers-color-scheme": wish.scheme, "prefers-reduced-motion": "reduce" });
        this.listeners.push((message) => { if (message.sessionId === session) tab.noted(message); });
        return tab;
    }
    async close() {
        const ended = new Promise((done) => this.program.on("exit", done));
        this.program.kill();
        await ended;
        fs.rmSync(this.folder, { recursive: true, force: true });
    }
}

const KEYS = { Enter: 13, Tab: 9, Escape: 27, ArrowUp: 38, ArrowDown: 40, ArrowLeft: 37, ArrowRight: 39, " ": 32, Delete: 46, Backspace: 8 };

class Tab {
    constructor(browser, session, context, target) {
        Object.assign(this, { browser: browser, session: session, context: context, target: target, complaints: [] });
    }
    say(method, params) { return this.browser.say(method, params, this.session); }
    noted(message) { // what a page must never do: throw, or be stopped by its own policy
        if (message.method === "Runtime.exceptionThrown") this.complaints.push(message.params.exceptionDetails.exception.description || message.params.exceptionDetails.text);
        if (message.method === "Log.entryAdded" && /Security Policy/.test(message.params.entry.text)) this.complaints.push(message.params.entry.text);
    }
    size(width, height, scale) { return this.say("Emulation.setDeviceMetricsOverride", { width: width, height: height, deviceScaleFactor: scale || 1, mobile: true }); }
    media(features) {
        this.features = Object.assign({}, this.features, features);
        return this.say("Emulation.setEmulatedMedia", { features: Object.keys(this.features).map((name) => ({ name: name, value: this.features[name] })) });
    }
    async go(url) {
        await this.say("Page.navigate", { url: url });
        await this.until("document.readyState === 'complete'");
    }
    async reload() {
        await this.run("window.stale = true");
        await this.say("Page.reload");
        await this.until("!window.stale && document.readyState === 'complete'");
    }
    async run(expression) {
        const result = await this.say("Runtime.evaluate", { expression: expression, awaitPromise: true, returnByValue: true, userGesture: true });
        if (result.exceptionDetails) throw new Error(expression + ": " + (result.exceptionDetails.exception.description || result.exceptionDetails.text));
        return result.result.value;
    }
    async until(expression, milliseconds) {
        const end = Date.now() + (milliseconds || 8000);
        for (;;) {
            let value = null;
            try { value = await this.run(expression); } catch (e) { if (Date.now() > end) throw e; }
            if (value) return value;
            if (Date.now() > end) throw new Error("never came true: " + expression + "\nThe page says: " + (await this.text()));
            await new Promise((done) => setTimeout(done, 20));
        }
    }
    text() { return this.run("document.body.innerText"); }
    sees(words) { return this.until("document.body.innerText.indexOf(" + JSON.stringify(words) + ") >= 0"); }
    // By what is written on it or said of it, as a person or a screen reader finds it.
    press(words) {
        return this.run("(() => { const wanted = " + JSON.stringify(words) + "; const all = Array.from(document.querySelectorAll('button, label.choice, .seg label, a'))" +
            ".filter((each) => each.offsetParent); const named = (each) => (each.getAttribute('aria-label') || each.innerText).replace(/\\s+/g, ' ').trim();" +
            " const found = all.find((each) => named(each) === wanted) || all.find((each) => named(each).indexOf(wanted) >= 0);" +
            " if (!found) throw new Error('nothing to press: ' + wanted + ' among ' + all.map(named).join(' | ')); found.click(); })()");
    }
    async key(name, modifiers) {
        const one = name.length === 1;
        const params = { key: name, code: one ? "" : name, windowsVirtualKeyCode: KEYS[name] || (one ? name.toUpperCase().charCodeAt(0) : 0), modifiers: modifiers || 0 };
        const text = name === "Enter" ? "\r" : one ? name : "";
        await this.say("Input.dispatchKeyEvent", Object.assign({ type: text ? "keyDown" : "rawKeyDown", text: text }, params));
        await this.say("Input.dispatchKeyEvent", Object.assign({ type: "keyUp" }, params));
    }
    type(text) { return this.say("Input.insertText", { text: text }); }
    async tap(x, y) {
        await this.say("Input.dispatchMouseEvent", { type: "mousePressed", x: x, y: y, button: "left", clickCount: 1 });
        await this.say("Input.dispatchMouseEvent", { type: "mouseReleased", x: x, y: y, button: "left", clickCount: 1 });
    }
    async shot(file, whole) {
        const picture = await this.say("Page.captureScreenshot", { format: "png", captureBeyondViewport: !!whole });
        fs.writeFileSync(file, Buffer.from(picture.data, "base64"));
    }
    close() { return this.browser.say("Target.closeTarget", { targetId: this.target }); }
}

module.exports = { Browser: Browser, chromium: chromium };

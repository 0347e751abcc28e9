// A host for tests of the phone page: it serves the joined page with its policy, and speaks the wire as it is told to.
"use strict";
const http = require("http");
const crypto = require("crypto");
const fs = require("fs");
const path = require("path");

const PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 320 200'><rect width='320' height='200' fill='#bfd6e4'/><path d='M20 150q60-120 130-60t150-40v140H20z' fill='#f4dfa6' stroke='#16203a' stroke-width='3'/></svg>";

// One frame of RFC 6455, unmasked, as servers send them.
function packed(text) {
    const body = Buffer.from(text);
    const head = body.length < 126 ? Buffer.from([0x81, body.length])
        : body.length < 65536 ? Buffer.from([0x81, 126, body.length >> 8, body.length & 255])
        : Buffer.concat([Buffer.from([0x81, 127, 0, 0, 0, 0]), Buffer.from([body.length >>> 24, (body.length >> 16) & 255, (body.length >> 8) & 255, body.length & 255])]);
    return Buffer.concat([head, body]);
}

// Takes whole frames off the front of what has arrived: [[opcode, text]…] and the rest.
function unpacked(buffer) {
    const frames = [];
    for (;;) {
        if (buffer.length < 6) return [frames, buffer];
        let length = buffer[1] & 127, at = 2;
        if (length === 126) {
            length = buffer.readUInt16BE(2);
            at = 4;
        }
        if (buffer.length < at + 4 + length) return [frames, buffer];
        const mask = buffer.subarray(at, at + 4);
        const body = Buffer.from(buffer.subarray(at + 4, at + 4 + length)).map((byte, i) => byte ^ mask[i & 3]);
        frames.push([buffer[0] & 15, body.toString()]);
        buffer = buffer.subarray(at + 4 + length);
    }
}

class Phone { // one connection, as the host sees it
    constructor(socket) {
        this.socket = socket;
        this.frames = [];
    }
    send(frame) { this.socket.write(packed(typeof frame === "string" ? frame : JSON.stringify(frame))); }
    drop() { this.socket.destroy(); }
    got(t) { return this.frames.filter((frame) => frame.t === t); }
}

class Host {
    // `folder`: where the build put page.html and policy.txt. `on`: called with (phone, frame) for what phones say.
    constructor(folder, on) {
        this.on = on || (() => {});
        this.phones = [];
        this.asked = [];
        const page = fs.readFileSync(path.join(folder, "page.html"));
        const policy = fs.readFileSync(path.join(folder, "policy.txt"), "utf8");
        this.server = http.createServer((request, reply) => {
            this.asked.push(request.url);
            const at = request.url.split("?")[0];
            if (at === "/" || at === "/j") {
                reply.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff" });
                reply.end(page);
            } else if (at === "/picture/1") {
                reply.writeHead(200, { "Content-Type": "image/svg+xml" });
                reply.end(PICTURE);
            } else {
                reply.writeHead(404);
                reply.end();
            }
        });
        this.server.on("upgrade", (request, socket) => this.upgrade(request, socket));
    }
    upgrade(request, socket) {
        const key = crypto.createHash("sha1").update(request.headers["sec-websocket-key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest("base64");
        socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + key + "\r\n\r\n");
        const phone = new Phone(socket);
        this.phones.push(phone);
        let rest = Buffer.alloc(0);
        socket.on("data", (bytes) => {
            const [frames, left] = unpacked(Buffer.concat([rest, bytes]));
            rest = left;
            for (const [opcode, text] of frames) {
                if (opcode === 8) socket.end();
                if (opcode !== 1) continue;
                const frame = JSON.parse(text);
                phone.frames.push(frame);
                this.on(phone, frame);
            }
        });
        socket.on("error", () => {});
        socket.on("close", () => { phone.closed = true; });
    }
    last() { return this.phones[this.phones.length - 1]; }
    listen(port) {
        return new Promise((done) => this.server.listen(port || 0, "127.0.0.1", () => {
            this.port = this.server.address().port;
            this.address = "http://127.0.0.1:" + this.port;
            done(this);
        }));
    }
    close() {
        this.phones.forEach((phone) => phone.drop());
        return new Promise((done) => this.server.close(done));
    }
}

module.exports = { Host: Host };

// Three phones in a real lesson: class.js ADDRESS CODE FOLDER joins them, lets each respond to every card by pressing, and ends
// when the lesson does. Writes a picture of every page of the first phone into FOLDER, where one is named.
"use strict";
const { Browser } = require("./browser.js");
const [address, code, folder] = process.argv.slice(2);
const names = ["Ann", "Ben", "Cleo"];
const form = "lesson.view && lesson.view.q && lesson.view.q.form";

async function press(tab, selector, place) {
    return tab.run("(() => { const all = Array.from(document.querySelectorAll('" + selector + "')).filter((each) => each.offsetParent);" +
        " if (!all.length) return false; all[" + place + " % all.length].click(); return true; })()");
}

// Something is given to whatever is asked; the phones choose differently.
async function give(tab, number) {
    const kind = await tab.run(form + ".k");
    if (kind === "one" || kind === "many") await press(tab, "label.choice", number);
    if (kind === "truth") await tab.press(number === 1 ? "False" : "True");
    if (kind === "text" || kind === "number" || kind === "gaps") {
        await tab.run("document.querySelector('.field').focus()");
        await tab.type(kind === "number" ? "8" : "Neptune");
    }
    if (kind === "order") await press(tab, "main button[aria-label^=Move]", number);
    if (kind === "pairs" || kind === "groups") {
        const right = await tab.run(kind === "pairs" ? form + ".r" : form + ".g");
        await tab.press(right[number % right.length]);
    }
    if (kind === "point" && !(await press(tab, "button[aria-label^=Mark]", number))) {
        const at = await tab.run("(() => { const box = document.querySelector('main img, main svg').getBoundingClientRect();" +
            " return [box.left + box.width / 2, box.top + box.height / 3]; })()");
        await tab.tap(at[0], at[1]);
    }
    return kind;
}

async function play(tab, number, shot) {
    const kinds = new Set();
    let done = -1;
    for (;;) {
        const stage = await tab.run("lesson.view ? lesson.view.stage : ''");
        if (stage === "podium" || stage === "report") break;
        const card = await tab.run("lesson.view && lesson.view.q ? lesson.view.q.n : -1");
        if (stage === "open" && card > done && (await tab.run("!!(" + form + ")"))) {
            const kind = await give(tab, number);
            await shot("form-" + kind);
            await tab.press("Lock in");
            await tab.sees("Locked in.");
            await shot("locked-in");
            kinds.add(kind);
            done = card;
        } else if (stage === "reveal") {
            await shot("result-" + card);
        }
        await new Promise((wait) => setTimeout(wait, 60));
    }
    return kinds;
}

(async () => {
    const browser = await Browser.open();
    try {
        const tabs = [];
        for (let i = 0; i < names.length; i++) {
            const tab = await browser.tab(i === 1 ? { scheme: "dark" } : {});
            await tab.go("http://" + address + "/#" + code);
            if (i === 0 && folder) await tab.shot(folder + "/phone-join.png");
            await tab.run("document.getElementById('name').value = " + JSON.stringify(names[i]));
            await tab.press("Join");
            await tab.until("lesson.view");
            if (i === 0 && folder) await tab.shot(folder + "/phone-waiting.png");
            tabs.push(tab);
        }
        console.log("joined");
        const kinds = await Promise.all(tabs.map((tab, i) => play(tab, i, async (name) => {
            if (i === 0 && folder) await tab.shot(folder + "/phone-" + name + ".png");
        })));
        const tab = tabs[0];
        await tab.sees("What to look at again"); // each phone missed something
        if (folder) await tab.shot(folder + "/phone-end.png", true);
        const complaints = tabs.reduce((all, each) => all.concat(each.complaints), []);
        if (complaints.length) throw new Error(complaints.join("\n"));
        console.log("kinds " + Array.from(kinds[0]).sort().join(" "));
    } finally {
        await browser.close();
    }
})().catch((error) => { console.error(error); process.exit(1); });

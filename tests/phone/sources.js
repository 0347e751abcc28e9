// The scripts of the page without the page: what is pure among them, in a world of its own.
"use strict";
const fs = require("fs");
const path = require("path");
const vm = require("vm");

const folder = path.join(__dirname, "..", "..", "assets", "phone");

function load(names, globals) {
    const world = vm.createContext(Object.assign({ console: console }, globals));
    const text = names.map((name) => fs.readFileSync(path.join(folder, name + ".js"), "utf8").replace("\"use strict\";", "")).join("\n");
    vm.runInContext("\"use strict\";" + text, world, { filename: names.join("+") });
    return (expression) => vm.runInContext(expression, world);
}

module.exports = { load: load, folder: folder };

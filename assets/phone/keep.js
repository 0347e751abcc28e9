// Keep: what outlives a reload of the page, in the browser's own storage; in memory alone where there is none.
"use strict";

function openKeep(storage) {
    const place = "retake.phone";
    let kept = null;
    return {
        get() {
            try {
                const read = JSON.parse(storage.getItem(place));
                if (read && typeof read === "object") return read;
            } catch (e) { /* blocked, full or not ours: the memory serves */ }
            return kept || {};
        },
        put(what) {
            kept = what;
            try { storage.setItem(place, JSON.stringify(what)); } catch (e) { /* as above */ }
        },
    };
}

// Reading `localStorage` itself throws where a browser blocks it.
function browserStorage() {
    try { return window.localStorage; } catch (e) { return null; }
}

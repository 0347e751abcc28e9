// Clock: how much of a card's time is left, reckoned from what the host said and when that arrived.
"use strict";

// `left`: milliseconds that the host gave at the moment `at`; null where there is no limit.
function timeLeft(left, at, now) {
    return left === null || left === undefined ? null : Math.max(0, left - (now - at));
}

function secondsShown(milliseconds) { return Math.ceil(milliseconds / 1000); }

// What a step of ts-fsrs costs, over the sequences of tests/schedule/vectors; run by fsrs_beside_ts.sh.
import {createRequire} from "node:module";
import {default_weights, random_sequences} from "../schedule/vectors/random_sequences.mjs";

const {FSRSAlgorithm, generatorParameters} = createRequire(process.cwd() + "/")("ts-fsrs");
const algorithm = new FSRSAlgorithm(generatorParameters({w: default_weights, enable_fuzz: false, enable_short_term: true}));
const sequences = random_sequences();

let steps = 0;
let sink = 0;
function run() {
    steps = 0;
    for (const {repetitions} of sequences) {
        let state = null;
        for (const {rating, days} of repetitions)
            state = algorithm.next_state(state, days, rating);
        steps += repetitions.length;
        sink += state.stability;
    }
}

// The best of a few runs, the first of which let the compiler warm up; processor time, as in the C++ bench.
let best = Infinity;
for (let i = 0; i < 12; ++i) {
    const before = process.cpuUsage();
    run();
    const {user, system} = process.cpuUsage(before);
    best = Math.min(best, user + system);
}
console.log(`ts-fsrs, FSRS-6: ${(best * 1000 / steps).toPrecision(4)} ns a step`);
console.error(`(${sink})`);

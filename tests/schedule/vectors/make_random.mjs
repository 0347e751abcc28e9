// Writes random.txt: where ts-fsrs ends each random sequence, as `S D` a line.
// In a folder that holds `npm install ts-fsrs@5.4.2`: node THIS_FILE > random.txt
import {createRequire} from "node:module";
import {default_weights, random_sequences, user_weights} from "./random_sequences.mjs";

const {FSRSAlgorithm, generatorParameters} = createRequire(process.cwd() + "/")("ts-fsrs");
const algorithm = (w) => new FSRSAlgorithm(generatorParameters({w, enable_fuzz: false, enable_short_term: true}));
const by_default = algorithm(default_weights);
const of_user = algorithm(user_weights);

for (const {user, repetitions} of random_sequences()) {
    let state = null;
    for (const {rating, days} of repetitions)
        state = (user ? of_user : by_default).next_state(state, days, rating);
    console.log(`${state.stability} ${state.difficulty}`);
}

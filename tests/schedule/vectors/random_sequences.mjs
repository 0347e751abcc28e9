// 10,000 random sequences of repetitions, the same as those of random_sequences.hpp.

export const default_weights = [0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542];
export const user_weights = [0.4872, 1.4003, 3.7145, 13.8206, 5.1618, 1.2298, 0.8975, 0.031, 1.6474, 0.1367, 1.0461,
    2.1072, 0.0793, 0.3246, 1.587, 0.2272, 2.8755, 0.6, 0.4, 0.12, 0.35];

// The linear congruential generator of "Numerical Recipes", 32 bit; only its high half is random enough.
function chance(seed) {
    let state = seed >>> 0;
    return (limit) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return (state >>> 16) % limit;
    };
}

// [{user: whether the weights are user_weights, repetitions: [{rating: 1..4, days}]}]; the first has 0 days.
export function random_sequences() {
    const sequences = [];
    for (let i = 0; i < 10000; ++i) {
        const below = chance(i);
        below(2); // the first numbers of like seeds are alike
        const user = below(2) === 1;
        const length = 2 + below(11);
        const repetitions = [];
        for (let k = 0; k < length; ++k) {
            const rating = [1, 2, 3, 3, 3, 4][below(6)];
            const reach = [1, 4, 20, 100, 500][below(5)];
            repetitions.push({rating, days: k === 0 ? 0 : below(reach)});
        }
        sequences.push({user, repetitions});
    }
    return sequences;
}

// Words: everything that the page itself says, by language. A further language is one more entry beside `en`.
"use strict";

const WORDS = {
    en: {
        dir: "ltr",
        small: ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        nths: ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"],
        nth: (n) => n + ((n % 100 > 10 && n % 100 < 14) ? "th" : (["th", "st", "nd", "rd"][n % 10] || "th")),
        many: (n, one, more) => (n === 1 ? one : more),

        title: "Retake",
        // The door.
        welcome: "Come on in.",
        code: "Code on the board",
        name: "Your first name",
        nameHint: "A nickname is fine if your teacher agrees.",
        join: "Join",
        joining: "Finding the room…",
        joiningMore: "Stay here. This page goes on by itself.",
        promise: "No account, nothing to install. Your name stays on the teacher’s computer.",
        needCode: "Type the code that stands on the board.",
        needName: "Type a name first.",
        wrong_code: "No room called {0}. Check the board.",
        locked: "This room is locked. Ask your teacher to open it, then press Join again.",
        no_name: "That name can’t be shown. Try another one.",
        unknown: "The room doesn’t know this phone any more. Join again.",
        put_out: "Your teacher has taken this phone out of the room.",
        over: "This lesson is over.",
        full: "The room is full. Tell your teacher.",
        busy: "Many phones are coming in at once. Trying again by itself.",
        taken: "There’s a {0} already.",
        refused: "The teacher’s computer did not let this phone in. Press Join again.",
        // The line.
        lost: "The connection dropped. Trying again…",
        lostKept: "The connection dropped. What you gave is kept here and goes out by itself.",
        lostLong: "Still trying. Are you on the class Wi-Fi? Switch mobile data and VPN off, and ask whether the board is still on.",
        back: "Connected again.",
        tryNow: "Try now",
        elsewhere: "Open in another tab.",
        elsewhereMore: "This lesson goes on in the other tab or window. Close this one, or carry on here.",
        here: "Carry on here",
        outTitle: "You’re out for now.",
        outMore: "Have a word with your teacher. If you’re let back in, everything you had is still there.",
        again: "Try again",
        overTitle: "The lesson is over.",
        overMore: "Thanks for playing. You can close this page.",
        another: "Join another room",
        // Waiting.
        inTitle: "You’re in.",
        lookUp: "Look up: it starts on the board.",
        withTeam: "You’re with the {0}.",
        teams: ["Herons", "Otters", "Hares", "Swifts", "Foxes", "Newts", "Owls", "Seals"],
        nameWaits: "Your teacher sees your name first. Until then the board says {0}.",
        nameTaken: "There’s a {0} already, so you’re {1}.",
        otherName: "Another name",
        newName: "Your name",
        useName: "Use this name",
        keepOpen: "Keep this page open. If it closes, come back with the same code.",
        cardStamp: "Next up",
        // A card.
        card: "Card {0} of {1}",
        cardOf: "Card {0}",
        seconds: "{0} s",
        tenLeft: "Ten seconds left.",
        secondVote: "second vote",
        readFirst: "Read it first. You can respond in a moment.",
        onBoard: "The question is on the board.",
        picture: "Picture",
        pictureFailed: "The picture did not arrive. It’s on the board, too.",
        howSure: "How sure are you?",
        sure: "Sure", think: "Think so", guess: "Guess",
        saidSure: "You said “sure”.", saidThink: "You said “think so”.", saidGuess: "You said “guess”.",
        lock: "Lock in",
        lockWith: "Lock in {0}",
        leave: "Leave it as it was",
        stands: "What you locked in stands until you lock in something else.",
        kinds: { one: "Choose one", many: "Choose all that are right", truth: "True or false", text: "Type it", number: "A number",
                 gaps: "Fill the gaps", order: "Put in order", pairs: "Make pairs", groups: "Sort into groups", point: "Point at it" },
        needOne: "Pick one first.", needMany: "Tick at least one first.", needTruth: "Say true or false first.",
        needText: "Type something first.", needNumber: "Type a number first.", needGaps: "Fill at least one gap first.",
        needOrder: "Put them in order first.", needPairs: "Make at least one pair first.",
        needGroups: "Sort at least one first.", needPoint: "Tap the picture first.",
        yes: "True", no: "False",
        slips: "Small slips of spelling don’t matter.",
        sign: "Change the sign", 
        gap: "Gap {0}", gapEmpty: "Gap {0}, empty", gapHas: "Gap {0}, {1}", wordsFor: "Words for gap {0}", clearGap: "Empty gap {0}",
        up: "Move {0} up", down: "Move {0} down", place: "Place {0} of {1}",
        orderHint: "Use the arrows, or tap one and then the place where it goes.",
        inHand: "{0} is in your hand. Tap the place where it goes.", nowAt: "{0} is now number {1} of {2}.", putBack: "{0} is back where it was.",
        pairFor: "Goes with {0}", groupFor: "Group for {0}", open: "open", usedBy: "with {0}", matched: "{0}: {1}.",
        pointHint: "Tap the picture, or use the arrows.",
        pointAt: "Mark {0}", pointIs: "Your cross is {0} % from the left, {1} % from the top.", pointNone: "No cross yet.",
        left: "Left", right: "Right", upward: "Up", downward: "Down",
        // Locked in, and after.
        lockedTitle: "Locked in.",
        lockedMore: "Eyes on the board. Everyone’s responses show there.",
        sendingTitle: "On its way…",
        sendingMore: "Not with the teacher’s computer yet. This page keeps trying.",
        lockedStamp: "Locked",
        change: "Change my mind",
        too_late: "Time was up before that arrived.",
        not_open: "The card was closed before that arrived.",
        paused: "The room is paused. It goes out when the lesson goes on.",
        unfit: "That didn’t fit this card. Look at it again.",
        closedTitle: "Time’s up.",
        closedMore: "Nothing from you this time. Look at the board, the next card is yours.",
        lateTitle: "Almost there.",
        late: "The class is on card {0}. You’ll join at the next one.",
        discussTitle: "Talk it over.",
        discussMore: "Say why to the person beside you. Then everyone votes again.",
        youHad: "You have",
        pauseTitle: "Taking a breath.",
        pauseMore: "The clock has stopped. What you gave is kept.",
        // The result.
        rightTitle: "Yes.", rightMore: "{0} it is.", gotIt: "Got it",
        partTitle: "Partly.", partMore: "That’s {0} % of this card.",
        wrongTitle: "Not this time.", blankTitle: "No response.", blankMore: "Here’s what it was.",
        wrongMore: "Have a look at why.",
        skippedTitle: "This one doesn’t count.", skippedMore: "Your teacher skipped it for everybody.",
        yourPick: "your pick", theKey: "the answer", partly: "partly right",
        points: "points", inARow: "in a row", of: "of {0}",
        nextSoon: "Next card in a moment.",
        onPile: (n) => WORDS.en.cap(WORDS.en.count(n)) + " on your pile.",
        pileMore: "You’ll get another go at the end.",
        retakeStamp: "Retake",
        // The end.
        endTitle: "That’s the lot.",
        tally: (right, all) => WORDS.en.cap(WORDS.en.count(right)) + " of " + WORDS.en.count(all) + ".",
        rank: (rank, of) => WORDS.en.cap(WORDS.en.nths[rank] || WORDS.en.nth(rank)) + " of " + WORDS.en.count(of) + ".",
        nothingMissed: "Nothing on your pile. It’s all yours.",
        pileTime: "A few minutes, right here.",
        retake: (n) => "Retake " + n + (n === 1 ? " card" : " cards"),
        cards: (n) => n + (n === 1 ? " card" : " cards"),
        missedList: "What to look at again",
        fetching: "Fetching your cards…",
        show: "Show the answer", hadIt: "I had it", notYet: "Not yet",
        flip: "Card {0} of {1}", cleared: "Cleared.", clearedMore: "Every card of your pile, once more. Well kept at.",
        backToList: "Back to the list",
        takeHome: "Take them home",
        takeHomeMore: "A file that opens as a pile in Retake.",
        fileName: "my-pile.yaml",
        gave: "You gave", source: "Where to read it",
        // Options.
        options: "This phone", stemHere: "Question on this phone", largeText: "Larger text",

        count: (n) => (n >= 0 && n <= 12 ? WORDS.en.small[n] : String(n)),
        cap: (text) => text.charAt(0).toUpperCase() + text.slice(1),
    },
};

// The first of the wanted languages that there are words for.
function chosenLanguage(wanted) {
    for (const tag of wanted) {
        const tongue = String(tag).toLowerCase().split("-")[0];
        if (Object.prototype.hasOwnProperty.call(WORDS, tongue)) return tongue;
    }
    return "en";
}

let language = "en";

// `{0}` and `{1}` in the words are replaced by what is given; words that are made by a function get it as arguments.
function say(key, ...given) {
    const words = WORDS[language][key] === undefined ? WORDS.en[key] : WORDS[language][key];
    if (typeof words === "function") return words(...given);
    if (typeof words !== "string") return words;
    return words.replace(/\{(\d)\}/g, (whole, place) => (given[place] === undefined ? whole : String(given[place])));
}

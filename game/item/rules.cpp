// The pages of the rules about what a question says.
#include "item/rules.hpp"

namespace retake::item {

const Rules& rules() {
    static const Rules all = {
        {"empty-choice", Severity::error, "A choice or an accepted spelling has no text.", "It cannot be shown or given.",
         "- q: Which is a cat?\n  answer: Lion\n  wrong:\n  - Wolf\n  - why: It barks.\n",
         "- q: Which is a cat?\n  answer: Lion\n  wrong:\n  - Wolf\n  - text: Fox\n    why: It barks.\n"},
        {"key-among-wrong", Severity::error, "A choice is both right and wrong.",
         "A learner who picks it would be graded by chance.", "- q: Which is a cat?\n  answer: Lion\n  wrong: [Wolf, Lion]\n",
         "- q: Which is a cat?\n  answer: Lion\n  wrong: [Wolf, Fox]\n"},
        {"missing-answer", Severity::error, "The question has no answer, or none of its choices is marked as right.",
         "It could be asked, but never be graded.", "- q: Who was the cat goddess?\n",
         "- q: Who was the cat goddess?\n  answer: Bastet\n"},
        {"missing-question", Severity::error, "An entry has no `q`.", "There is nothing to ask.", "- answer: Bastet\n",
         "- q: Who was the cat goddess?\n  answer: Bastet\n"},
        {"not-yet-playable", Severity::error, "This kind of question is not playable yet.",
         "The other questions of the file are; this one waits.", "", ""},
        {"repeated-choice", Severity::error, "Two choices read the same.", "A learner cannot tell them apart.",
         "- q: Which is a cat?\n  answer: Lion\n  wrong: [Wolf, Wolf]\n",
         "- q: Which is a cat?\n  answer: Lion\n  wrong: [Wolf, Fox]\n"},
        {"too-few-choices", Severity::error, "There is nothing to choose from: right and wrong choices are both needed.",
         "A single choice gives its answer away.", "- q: Which are cats?\n  answer: [Lion, Lynx]\n",
         "- q: Which are cats?\n  answer: [Lion, Lynx]\n  wrong: [Wolf]\n"},
        {"too-many-choices", Severity::error, "There are more than ten choices.", "There are ten keys to choose with.",
         "- q: Which is a cat?\n  answer: Lion\n  wrong: [A, B, C, D, E, F, G, H, I, J]\n",
         "- q: Which is a cat?\n  answer: Lion\n  wrong: [A, B, C]\n"},
        {"two-kinds", Severity::error, "The keys of two kinds of question stand together.",
         "Which of the two is meant cannot be told.", "- q: Which is a cat?\n  choices: [(x) Lion, ( ) Wolf]\n  wrong: [Fox]\n",
         "- q: Which is a cat?\n  choices: [(x) Lion, ( ) Wolf, ( ) Fox]\n"},
        {"unclear-number", Severity::error, "A number, its tolerance or its unit cannot be read.",
         "The grader would not know what to accept.", "- q: How heavy is a cat?\n  answer: about four\n  unit: kg\n",
         "- q: How heavy is a cat?\n  answer: 4.5 ± 1\n  unit: kg\n"},
        {"unclear-passage", Severity::error, "What `from` says of the source cannot be read.",
         "The passage behind the question cannot be shown.", "- q: Cats purr.\n  answer: true\n  from: Senses ¶ four\n",
         "- q: Cats purr.\n  answer: true\n  from: Senses ¶4\n"},
        {"unclear-range", Severity::error, "A range is not two numbers, the lesser first.",
         "The ruler of the number cannot be drawn.", "- q: How heavy is a cat?\n  answer: 4.5 ± 1 kg\n  range: 10..2\n",
         "- q: How heavy is a cat?\n  answer: 4.5 ± 1 kg\n  range: 2..10\n"},
        {"unclear-time", Severity::error, "A time is not a number of seconds from 1 to 3600.",
         "The timer of the card cannot be set.", "- q: Cats purr.\n  answer: true\n  time: soon\n",
         "- q: Cats purr.\n  answer: true\n  time: 30\n"},
        {"unknown-kind", Severity::error, "`kind` says something else than `typed`.",
         "Every other kind follows from the keys that stand there.", "- q: Cats purr.\n  answer: true\n  kind: truth\n",
         "- q: Cats purr.\n  answer: true\n"},
        {"unknown-level", Severity::error, "A level is not 1 (gentle), 2 or 3 (hard).",
         "The question would be dealt with those of another level.", "- q: Cats purr.\n  answer: true\n  level: 7\n",
         "- q: Cats purr.\n  answer: true\n  level: 3\n"},
        {"unmarked-choice", Severity::error, "A choice of `choices` has no mark.", "Whether it is right or wrong cannot be told.",
         "- q: Which is a cat?\n  choices: [(x) Lion, Wolf]\n", "- q: Which is a cat?\n  choices: [(x) Lion, ( ) Wolf]\n"},
    };
    return all;
}

} // namespace retake::item

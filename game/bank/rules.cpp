// The pages of the rules about a file as a whole, and about questions beside each other.
#include "bank/rules.hpp"

namespace retake::bank {

const Rules& rules() {
    static const Rules all = {
        {"file-too-large", Severity::error, "The file is larger than 64 MB.",
         "That is some 150,000 questions; several banks are read and found again more quickly.", "", ""},
        {"head-too-long", Severity::error, "The head of the bank is longer than 4 MB.",
         "It is read whenever the bank is. A long source belongs into a text file beside the bank (`source: {text: FILE}`).", "",
         ""},
        {"image-name", Severity::warning, "A picture is written in other letters than its file: `Map.PNG` for `map.png`.",
         "Some computers tell them apart, and would not find it.", "", ""},
        {"key-fails", Severity::error, "The grader does not accept the question's own key.",
         "No learner could get it right. Most often the key consists of signs only.", "", ""},
        {"missing-dash", Severity::error, "A question begins without its dash.",
         "Without it the question would be part of the one above.",
         "- q: Cats purr.\n  answer: true\n  q: Cats bark.\n  answer: false\n",
         "- q: Cats purr.\n  answer: true\n- q: Cats bark.\n  answer: false\n"},
        {"missing-text", Severity::warning, "The source's text is not beside the bank.",
         "Where a question shows its passage, the notes stand in for the source.",
         "source: {title: Cats, text: cats.txt}\nquestions:\n- q: Cats purr.\n  answer: true\n",
         "source: {title: Cats}\nquestions:\n- q: Cats purr.\n  answer: true\n"},
        {"no-questions", Severity::error, "The file holds no questions.", "There is nothing to play.", "quiz: Cats\n",
         "quiz: Cats\nquestions:\n- q: Cats purr.\n  answer: true\n"},
        {"not-a-question", Severity::error, "An entry of the list is no question.", "A question is made of keys.",
         "- Cats purr.\n", "- q: Cats purr.\n  answer: true\n"},
        {"not-yet-played", Severity::warning, "A sound is not played yet.", "The question is asked without it.",
         "- q: Which cat is it?\n  audio: roar.ogg\n  answer: Lion\n  wrong: [Tiger]\n",
         "- q: Which cat roars?\n  answer: Lion\n  wrong: [Lynx]\n"},
        {"question-too-long", Severity::error, "A question is longer than 256 KB.",
         "That fits no card. Most often many questions have run together.", "", ""},
        {"repeated-id", Severity::error, "Two questions have one id.", "Progress belongs to the id: they would share it.",
         "- q: Cats purr.\n  id: cat\n  answer: true\n- q: Cats bark.\n  id: cat\n  answer: false\n",
         "- q: Cats purr.\n  id: cat\n  answer: true\n- q: Cats bark.\n  id: bark\n  answer: false\n"},
        {"repeated-question", Severity::error, "Two questions have the same stem and the same key.",
         "A round would ask the same twice.", "- q: Cats purr.\n  answer: true\n- q: Cats purr.\n  answer: true\n",
         "- q: Cats purr.\n  answer: true\n"},
        {"unclear-choice", Severity::error, "The number of the right choice may count from 0 or from 1.",
         "A guess would make a wrong choice the right one.", "- q: Which is a cat?\n  options: [Lion, Wolf, Fox]\n  answer: 1\n",
         "- q: Which is a cat?\n  options: [Lion, Wolf, Fox]\n  answer: Lion\n"},
        {"unknown-choice", Severity::error, "The answer is none of the `options`.", "No choice would be right.",
         "- q: Which is a cat?\n  options: [Wolf, Fox]\n  answer: Lion\n",
         "- q: Which is a cat?\n  options: [Lion, Wolf, Fox]\n  answer: Lion\n"},
        {"unknown-paragraph", Severity::warning, "`from` names a paragraph that the section does not have.",
         "The passage behind the question cannot be shown.",
         "notes:\n  Senses: [Cats hear well.]\nquestions:\n- q: Cats purr.\n  answer: true\n  from: Senses ¶2\n",
         "notes:\n  Senses: [Cats hear well.]\nquestions:\n- q: Cats purr.\n  answer: true\n  from: Senses ¶1\n"},
        {"unknown-section", Severity::warning, "`from` names a section that the notes do not have.",
         "The passage behind the question cannot be shown.",
         "notes:\n  Senses: [Cats hear well.]\nquestions:\n- q: Cats purr.\n  answer: true\n  from: Sense ¶1\n",
         "notes:\n  Senses: [Cats hear well.]\nquestions:\n- q: Cats purr.\n  answer: true\n  from: Senses ¶1\n"},
        {"wrong-accepted", Severity::error, "The grader accepts a response that is listed as wrong.",
         "A learner who gives it would be told that it is right.",
         "- q: Who was the cat goddess?\n  answer: Bastet\n  wrong: [Bastet]\n  strict: true\n",
         "- q: Who was the cat goddess?\n  answer: Bastet\n  wrong: [Isis]\n  strict: true\n"},
    };
    return all;
}

} // namespace retake::bank

// The pages of the rules of advice: what each looks for, and what was measured about it.
#include "lint/rules.hpp"

namespace retake::lint {
namespace {

const Rules choices = {
    {"absolute-words", Severity::advice, "Only wrong choices say such words as \"always\", \"never\" or \"only\".",
     "Learners know that such statements are rarely true. In one collection of 4,604 questions the words stood in 6.3 % of the "
     "wrong "
     "choices and in 4.3 % of the keys; in another it was the other way round, so this is a weak sign.",
     "- q: Why do cats purr?\n  answer: They purr to calm themselves\n  wrong:\n  - They only purr when they sleep\n"
     "  - They purr to scare off dogs\n",
     "- q: Why do cats purr?\n  answer: They purr to calm themselves\n  wrong:\n  - They purr while they sleep\n"
     "  - They purr to scare off dogs\n"},
    {"all-of-the-above", Severity::warning, "A choice stands for all of the others.",
     "Who knows two of them knows the key. In 43,031 trivia questions 2.8 % had such a choice, and it was the key in 58 % of "
     "them. "
     "It also makes no sense once the choices are shuffled.",
     "- q: Which are cats?\n  answer: All of the above\n  wrong: [Lions, Lynxes, Tigers]\n",
     "- q: Which are cats?\n  answer: [Lions, Lynxes, Tigers]\n  wrong: [Wolves]\n"},
    {"few-choices", Severity::advice, "There are only two choices.",
     "Half of all guesses are right. Three choices suffice in most tests (Rodriguez 2005).",
     "- q: Which is a cat?\n  answer: Lion\n  wrong: [Wolf]\n", "- q: Which is a cat?\n  answer: Lion\n  wrong: [Wolf, Fox]\n"},
    {"long-choice", Severity::advice, "A choice has more than 120 characters.",
     "Choices are read one after the other and compared: what all of them share belongs into the question.", "", ""},
    {"longest-key", Severity::warning, "The right choice has more than 25 characters and is 1.3 times as long as every other.",
     "Authors word the key with care and the wrong choices in haste, and learners know it: such questions are easier for those "
     "who do not know (Pham 2018). In 7 % of trivia and 16 % of a university's questions the key is so much longer; among names "
     "that says nothing, hence the 25 characters.",
     "- q: Why do cats purr?\n  answer: To calm themselves, and to ask for food\n  wrong: [To sleep, To hunt]\n",
     "- q: Why do cats purr?\n  answer: To calm themselves\n  wrong: [To fall asleep, To scare off dogs]\n"},
    {"many-choices", Severity::advice, "There are more than six choices.",
     "Few wrong choices tempt anybody after the third; the others only take time to read.",
     "- q: Which is a cat?\n  answer: Lion\n  wrong: [Wolf, Fox, Bear, Seal, Hare, Mole]\n",
     "- q: Which is a cat?\n  answer: Lion\n  wrong: [Wolf, Fox, Bear]\n"},
    {"mixed-choices", Severity::advice,
     "One choice is written in another manner than all others: digits among words, a small letter, a full stop.",
     "What stands out draws the eye, whether it is right or not.", "- q: Which is a cat?\n  answer: lion\n  wrong: [Wolf, Fox]\n",
     "- q: Which is a cat?\n  answer: Lion\n  wrong: [Wolf, Fox]\n"},
    {"none-of-the-above", Severity::advice, "A choice rejects all of the others.",
     "Where it is the key, it shows what a learner can rule out, not what he knows. It was the key in 11 % of the trivia "
     "questions "
     "that had it, and in 31 % of those of a university.",
     "- q: Which is a cat?\n  answer: Lion\n  wrong: [Wolf, None of the above]\n",
     "- q: Which is a cat?\n  answer: Lion\n  wrong: [Wolf, Fox]\n"},
    {"overlapping-numbers", Severity::warning, "What is right overlaps a range or a number that is wrong.",
     "A value that lies in both is right and wrong. Periods of years are left out: each is a value of its own.",
     "- q: How many teeth has a cat?\n  answer: 20-30\n  wrong: [10-20, 25-40]\n",
     "- q: How many teeth has a cat?\n  answer: 20-30\n  wrong: [10-20, 30-40]\n"},
    {"similar-choices", Severity::warning,
     "A right and a wrong choice differ only in an article, a final mark or what stands in brackets.",
     "Typed, the two would be graded alike. Where that small thing is what the question is about, silence the rule.",
     "- q: Which river is the longest?\n  answer: The Nile\n  wrong: [Nile, Amazon]\n",
     "- q: Which river is the longest?\n  answer: The Nile\n  wrong: [The Congo, The Amazon]\n"},
    {"unsorted-numbers", Severity::advice, "Choices that keep their order are numbers, and stand in none.",
     "Looking for a number among unsorted ones takes time and says nothing of what a learner knows.",
     "- q: How many legs has a spider?\n  choices: [( ) 6, (x) 8, ( ) 4]\n",
     "- q: How many legs has a spider?\n  choices: [( ) 4, ( ) 6, (x) 8]\n"},
};

const Rules stems = {
    {"article-cue", Severity::warning, "The question ends with \"a\" or \"an\", which fits the key and not every wrong choice.",
     "Grammar gives the key away. English only; between 1 and 3 in 1,000 questions.",
     "- q: The largest bird that lives is an\n  answer: ostrich\n  wrong: [condor, emu]\n",
     "- q: Which is the largest bird that lives?\n  answer: ostrich\n  wrong: [condor, emu]\n"},
    {"key-in-hint", Severity::warning, "The hint says the key.", "Then nothing is left to find.",
     "- q: Who was the cat goddess?\n  answer: Bastet\n  hint: Bastet was worshipped in Bubastis.\n",
     "- q: Who was the cat goddess?\n  answer: Bastet\n  hint: She was worshipped in Bubastis.\n"},
    {"long-stem", Severity::advice, "The question has more than 300 characters.",
     "It tests reading. Only 1 in 100 of the measured questions is as long.", "", ""},
    {"negative-stem", Severity::advice, "A \"not\" or \"except\" turns the question round and is not marked.",
     "Learners who know the answer overlook it. One trivia question in 17 has one, and only one of eight of those marks it.",
     "- q: Which of these is not a cat?\n  answer: Wolf\n  wrong: [Lion, Lynx]\n",
     "- q: Which of these is **not** a cat?\n  answer: Wolf\n  wrong: [Lion, Lynx]\n"},
    {"stem-in-key", Severity::advice, "Of all choices only the right one repeats a word of the question.",
     "A learner who knows nothing picks what sounds alike (Casu 2019).",
     "- q: Which organ lets cats smell with the mouth?\n  answer: The smell organ of Jacobson\n  wrong: [The liver, The "
     "whiskers]\n",
     "- q: Which organ lets cats smell with the mouth?\n  answer: The organ of Jacobson\n  wrong: [The organ of Corti, The "
     "whiskers]\n"},
    {"unasked-stem", Severity::advice, "The question is a complete statement: no question mark, no gap, no command.",
     "A learner must guess what to do with it.", "- q: The cat goddess of Egypt.\n  answer: Bastet\n",
     "- q: Who was the cat goddess of Egypt?\n  answer: Bastet\n"},
    {"unclear-typed-key", Severity::advice,
     "A key that is typed has one or two letters, only digits, or more than five words and no other wording.",
     "Such keys are missed by a slip or by wording, not for want of knowledge.",
     "- q: What does a cat do when it is content?\n  answer: It purrs and closes both its eyes\n",
     "- q: What does a cat do when it is content?\n  answer: It purrs\n  also: [purr, purring]\n"},
};

const Rules texts = {
    {"double-space", Severity::advice, "Two spaces stand between two words.", "Often a word is missing there.",
     "- q: Cats can  purr.\n  answer: true\n", "- q: Cats can purr.\n  answer: true\n"},
    {"key-not-in-quote", Severity::advice, "The quotation does not hold the key.",
     "Afterwards a learner reads it to see why the key is right.",
     "- q: Who was the cat goddess?\n  answer: Bastet\n  quote: A goddess with the head of a cat\n",
     "- q: Who was the cat goddess?\n  answer: Bastet\n  quote: Bastet, a goddess with the head of a cat\n"},
    {"missing-explanation", Severity::advice, "The question does not explain its key, and at least half of the bank do.",
     "A wrong response teaches most when the reason follows at once.",
     "- q: Cats purr.\n  answer: true\n  explain: With the larynx.\n- q: Cats bark.\n  answer: false\n",
     "- q: Cats purr.\n  answer: true\n  explain: With the larynx.\n- q: Cats bark.\n  answer: false\n  explain: Dogs do.\n"},
    {"missing-source", Severity::advice, "The question has no `from`, and at least half of the bank do.",
     "Its passage cannot be shown, and nobody can tell where the key comes from.",
     "- q: Cats purr.\n  answer: true\n  from: Voice ¶1\n- q: Cats bark.\n  answer: false\n",
     "- q: Cats purr.\n  answer: true\n  from: Voice ¶1\n- q: Cats bark.\n  answer: false\n  from: Voice ¶2\n"},
    {"quote-not-found", Severity::warning, "The source's text does not hold the quotation.",
     "Words that nobody wrote would be shown as the source's.", "", ""},
    {"text-damage", Severity::warning, "A text holds the code of a sign, or signs that another encoding has left.",
     "It is shown as it stands. Of 22 files of a trivia collection 12 were damaged so.",
     "- q: Who wrote &quot;Cats&quot;?\n  answer: Eliot\n", "- q: Who wrote \"Cats\"?\n  answer: Eliot\n"},
};

const Rules banks = {
    {"contradicting-questions", Severity::warning, "Two questions ask the same and have different keys.",
     "One of them is wrong, or both lack what sets them apart.",
     "- q: Which is the largest cat?\n  answer: Tiger\n  wrong: [Lion, Lynx]\n"
     "- q: Which is the largest cat?\n  answer: Lion\n  wrong: [Puma, Lynx]\n",
     "- q: Which is the largest cat?\n  answer: Tiger\n  wrong: [Lion, Lynx]\n"
     "- q: Which is the largest cat in Africa?\n  answer: Lion\n  wrong: [Serval, Caracal]\n"},
    {"leaked-key", Severity::advice, "A question says the key of another one, and at least half of its other words.",
     "Who reads the one can answer the other.",
     "- q: Who was the Egyptian cat goddess?\n  answer: Bastet\n"
     "- q: Where was the Egyptian cat goddess Bastet worshipped?\n  answer: Bubastis\n",
     "- q: Who was the Egyptian cat goddess?\n  answer: Bastet\n"
     "- q: Where did the goddess with a cat's head have her temple?\n  answer: Bubastis\n"},
    {"longest-keys", Severity::advice, "Over the bank, keys are the longest choice more often than chance would have it.",
     "Counted where a choice has more than 25 characters, from 20 questions on. In 4,604 questions of a university 41 % of the "
     "keys "
     "were the longest, chance being 27 %: who always takes the longest choice does well.",
     "", ""},
    {"middle-numbers", Severity::advice, "Over the bank, keys among numbers are too rarely the least or the greatest.",
     "Authors put wrong numbers on both sides of the right one: 63 % of the keys in one collection and 76 % in another lie "
     "between "
     "others, chance being 50 %.",
     "", ""},
    {"position-bias", Severity::warning, "Over the bank, keys stand in one place too often.",
     "Counted for choices that keep their order, from 20 questions on, where a χ² test leaves less than 1 % to chance. Authors "
     "hide "
     "keys in the middle (Attali and Bar-Hillel 2003).",
     "", ""},
    {"similar-question", Severity::warning, "Two questions ask nearly the same in nearly the same words, and have the same key.",
     "A round may ask both.",
     "- q: Which sense do cats lack, as far as is known today?\n  answer: Sweet taste\n  wrong: [Smell, Hearing]\n"
     "- q: Which sense do cats lack, so far as is known today?\n  answer: Sweet taste\n  wrong: [Sight, Touch]\n",
     "- q: Which sense do cats lack, as far as is known?\n  answer: Sweet taste\n  wrong: [Smell, Hearing]\n"},
    {"truth-balance", Severity::advice, "Fewer than 40 % or more than 60 % of the statements are true.",
     "Counted from 15 statements on. In one collection 57 % are true; who notices it stops thinking.", "", ""},
    {"unknown-rule", Severity::warning, "`allow` names a rule that does not exist.",
     "Nothing is silenced by it; most often the name is misspelt.", "- q: Cats purr.\n  answer: true\n  allow: [long-stems]\n",
     "- q: Cats purr.\n  answer: true\n  allow: [long-stem]\n"},
};

} // namespace

const Rules& rules() {
    static const Rules all = [] {
        Rules joined;
        for (const auto* subject : {&choices, &stems, &texts, &banks})
            joined.insert(joined.end(), subject->begin(), subject->end());
        return joined;
    }();
    return all;
}

} // namespace retake::lint

// Words that the rules look for, language by language; a language that is not here keeps them silent.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace retake::lint {

using WordList = std::vector<std::string_view>;

// All in the form of grading::folded: lower case, straight quotes.
struct Language {
    std::string_view code; // the first part of a BCP 47 tag
    bool spaced = true;    // words stand apart; else the lists are looked for anywhere in a text
    WordList askers;       // words that ask: which, who
    WordList clues;        // words that point at what is to be named: "this island"
    WordList commands;     // verbs that ask: name, choose
    WordList negations;    // not, never
    WordList exceptions;   // except
    WordList clauses;      // words that open a clause of its own: if, because
    WordList absolutes;    // always, only
    WordList all_of_them;  // how a choice begins that means all of the others
    WordList none_of_them; // how a choice begins that means none of the others
    WordList minor;        // words of four letters and more that say little of a subject
};

// nullptr: the language is not known. "en-GB" is "en".
const Language* find_language(std::string_view tag);

// The words of a folded text: letters, digits, inner apostrophes and hyphens.
std::vector<std::string_view> words_of(std::string_view folded);

bool contains(const WordList&, std::string_view word);

// Whether one of the list stands in the text: as whole words, in a language without spaces anywhere.
bool stands_in(const WordList&, std::string_view folded, bool spaced);

// Whether the text begins with one of the list, and the word ends there.
bool begins_with(const WordList&, std::string_view folded, bool spaced);

// Whether `part` stands in `text` between the ends of words.
bool holds_phrase(std::string_view text, std::string_view part);

} // namespace retake::lint

// A question as the rules look at it: its texts folded, its words apart, its choices measured.
#pragma once
#include "item/item.hpp"
#include "lint/words.hpp"

namespace retake::lint {

struct Choice {
    std::string_view text; // as written
    std::string_view why;
    bool right = false;
    std::string folded;
    std::string normal;     // the text key K
    std::size_t length = 0; // in characters
};

// A text of a question, and the key of the file where it stands.
struct Passage {
    std::string_view key;
    std::string_view text;
};

class Question {
public:
    Question(const item::Item&, const std::string& language_tag, const Language*);
    Question(const Question&) = delete; // words are views of the texts held here
    Question& operator=(const Question&) = delete;

    const item::Item& item;
    const std::string& tag;   // of the bank's language
    const Language* language; // nullptr: not known
    std::string stem;         // folded
    std::vector<std::string_view> stem_words;
    std::vector<Choice> choices; // of single and multiple choice; else empty
    std::size_t keys = 0;        // how many of the choices are right
    bool keeps_order = false;

    bool one_key() const { return !choices.empty() && keys == 1; }
    const Choice& key() const; // of one key
    std::vector<Passage> texts() const;

private:
    void take_choices(const std::vector<item::WrittenChoice>&, const std::vector<int>& keys);
};

// The key in words, as far as it is words: "" for true or false and for choices with several keys.
std::string key_in_words(const item::Item&);

} // namespace retake::lint

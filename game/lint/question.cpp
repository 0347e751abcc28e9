// Prepares a question for the rules.
#include "lint/question.hpp"
#include "base/utf8.hpp"
#include "grading/text.hpp"
#include <algorithm>

namespace retake::lint {

Question::Question(const item::Item& asked, const std::string& language_tag, const Language* words)
    : item(asked), tag(language_tag), language(words), stem(grading::folded(asked.stem)), stem_words(words_of(stem)) {
    if (const auto* single = std::get_if<item::SingleChoice>(&item.body)) {
        keeps_order = single->keep_order;
        take_choices(single->choices, {single->key});
    } else if (const auto* multiple = std::get_if<item::MultipleChoice>(&item.body)) {
        keeps_order = multiple->keep_order;
        take_choices(multiple->choices, multiple->keys);
    }
}

void Question::take_choices(const std::vector<item::WrittenChoice>& written, const std::vector<int>& right) {
    keys = right.size();
    choices.reserve(written.size());
    for (int id = 0; const auto& choice : written) {
        const bool is_right = std::ranges::find(right, id++) != right.end();
        choices.push_back({choice.text, choice.why, is_right, grading::folded(choice.text), grading::normalised(choice.text, tag),
                           utf8::length(choice.text)});
    }
}

const Choice& Question::key() const { return *std::ranges::find(choices, true, &Choice::right); }

std::vector<Passage> Question::texts() const {
    std::vector<Passage> texts = {{"q", item.stem}};
    for (const auto& choice : choices) {
        texts.push_back({choice.right ? "answer" : "wrong", choice.text});
        texts.push_back({choice.right ? "answer" : "wrong", choice.why});
    }
    if (const auto* typed = std::get_if<item::TypedText>(&item.body)) {
        for (const auto& accepted : typed->key.accepted)
            texts.push_back({"answer", accepted});
        for (const auto& wrong : typed->wrong) {
            texts.push_back({"wrong", wrong.text});
            texts.push_back({"wrong", wrong.why});
        }
    }
    texts.push_back({"explain", item.explanation});
    texts.push_back({"hint", item.hint});
    texts.push_back({"quote", item.quote});
    return texts;
}

std::string key_in_words(const item::Item& item) {
    if (const auto* single = std::get_if<item::SingleChoice>(&item.body))
        return single->choices[static_cast<std::size_t>(single->key)].text;
    if (const auto* typed = std::get_if<item::TypedText>(&item.body))
        return typed->key.accepted.front();
    if (const auto* number = std::get_if<item::Number>(&item.body))
        return number->key.written;
    return {};
}

} // namespace retake::lint

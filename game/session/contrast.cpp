// The contrast of what is chosen by what was chosen, of what is typed by how it was spelt.
#include "session/contrast.hpp"
#include "grading/text.hpp"
#include <algorithm>

namespace retake::session {
namespace {

constexpr int repeatedly = 2; // once is chance

struct Lure {
    std::string text;
    item::Response response;
    int times = 0;
};

bool same(const item::Response& one, const item::Response& other) {
    const auto *typed = std::get_if<item::Typed>(&one), *also = std::get_if<item::Typed>(&other);
    return typed && also ? grading::folded(typed->text) == grading::folded(also->text) : one == other;
}

// How often the round saw it given, up to this attempt.
int given(const State& round, const Attempt& attempt, const item::Response& response) {
    return static_cast<int>(std::ranges::count_if(round.attempts, [&](const Attempt& other) {
        return other.card == attempt.card && other.pass <= attempt.pass && same(other.response, response);
    }));
}

// What can be taken for the key, as far as anything is known to have been.
std::vector<Lure> candidates(const State& round, const Attempt& attempt, const Card& card) {
    std::vector<Lure> found;
    if (const auto* body = std::get_if<item::SingleChoice>(&card.item.body)) {
        for (int id = 0; id < static_cast<int>(body->choices.size()); ++id)
            if (id != body->key)
                found.push_back({body->choices[static_cast<std::size_t>(id)].text, item::Picked{id}});
        return found;
    }
    if (!std::holds_alternative<item::TypedText>(card.item.body) && !std::holds_alternative<item::Number>(card.item.body))
        return found;
    const auto add = [&](const std::string& text) {
        const item::Response response = item::Typed{text};
        if (!text.empty() && std::ranges::none_of(found, [&](const Lure& lure) { return same(lure.response, response); }))
            found.push_back({text, response});
    };
    add(card.aid.lure);
    for (const auto& other : round.attempts)
        if (const auto* typed = std::get_if<item::Typed>(&other.response);
            typed && other.card == attempt.card && other.pass <= attempt.pass && !other.verdict.right())
            add(typed->text);
    return found;
}

// What is given now for the second time counts before what the log knows.
std::optional<Lure> lure_of(const State& round, const Attempt& attempt, const Card& card) {
    std::optional<Lure> found;
    for (auto& lure : candidates(round, attempt, card)) {
        const bool known = !card.aid.lure.empty() && grading::folded(lure.text) == grading::folded(card.aid.lure);
        lure.times = given(round, attempt, lure.response) + (known ? card.aid.times : 0);
        if (lure.times >= repeatedly && (!found || same(attempt.response, lure.response)))
            found = std::move(lure);
    }
    return found;
}

} // namespace

std::optional<Contrast> contrast_of(const State& round, const Attempt& attempt) {
    const auto& card = card_of(round, attempt);
    const auto lure = lure_of(round, attempt, card);
    if (!lure)
        return std::nullopt;
    const auto key = item::key(card.item);
    const auto* picked = std::get_if<item::Picked>(&key);
    const auto why = item::why(card.item, lure->response);
    const auto of_key = picked ? item::why_choice(card.item, picked->id) : std::string();
    return Contrast{.lure = lure->text,
                    .lure_why = why.empty() ? card.item.why_not : why,
                    .key = item::words(card.item, key),
                    .key_why = card.item.explanation.empty() ? of_key : card.item.explanation,
                    .times = lure->times,
                    .lure_picked = same(attempt.response, lure->response),
                    .key_picked = attempt.verdict.right()};
}

} // namespace retake::session

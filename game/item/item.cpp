// An item: what is asked of its kind.
#include "item/item.hpp"

namespace retake::item {

Presentation present(const Item& item, Rng& rng, Order order) {
    return {item.id, item.stem, std::string(kind_title(item)),
            std::visit([&](const auto& kind) { return present(kind, rng, order); }, item.body), item.image};
}

Response key(const Item& item) {
    return std::visit([](const auto& kind) { return key(kind); }, item.body);
}

grading::Verdict grade(const Item& item, const Response& response) {
    if (std::holds_alternative<Skipped>(response))
        return {0, "skipped", ""};
    if (std::holds_alternative<TimedOut>(response))
        return {0, "the time was up", ""};
    return std::visit([&](const auto& kind) { return grade(kind, response); }, item.body);
}

std::string words(const Item& item, const Response& response) {
    return std::visit([&](const auto& kind) { return words(kind, response); }, item.body);
}

std::string why(const Item& item, const Response& response) {
    const auto closer = std::visit([&](const auto& kind) { return why(kind, response); }, item.body);
    const bool given = !std::holds_alternative<Skipped>(response) && !std::holds_alternative<TimedOut>(response);
    return closer.empty() && given && !item.why_not.empty() && !grade(item, response).right() ? item.why_not : closer;
}

std::string_view kind_name(const Item& item) {
    return std::visit([](const auto& kind) { return kind.name; }, item.body);
}

std::string_view kind_title(const Item& item) {
    return std::visit([](const auto& kind) { return kind.title; }, item.body);
}

Parts parts(const Item& item, const Response& response) {
    return std::visit(
        [&](const auto& kind) -> Parts {
            if constexpr (requires { parts(kind, response); })
                return parts(kind, response);
            else
                return {};
        },
        item.body);
}

std::string why_choice(const Item& item, int id) {
    return std::visit(
        [id](const auto& kind) -> std::string {
            if constexpr (requires { kind.choices; })
                return id >= 0 && static_cast<std::size_t>(id) < kind.choices.size()
                           ? kind.choices[static_cast<std::size_t>(id)].why
                           : "";
            else
                return "";
        },
        item.body);
}

} // namespace retake::item

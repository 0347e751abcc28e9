// Typed text: the learner types a word or a few; spelling is graded as the author set it.
#pragma once
#include "grading/text.hpp"
#include "item/kinds/single_choice.hpp"

namespace retake::item {

struct TypedText {
    static constexpr std::string_view name = "typed-text";
    static constexpr std::string_view title = "Type it";
    static std::optional<TypedText> read(tree::Fields&, const Setting&);

    grading::TextKey key;
    std::vector<WrittenChoice> wrong; // foreseen wrong responses and why (with `strict` or `kind: typed`)
    bool operator==(const TypedText&) const = default;
};

Interaction present(const TypedText&, Rng&, Order);
Response key(const TypedText&);
grading::Verdict grade(const TypedText&, const Response&);
std::string words(const TypedText&, const Response&);
std::string why(const TypedText&, const Response&);
static_assert(Kind<TypedText>);

} // namespace retake::item

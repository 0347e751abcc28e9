// Choices as an author writes them: one line with its reason behind ` => `, or the long form with `text` and `why`.
#pragma once
#include "item/kinds/single_choice.hpp"

namespace retake::item {

// "Smell => Cats have many receptors." Inside backticks the sign is text. `written` is not trimmed of anything else.
WrittenChoice written_choice(std::string_view written);

// A node: text, or a map with `text` and `why`. Complains of anything else.
std::optional<WrittenChoice> read_choice(const tree::Node&, tree::Fields&);
std::vector<WrittenChoice> read_choices(tree::Fields&, std::string_view field);

// `choices:` with `( )` and `(x)`: the choices in the written order, and the ids of the keys.
struct MarkedChoices {
    std::vector<WrittenChoice> choices;
    std::vector<int> keys;
};
MarkedChoices read_marked(tree::Fields&);

// Whether a choice is marked as right in the manner of another program, such as `[x] Lion`.
bool has_other_mark(const tree::Node&);

// Two choices that a learner cannot tell apart, too few and too many: named, and then there is no item.
bool choices_are_sound(const std::vector<WrittenChoice>&, const std::vector<int>& keys, tree::Fields&);

std::vector<Choice> in_order(const std::vector<WrittenChoice>&, bool keep_order, Rng&, Order);

} // namespace retake::item

// Pictures as an author names them: `image: map.png`, or `image: {file: map.png, alt: A map of the north}`.
#pragma once
#include "item/kind.hpp"

namespace retake::item {

// nullopt when there is none, or none that can be shown; then it is said why, as an error where the question cannot be
// asked without its picture, else as a warning.
std::optional<Image> read_image(tree::Fields&, const Setting&, Severity without);

} // namespace retake::item

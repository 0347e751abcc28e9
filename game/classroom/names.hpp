// Names of pupils: what may stand on the projector, and a name for whoever has none that may.
#pragma once
#include "base/rng.hpp"
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retake::classroom {

inline constexpr std::size_t name_max = 24; // characters

// The name as it is shown: valid, in one line, single spaces, at most `name_max` characters; none where nothing is left of it.
std::optional<std::string> tidied_name(std::string_view);

// Whether no unwanted word is in it, also not with digits or signs for letters ("5h1p"), stretched ("shiiip") or spaced out. Of
// words up to three letters only a whole word counts. It errs on the side of the class: the teacher has the last word.
bool passes(std::string_view name, const std::vector<std::string>& unwanted);

using Taken = std::function<bool(const std::string&)>; // whether somebody in the room has that name

// "Calm Heron": of friendly words, and of none that is taken; numbered when all are.
std::string generated_name(Rng&, const Taken& taken);

// The name itself, or the name with a number where it is taken.
std::string made_unique(const std::string& name, const Taken& taken);

} // namespace retake::classroom

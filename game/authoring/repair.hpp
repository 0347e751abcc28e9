// Repairs a bank: makes what is sure, looks again, and stops when nothing sure is left.
#pragma once
#include "base/diagnostic.hpp"
#include <cstddef>
#include <functional>
#include <string>

namespace retake::authoring {

// What is read of a text: how many questions can be asked, and what was found.
struct Look {
    std::size_t questions = 0;
    Diagnostics found;
};
using LookAt = std::function<Look(const std::string& text)>;

struct Repaired {
    std::string text;
    std::size_t made = 0; // repairs
    Look now;             // at the repaired text
};

// One repair may lay open the next fault, so the text is looked at again after each round. A repair after which fewer questions
// could be asked is not made, however sure it was. A text that is not UTF-8 stays as it is.
Repaired repaired(const std::string& text, const LookAt&);

} // namespace retake::authoring

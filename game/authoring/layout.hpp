// The house style of a bank: how its lines are laid out.
#pragma once
#include <string>
#include <vector>

namespace retake::authoring {

struct LaidOut {
    std::string text;
    std::vector<int> left; // the numbers of the questions that stay as they stand, as they have errors or would be read otherwise
    std::string refused;   // what would be read otherwise, and then the text is as it was; else empty
};

// UTF-8, plain line ends, two spaces for each level, dashes where their key stands, the house's names for keys, one blank line
// between questions and no more than one elsewhere. Order, comments, texts and ids stay, and that is proved: the text is read
// before and after, and both must give the same bank. A bank in brackets is left as it is. Laid out again, it stays the same.
LaidOut laid_out(const std::string& file, const std::string& text);

} // namespace retake::authoring

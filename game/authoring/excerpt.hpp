// Excerpts: questions cut out of banks as their authors wrote them, and put together into another: what a pupil takes home.
#pragma once
#include <string>
#include <vector>

namespace retake::authoring {

struct Cutting {
    std::string item;  // its id
    std::string lines; // in the house's layout, from its dash on
    bool operator==(const Cutting&) const = default;
};

// Those of the named questions that stand by themselves, in the order of the bank: read alone, each is the same item. Tags, a
// level and a time that only the bank's head gives stay behind; so does what is pointed at in a picture, and a bank in brackets.
std::vector<Cutting> cuttings(const std::string& file, const std::string& text, const std::vector<std::string>& items);

// The text of a bank that holds them. `language`: of its texts, such as "en".
std::string bank_of(const std::string& title, const std::string& language, const std::vector<std::string>& lines);

} // namespace retake::authoring

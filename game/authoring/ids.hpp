// Ids of questions, written into the bank, so that progress survives whatever is edited later.
#pragma once
#include "bank/outline.hpp"
#include <string>
#include <vector>

namespace retake::authoring {

struct Named {
    int number = 0; // of the question
    int line = 0;
    std::string id, stem;
    bool pinned = false; // it is written in the file
    bool operator==(const Named&) const = default;
};

// The ids of all questions that can be asked, in the order of the file.
std::vector<Named> ids_of(const bank::Outline&);

struct Pinned {
    std::string text;
    std::size_t count = 0;   // how many ids were written
    std::vector<int> left{}; // questions whose id could not be written where they stand
};

// With the id that the reader computes today written below the stem of each question that has none. A question that repeats
// another one gets none, as both would have the same.
Pinned with_ids(const std::string& file, const std::string& text);

} // namespace retake::authoring

// Reading a bank again after an edit: only the questions whose lines have changed are read.
#pragma once
#include "bank/asked.hpp"
#include <memory>

namespace retake::bank {

// A bank as it was read, with what the next reading of it can use. A value: cheap to copy, shared with nothing that changes.
struct Reading {
    Checked<Bank> bank; // exactly what read_bank gives
    std::shared_ptr<const Outline> outline;
    std::vector<std::shared_ptr<const Asked>> questions; // in the order of the file; with their numbers and lines when read
};

Reading read(const std::string& file, const std::string& text, const item::FindImage& find_image = {});

// Promises exactly what `read` of the same text gives, whatever `previous` was read from. Its cost is the cost of the questions
// that are new or changed, and a small one for each of the others (they are compared, moved and copied). All are read when the
// head changed in what questions inherit or are checked against (tags, level, time, allow, lang, notes), when the name of the
// file or the anchors changed, and in a bank in brackets. Questions with pictures are always read: a picture may have changed.
Reading reread(const Reading& previous, const std::string& file, const std::string& text, const item::FindImage& find_image = {});

} // namespace retake::bank

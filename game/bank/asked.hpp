// One question of a bank, read and proved by itself: nothing of it depends on the other questions.
#pragma once
#include "bank/outline.hpp"
#include "item/item.hpp"
#include <functional>

namespace retake::bank {

struct Asked {
    tree::Part lines;               // where it stands; empty in a bank in brackets
    int number = 0;                 // among the questions of its file, from 1
    std::string stem;               // what it asks, for its name in findings; "" where that cannot be told
    std::optional<item::Item> item; // nothing: it cannot be asked; without rivals
    Diagnostics found;              // while it was read
    bool proved = false;            // the grader accepts its key and none of its wrong choices
    Diagnostics doubts;             // what is wrong with the item itself; told only where no other question has its id
    int first_key = 0;              // the line
    bool authored = false;          // the author gave it an id
    Diagnostic identity;            // where it says what it is: a finding at its id, or at its stem
};

// `index` counts from 0; a finding belongs to no named question yet.
Asked read_asked(const Outline&, std::size_t index, const item::FindImage&);

// All of them, on as many cores as there are; they come to `take` one by one, in their order and on the thread that calls.
// `find_image` is called from several threads.
void read_all(const Outline&, const item::FindImage&, const std::function<void(Asked)>& take);

// As if it stood so many lines further down, and had this number.
Asked moved(Asked, int lines, int number);

// What a question is called in findings: its number and how it begins.
std::string question_name(int number, const std::string& stem);

} // namespace retake::bank

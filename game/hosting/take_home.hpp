// What a pupil takes home of a lesson: the cards that were missed, as a bank that opens in Retake.
#pragma once
#include "lessons/lesson.hpp"
#include <functional>

namespace retake::hosting {

// The text of a bank with those of the cards (places in the lesson) that stand by themselves; empty where none does.
using TakeHome = std::function<std::string(const std::vector<int>& cards)>;

// Made of the lesson's own copies of its banks, so that it is what was played.
TakeHome take_home_of(const lessons::Kept&);

} // namespace retake::hosting

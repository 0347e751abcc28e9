// A cause: why a response was not right, as the learner tags it in the review.
#pragma once

namespace retake::schedule {

enum class Cause { did_not_know, misread, slip, guess }; // a slip says nothing about memory

} // namespace retake::schedule

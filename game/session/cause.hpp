// A cause: why a response was not right, as the learner sees it.
#pragma once

namespace retake::session {

enum class Cause { did_not_know, misread, slip, guess }; // a slip says nothing about memory

} // namespace retake::session

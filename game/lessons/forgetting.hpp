// Forgetting: names of pupils leave the records of a lesson, and its figures stay.
#pragma once
#include "lessons/lesson.hpp"
#include <functional>

namespace retake::lessons {

using Whose = std::function<bool(const classroom::Player&)>;

// The same events without the names of some pupils: they are called "Pupil 3" from the first event on, and what they typed and
// was not right is a dash. What happened stays in its order, so that everybody else's record stays as it was.
std::vector<classroom::Event> without_names(classroom::Room beginning, const std::vector<classroom::Event>&, const Whose&);

// How many pupils were forgotten. The journal is written anew as a whole, or stays as it is.
Result<int> forget(const std::filesystem::path& lesson, const Whose&);

// In every lesson below `root`: a pupil by any of the names that they had, in any spelling of case.
Result<int> forget_pupil(const std::filesystem::path& root, const std::string& name);

// With all of its lessons. False: there is no such class.
Result<bool> forget_class(const std::filesystem::path& root, const std::string& class_name);

// All names in lessons that began before `before`.
Result<int> forget_names(const std::filesystem::path& root, Instant before);

} // namespace retake::lessons

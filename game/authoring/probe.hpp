// Tries responses on the grader.
#pragma once
#include "authoring/accepted.hpp"
#include "grading/number.hpp"
#include "grading/text.hpp"
#include "grading/verdict.hpp"
#include <functional>

namespace retake::authoring {

// The verdict on a typed response.
using Probe = std::function<grading::Verdict(const std::string&)>;

std::vector<Ruling> rulings_on(const grading::TextKey&, const Probe&);
std::vector<Ruling> rulings_on(const grading::NumberKey&, const Probe&);

} // namespace retake::authoring

// `retake check --accepts`: what the grader takes as right, for each item that is typed.
#pragma once
#include "cli/check.hpp"

namespace retake::cli {

// 0; 1: a bank has errors, so that some of its questions are not listed; 3: a file could not be read.
int print_accepted(const CheckOptions&, std::ostream& out, std::ostream& err);

} // namespace retake::cli
